import type { Words } from '../kernel/index.ts';

/** A plan waits until the clinic takes the patient over, runs, and ends with an outcome or unused. */
export const planStates = ['waiting', 'running', 'finished', 'returned'] as const;

export type PlanState = (typeof planStates)[number];

export const planStateWords: Record<PlanState, Words> = {
  waiting: { zh: '待接管', en: 'To be taken over' },
  running: { zh: '执行中', en: 'Running' },
  finished: { zh: '已结束', en: 'Finished' },
  returned: { zh: '已退回', en: 'Returned' },
};

/** How the patient was reached. */
export const contactWays = ['clinic', 'home', 'phone'] as const;

export type ContactWay = (typeof contactWays)[number];

export const contactWayWords: Record<ContactWay, Words> = {
  clinic: { zh: '门诊', en: 'At the clinic' },
  home: { zh: '上门', en: 'At home' },
  phone: { zh: '电话', en: 'By phone' },
};
