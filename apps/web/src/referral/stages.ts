import type { Direction, ReferralState } from '@lianzhen/shared/referral';
import type { Words } from '@lianzhen/shared/kernel';

/** The steps of the loop as both sides see them. */
const stages = ['send', 'decide', 'place', 'arrive', 'care', 'report', 'close'] as const;
type Stage = (typeof stages)[number];

const stageWords: Record<Stage, Words> = {
  send: { zh: '发起', en: 'Sent' },
  decide: { zh: '受理', en: 'Decision' },
  place: { zh: '安排', en: 'Placing' },
  arrive: { zh: '到院', en: 'Arrival' },
  care: { zh: '诊疗', en: 'Care' },
  report: { zh: '回传', en: 'Report' },
  close: { zh: '闭环', en: 'Closure' },
};

/** The step that comes next; `null` when all are done, `stop` when the case ended before. */
const stageOf: Record<ReferralState, Stage | 'stop' | null> = {
  submitted: 'decide',
  triaging: 'decide',
  info_requested: 'decide',
  advised: 'decide',
  accepted: 'place',
  booked: 'arrive',
  in_care: 'care',
  reported: 'close',
  completed: null,
  declined: 'stop',
  withdrawn: 'stop',
  closed: 'stop',
};

type Passed = { direction: Direction; state: ReferralState; events: readonly { to: ReferralState }[] };

/** Where a case stands on its way; a clinic gives no places, so a down-referral has no such step. */
export function wayOf({ direction, state, events }: Passed) {
  const way = stages.filter(stage => direction !== 'down' || stage !== 'place');
  const steps = way.map(key => ({ key, words: stageWords[key] }));
  const reached = stageOf[state];
  if (reached !== 'stop') return { steps, present: onWay(way, reached), stopped: false };
  const before = events
    .map(({ to }) => stageOf[to])
    .filter(stage => stage !== 'stop')
    .at(-1);
  return { steps, present: onWay(way, before ?? 'decide'), stopped: true };
}

function onWay(way: readonly Stage[], stage: Stage | null): Stage | null {
  if (stage === null || way.includes(stage)) return stage;
  return 'arrive';
}

/** What the owner of a state is waited for. */
export const nextWords: Record<ReferralState, Words | null> = {
  submitted: { zh: '受理', en: 'decide' },
  triaging: { zh: '作出分诊决定', en: 'decide' },
  info_requested: { zh: '补充资料', en: 'add what was asked' },
  advised: { zh: '按建议处理', en: 'act on the advice' },
  accepted: { zh: '安排就诊', en: 'give a place' },
  booked: { zh: '按时到院', en: 'come to the visit' },
  in_care: { zh: '诊疗并回传', en: 'treat and report back' },
  reported: { zh: '阅读回传并确认', en: 'read and acknowledge the report' },
  completed: null,
  declined: { zh: '另作安排', en: 'find another way' },
  withdrawn: null,
  closed: null,
};
