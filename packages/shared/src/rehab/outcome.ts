import type { Words } from '../kernel/index.ts';

/** How a plan ended. */
export const outcomes = [
  'goals_met',
  'improved',
  'unchanged',
  'worsened',
  'referred_up',
  'declined',
  'moved_away',
  'lost',
  'died',
] as const;

export type Outcome = (typeof outcomes)[number];

export const outcomeWords: Record<Outcome, Words> = {
  goals_met: { zh: '目标达成', en: 'Goals met' },
  improved: { zh: '好转,转入常规管理', en: 'Improved, goes on in routine care' },
  unchanged: { zh: '无明显变化', en: 'Unchanged' },
  worsened: { zh: '加重', en: 'Worsened' },
  referred_up: { zh: '再次上转', en: 'Referred up again' },
  declined: { zh: '患者或家属中止', en: 'Stopped by patient or family' },
  moved_away: { zh: '迁出服务范围', en: 'Moved away' },
  lost: { zh: '失访', en: 'Lost to follow-up' },
  died: { zh: '死亡', en: 'Died' },
};
