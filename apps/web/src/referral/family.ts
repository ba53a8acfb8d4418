import { referralStates, ownerOf } from '@lianzhen/shared/referral';
import type { ReferralState } from '@lianzhen/shared/referral';
import type { Words } from '@lianzhen/shared/kernel';
import type { StateFamily } from '../kit/StateBadge.tsx';

/** The side a case is looked at from: it came in, or it was sent out. */
export const boxes = ['in', 'out'] as const;
export type Box = (typeof boxes)[number];

export type Side = 'referrer' | 'receiver';

export const sideOf: Record<Box, Side> = { in: 'receiver', out: 'referrer' };

const rests: Partial<Record<ReferralState, StateFamily>> = {
  completed: 'done',
  withdrawn: 'stopped',
  closed: 'stopped',
};

/** For the side that is not asked, a declined case has stopped; all others it waits for. */
const awaited: Partial<Record<ReferralState, StateFamily>> = { declined: 'stopped' };

/** How a state looks from one side: due for it, waited for, late, or at rest. */
export function familyOf(
  state: ReferralState,
  side: Side,
  dueAt: Date | string | null,
  now: Date,
): StateFamily {
  const resting = rests[state];
  if (resting) return resting;
  const own = ownerOf[state] === side;
  if (!own && awaited[state]) return awaited[state];
  if (dueAt !== null && new Date(dueAt) < now) return 'danger';
  return own ? 'yours' : 'waiting';
}

/** A group of the worklist: what one does next with the cases in these states. */
export type DueGroup = { key: string; words: Words; states: readonly ReferralState[] };

/** What is due for each side, by next action, in the order in which a day is worked. */
export const dueGroups: Record<Box, readonly DueGroup[]> = {
  in: [
    { key: 'decide', words: { zh: '受理', en: 'To decide' }, states: ['submitted', 'triaging'] },
    { key: 'place', words: { zh: '安排就诊', en: 'To be given a place' }, states: ['accepted'] },
    { key: 'receive', words: { zh: '等候到院', en: 'Expected to arrive' }, states: ['booked'] },
    { key: 'report', words: { zh: '诊疗并回传', en: 'In care, to report back' }, states: ['in_care'] },
  ],
  out: [
    { key: 'answer', words: { zh: '补充资料', en: 'To answer' }, states: ['info_requested'] },
    { key: 'advice', words: { zh: '按建议处理', en: 'Advice to act on' }, states: ['advised'] },
    {
      key: 'declined',
      words: { zh: '被拒绝，另作安排', en: 'Declined, find another way' },
      states: ['declined'],
    },
    { key: 'read', words: { zh: '阅读回传并确认', en: 'Reports to acknowledge' }, states: ['reported'] },
  ],
};

/** The states that can be filtered for. */
export function statesOf(box: Box, show: 'due' | 'all'): readonly ReferralState[] {
  return show === 'all' ? referralStates : dueGroups[box].flatMap(({ states }) => states);
}
