import type { Words } from './words.ts';

/** What a post is for; one acts under one post at a time. */
export const duties = ['clinician', 'desk', 'head', 'viewer', 'administrator'] as const;

export type Duty = (typeof duties)[number];

export const dutyWords: Record<Duty, Words> = {
  clinician: { zh: '临床医生', en: 'Clinician' },
  desk: { zh: '转诊窗口', en: 'Referral desk' },
  head: { zh: '科室负责人', en: 'Head of department' },
  viewer: { zh: '卫健委查看', en: 'Commission viewer' },
  administrator: { zh: '平台管理员', en: 'Administrator' },
};

/** Duties that see patients; the others never see a patient's identity. */
export const clinicalDuties = ['clinician', 'desk', 'head'] as const satisfies readonly Duty[];
