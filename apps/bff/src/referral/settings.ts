import { calendarSetting, Refusal } from '@lianzhen/shared/kernel';
import type { Setting } from '@lianzhen/shared/kernel';
import { clockSetting, onOffer, reasonListFor, reasonSettings } from '@lianzhen/shared/referral';
import type {
  ClockRules,
  CodedReason,
  Direction,
  ReasonList,
  ReferralAction,
} from '@lianzhen/shared/referral';
import { readSetting, readSettings } from '../platform/index.ts';
import type { Look } from '../platform/index.ts';

/** The region's clocks and its working days, as they stand in this transaction. */
export function clockRules(look: Pick<Look, 'db'>): Promise<ClockRules> {
  return readSettings(look, { clocks: clockSetting, calendar: calendarSetting });
}

/**
 * A reason is one of those that the region offers for this step today.
 * @throws Refusal `rule_violated/reason_not_on_offer`.
 */
export async function mustBeOnOffer(
  look: Pick<Look, 'db'>,
  action: 'submit' | ReferralAction,
  direction: Direction,
  code: string,
): Promise<void> {
  const list = reasonListFor(action, direction);
  if (!list) return;
  const offered = onOffer(await readSetting(look, reasonSettings[list]));
  if (!offered.some(reason => reason.code === code))
    throw new Refusal('rule_violated', 'reason_not_on_offer');
}

/** Every list of coded reasons, with the retired ones, which old cases still bear. */
export function reasons(look: Look): Promise<Record<ReasonList, CodedReason[]>> {
  const all: Record<ReasonList, Setting<CodedReason[]>> = reasonSettings;
  return readSettings(look, all);
}
