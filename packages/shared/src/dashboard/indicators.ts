import type { Words } from '../kernel/index.ts';
import type { CaseEvent, Direction } from '../referral/index.ts';
import type { FlowIndicatorCode } from './order.ts';

export type CountedAction = Exclude<CaseEvent, 'hand_over'>;

/** How often a step was taken in a period, by direction. */
export type StepCount = { action: CountedAction; direction: Direction; count: number };

/** Which steps are counted together; `minus` takes back what was undone. */
export type Tally = {
  actions: readonly CountedAction[];
  minus?: readonly CountedAction[];
  directions?: readonly Direction[];
};

/** A figure of the commission: what it means, and of which steps it is made. A rate has a denominator. */
export type FlowIndicator = {
  words: Words;
  meaning: Words;
  numerator: Tally;
  denominator?: Tally;
};

/** Every step is counted on the local day on which it was taken, whenever its case began. */
export const flowIndicators: Record<FlowIndicatorCode, FlowIndicator> = {
  sent_up: {
    words: { zh: '上转发起', en: 'Sent up' },
    meaning: { zh: '期内发起的上转单数。', en: 'Up-referrals sent in the period.' },
    numerator: { actions: ['submit'], directions: ['up'] },
  },
  sent_down: {
    words: { zh: '下转发起', en: 'Sent down' },
    meaning: {
      zh: '期内发起的下转单数,每单附康复计划。',
      en: 'Down-referrals sent in the period, each with its plan.',
    },
    numerator: { actions: ['submit'], directions: ['down'] },
  },
  sent_level: {
    words: { zh: '平转发起', en: 'Sent level' },
    meaning: { zh: '期内发起的平转单数。', en: 'Level referrals sent in the period.' },
    numerator: { actions: ['submit'], directions: ['level'] },
  },
  accepted: {
    words: { zh: '接收', en: 'Accepted' },
    meaning: {
      zh: '期内的接收次数;下转的接收即基层接管。',
      en: 'Acceptances in the period; for a down-referral the clinic takes over.',
    },
    numerator: { actions: ['accept'] },
  },
  declined: {
    words: { zh: '拒绝', en: 'Declined' },
    meaning: { zh: '期内的拒绝次数。', en: 'Refusals in the period.' },
    numerator: { actions: ['decline'] },
  },
  arrived: {
    words: { zh: '到院', en: 'Arrived' },
    meaning: {
      zh: '期内登记到院的次数;下转为首次门诊或上门随访。',
      en: 'Arrivals in the period; for a down-referral the first visit at the clinic or at home.',
    },
    numerator: { actions: ['arrive'] },
  },
  reported: {
    words: { zh: '回传', en: 'Reported back' },
    meaning: {
      zh: '期内回传结果的次数;随下转一并回传的也计入。',
      en: 'Reports sent back in the period, also those sent with a down-referral.',
    },
    numerator: { actions: ['report', 'send_down'] },
  },
  completed: {
    words: { zh: '闭环', en: 'Loops closed' },
    meaning: {
      zh: '期内转出方确认收到结果的次数。',
      en: 'Cases in which the referrer confirmed the result in the period.',
    },
    numerator: { actions: ['acknowledge'] },
  },
  down_share: {
    words: { zh: '下转占比', en: 'Share sent down' },
    meaning: {
      zh: '下转发起 ÷(上转发起 + 下转发起)。',
      en: 'Sent down ÷ (sent up + sent down).',
    },
    numerator: { actions: ['submit'], directions: ['down'] },
    denominator: { actions: ['submit'], directions: ['up', 'down'] },
  },
  acceptance_rate: {
    words: { zh: '接收率', en: 'Acceptance rate' },
    meaning: {
      zh: '接收 ÷(接收 + 拒绝 + 给出建议),均按期内次数。',
      en: 'Accepted ÷ (accepted + declined + advice given), counted in the period.',
    },
    numerator: { actions: ['accept'] },
    denominator: { actions: ['accept', 'decline', 'advise'] },
  },
  arrival_rate: {
    words: { zh: '到院率', en: 'Arrival rate' },
    meaning: {
      zh: '到院 ÷(到院 + 未到诊),均按期内次数。',
      en: 'Arrived ÷ (arrived + no-shows), counted in the period.',
    },
    numerator: { actions: ['arrive'] },
    denominator: { actions: ['arrive', 'no_show'] },
  },
  closure_rate: {
    words: { zh: '闭环率', en: 'Closure rate' },
    meaning: {
      zh: '闭环 ÷ 期内结束的转诊(闭环 + 撤销 + 关闭 + 未到诊 − 恢复);未结束的转诊不计入。',
      en: 'Loops closed ÷ cases ended in the period (closed loops + withdrawn + closed + no-shows − reopened); cases still open do not count.',
    },
    numerator: { actions: ['acknowledge'] },
    denominator: { actions: ['acknowledge', 'withdraw', 'close', 'no_show'], minus: ['reopen'] },
  },
};

/** How many steps a tally counts. */
export function tallyOf(counts: readonly StepCount[], { actions, minus = [], directions }: Tally): number {
  return counts.reduce((sum, { action, direction, count }) => {
    if (directions && !directions.includes(direction)) return sum;
    if (actions.includes(action)) return sum + count;
    return minus.includes(action) ? sum - count : sum;
  }, 0);
}

/** A figure: a number of steps, or a share of them in 0…1, which is null while there is nothing to share. */
export type Figure = { count: number; of: number | null; share: number | null };

/** The figure of an indicator out of what was counted. */
export function figureOf(code: FlowIndicatorCode, counts: readonly StepCount[]): Figure {
  const { numerator, denominator } = flowIndicators[code];
  const count = tallyOf(counts, numerator);
  if (!denominator) return { count, of: null, share: null };
  const of = tallyOf(counts, denominator);
  return { count, of, share: of > 0 ? count / of : null };
}
