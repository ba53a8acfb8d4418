import type { OpeningRule } from '@lianzhen/shared/booking';
import { reasonListOf, settingCatalog } from '@lianzhen/shared/configuration';
import type { ValueInput } from '@lianzhen/shared/configuration';
import type { CodedReason } from '@lianzhen/shared/referral';
import type { Template } from '@lianzhen/shared/rehab';
import { openingTouches } from '../booking/index.ts';
import type { Look } from '../platform/index.ts';
import { ownersOf, standingOf } from '../platform/index.ts';
import { clockRules, clockTouches, reasonUsage } from '../referral/index.ts';
import { plansByTemplate } from '../rehab/index.ts';
import { definitionOf } from './views.ts';

/** Where an opening rule would hold: in one institution, or in all that have none of their own. */
export async function openingScope(look: Look, institutionId: string | null | undefined) {
  const exceptIds = institutionId ? [] : await ownersOf(look, 'booking.opening');
  return { institutionId: institutionId ?? null, exceptIds };
}

/** The clocks and working days that would hold together if this value were decided. */
export async function rulesWith(look: Look, input: ValueInput) {
  const now = await clockRules(look);
  if (input.name === 'referral.clocks') return { ...now, clocks: input.value };
  return input.name === 'region.calendar' ? { ...now, calendar: input.value } : now;
}

const openCodes = (list: readonly (CodedReason | Template)[]) =>
  list.filter(one => !one.retired).map(({ code }) => code);

/** Of what is on offer now and no longer would be, how much is in use. */
function leaving(
  before: readonly (CodedReason | Template)[],
  after: readonly (CodedReason | Template)[],
  usage: ReadonlyMap<string, number>,
) {
  const stays = new Set(openCodes(after));
  return before
    .filter(one => !one.retired && !stays.has(one.code))
    .map(({ code, words }) => ({ code, words, times: usage.get(code) ?? 0 }));
}

/**
 * What a value would touch if it were decided now, asked of the room that owns the data: open cases by state and
 * urgency, sessions that are open already, how often a retired reason was chosen, how many plans began with a
 * template. Counts only; no patient is named.
 */
export async function preview(look: Look, input: ValueInput) {
  const before = await standingOf(look, definitionOf(input.name), input.institutionId ?? null);
  const list = reasonListOf(input.name);
  if (list) {
    const usage = await reasonUsage(look, list);
    return {
      kind: 'reasons' as const,
      usage: Object.fromEntries(usage),
      leaving: leaving(before.value as CodedReason[], input.value as CodedReason[], usage),
    };
  }
  if (input.name === 'rehab.templates') {
    const plans = await plansByTemplate(look);
    const running = [...plans.values()].reduce((sum, one) => sum + one, 0);
    return {
      kind: 'templates' as const,
      plans: running,
      leaving: leaving(before.value as Template[], input.value, plans),
    };
  }
  if (input.name === 'booking.opening') {
    const scope = await openingScope(look, input.institutionId);
    const touches = await openingTouches(look, scope, input.value);
    return { kind: 'opening' as const, before: before.value as OpeningRule, touches };
  }
  return {
    kind: settingCatalog[input.name].kind as 'clocks' | 'calendar',
    cases: await clockTouches(look, await rulesWith(look, input)),
  };
}
