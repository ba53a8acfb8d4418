import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { OpeningRule } from '@lianzhen/shared/booking';
import type { changeInput, SettingName, SettingValues, takeBackInput } from '@lianzhen/shared/configuration';
import { Refusal, soundValue } from '@lianzhen/shared/kernel';
import { applyOpening } from '../booking/index.ts';
import { changeSetting, isGivenUp, some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { settingVersion } from '../platform/table.ts';
import { clockRules, retimeCases } from '../referral/index.ts';
import { openingScope } from './preview.ts';
import { definitionOf, setting } from './views.ts';

type AnyValue = SettingValues[SettingName];
type Decision = { version: number; note: string; retime: boolean };

type Decided = { name: SettingName; institutionId?: string | null | undefined; value: AnyValue | null };

/** Decides a value and lets the rooms that go by it follow: open sessions always, running clocks when that is asked. */
async function decide(act: Act, input: Decided, { version, note, retime }: Decision) {
  const institutionId = input.institutionId ?? null;
  // An institution that does not exist, or that belongs to the other side of practice, is not found.
  await setting(act, { name: input.name, institutionId });
  const { name, value } = input;
  const made = await changeSetting(act, definitionOf(name), { value, version, note, institutionId });
  const timed = name === 'referral.clocks' || name === 'region.calendar';
  const retimed = timed && retime ? await retimeCases(act, await clockRules(act)) : 0;
  const places =
    name === 'booking.opening'
      ? await applyOpening(act, await openingScope(act, institutionId), made.value as OpeningRule)
      : 0;
  act.publish({ room: 'configuration', name: 'change', to: { institutionIds: [act.actor.institutionId] } });
  return { version: made.version, retimed, places };
}

/**
 * Decides a setting anew.
 * @throws Refusal `not_found`, `conflict/setting_changed`, `rule_violated/setting_same`, `rule_violated/region_only`.
 */
export async function change(act: Act, input: z.output<typeof changeInput>) {
  return decide(act, input, input);
}

/** `null` stands for an institution that goes by the region's value. */
async function oldValue(act: Act, input: z.output<typeof takeBackInput>): Promise<AnyValue | null> {
  if (input.of === 0) return input.institutionId ? null : definitionOf(input.name).fallback;
  const { institutionId } = input;
  const found = some(
    await act.db
      .select({ value: settingVersion.value })
      .from(settingVersion)
      .where(
        and(
          eq(settingVersion.name, input.name),
          institutionId
            ? eq(settingVersion.institutionId, institutionId)
            : isNull(settingVersion.institutionId),
          eq(settingVersion.version, input.of),
        ),
      ),
  );
  if (isGivenUp(found.value)) return null;
  const value = soundValue(definitionOf(input.name), found.value);
  if (value === null) throw new Refusal('rule_violated', 'version_unlawful', { version: input.of });
  return value;
}

/**
 * Takes back an old value as a new version; codes that have come since stay readable.
 * @throws Refusal as `change`, and `rule_violated/version_unlawful` for a value that today's law forbids.
 */
export async function takeBack(act: Act, input: z.output<typeof takeBackInput>) {
  const value = await oldValue(act, input);
  const { name, institutionId } = input;
  return decide(act, { name, value, institutionId }, input);
}
