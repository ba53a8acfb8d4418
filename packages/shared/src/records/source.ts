import type { Words } from '../kernel/index.ts';

/** Where an entry comes from: written here, sent along by another institution, or brought in by a registered system. */
export const recordSources = ['own', 'sent', 'outside'] as const;

export type RecordSource = (typeof recordSources)[number];

export const recordSourceWords: Record<RecordSource, Words> = {
  own: { zh: '本院录入', en: 'Entered here' },
  sent: { zh: '随转诊传来', en: 'Sent along' },
  outside: { zh: '外部系统导入', en: 'Brought in from outside' },
};
