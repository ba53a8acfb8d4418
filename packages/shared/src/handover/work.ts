import type { Words } from '../kernel/index.ts';

/** What may hang on a post when its holder leaves. */
export const workKinds = [
  'cases',
  'sent',
  'plans',
  'sessions',
  'shifts',
  'pairs',
  'patients',
  'drafts',
] as const;

export type WorkKind = (typeof workKinds)[number];

export const workWords: Record<WorkKind, Words> = {
  cases: { zh: '认领或在诊的转诊', en: 'Cases claimed or in care' },
  sent: { zh: '发出未完结的转诊', en: 'Referrals sent and not ended' },
  plans: { zh: '负责的康复计划', en: 'Rehabilitation plans' },
  sessions: { zh: '出诊与预约', en: 'Sessions and appointments' },
  shifts: { zh: '值班', en: 'Duty shifts' },
  pairs: { zh: '对口关系', en: 'Pairs' },
  patients: { zh: '签约居民', en: 'Contract patients' },
  drafts: { zh: '未写完的病历', en: 'Unfinished notes' },
};

/** One piece of open work as it is listed: its words name the case or the hour, never the patient. */
export type WorkItem = { id: string; label: Words; at: string | null };

/** What became of one kind of work: how much it was, and who answers for it now; `null` when it ended. */
export type HandedOver = { kind: WorkKind; count: number; toPostId: string | null; items: WorkItem[] };
