import type { Words } from './words.ts';

/** Duties that see patients; the others never see a patient's identity. */
export const clinicalDuties = ['clinician', 'desk', 'head'] as const;

/**
 * The three offices of administration, held by three people (GB/T 22239 asks for system, security and audit apart).
 * The system office keeps institutions, posts and settings; the security office keeps sign-ins and their rules; the
 * audit office reads the trail.
 */
export const offices = ['administrator', 'security_officer', 'auditor'] as const;

/** What a post is for; one acts under one post at a time. */
export const duties = [...clinicalDuties, 'viewer', ...offices] as const;

export type Duty = (typeof duties)[number];
export type Office = (typeof offices)[number];

export const dutyWords: Record<Duty, Words> = {
  clinician: { zh: '临床医生', en: 'Clinician' },
  desk: { zh: '转诊窗口', en: 'Referral desk' },
  head: { zh: '科室负责人', en: 'Head of department' },
  viewer: { zh: '卫健委查看', en: 'Commission viewer' },
  administrator: { zh: '系统管理员', en: 'System administrator' },
  security_officer: { zh: '安全管理员', en: 'Security officer' },
  auditor: { zh: '审计管理员', en: 'Audit officer' },
};

/** Only clinical duties take part in the care of a patient. */
export function isClinical(duty: Duty): boolean {
  return (clinicalDuties as readonly Duty[]).includes(duty);
}

/** Whether a duty is one of the three offices of administration. */
export function isOffice(duty: Duty): duty is Office {
  return (offices as readonly Duty[]).includes(duty);
}
