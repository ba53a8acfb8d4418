import { openingSetting, shareOf } from '@lianzhen/shared/booking';
import type { OpeningRule, SessionPlan } from '@lianzhen/shared/booking';
import type { Title } from '@lianzhen/shared/directory';
import { readSettingOf } from '../platform/index.ts';
import type { Look } from '../platform/index.ts';

/** A weekly session as it is stored: what it leaves open is for the rule of its institution to say. */
export type StoredSession = Omit<SessionPlan, 'reservedShare' | 'releaseHours' | 'earlyDays'> & {
  institutionId: string;
  reservedShare: number | null;
  releaseHours: number | null;
  title: Title;
};

/** A stored session completed by an opening rule. */
export function planUnder(rule: OpeningRule, stored: Omit<StoredSession, 'institutionId'>): SessionPlan {
  return {
    weekday: stored.weekday,
    starts: stored.starts,
    slotMinutes: stored.slotMinutes,
    capacity: stored.capacity,
    reservedShare: stored.reservedShare ?? shareOf(rule, stored.title),
    releaseHours: stored.releaseHours ?? rule.releaseHours,
    earlyDays: rule.earlyDays,
  };
}

/** Completes stored sessions by the rules that hold in their institutions now. */
export async function planner(
  look: Pick<Look, 'db'>,
  institutionIds: readonly string[],
): Promise<(stored: StoredSession) => SessionPlan> {
  const ruleOf = await readSettingOf(look, openingSetting, [...new Set(institutionIds)]);
  return stored => planUnder(ruleOf(stored.institutionId), stored);
}
