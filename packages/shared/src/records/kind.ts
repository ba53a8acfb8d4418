import type { Words } from '../kernel/index.ts';

/** Everything that can stand on a patient's timeline. */
export const recordKinds = [
  'encounter',
  'lab',
  'imaging',
  'ecg',
  'document',
  'prescription',
  'discharge',
  'plan',
  'followup',
  'immunisation',
  'condition',
  'allergy',
] as const;

export type RecordKind = (typeof recordKinds)[number];

export const recordKindWords: Record<RecordKind, Words> = {
  encounter: { zh: '门诊就诊', en: 'Encounter' },
  lab: { zh: '检验报告', en: 'Laboratory report' },
  imaging: { zh: '影像检查', en: 'Imaging study' },
  ecg: { zh: '心电图', en: 'ECG' },
  document: { zh: '文档资料', en: 'Document' },
  prescription: { zh: '处方', en: 'Prescription' },
  discharge: { zh: '出院小结', en: 'Discharge summary' },
  plan: { zh: '康复计划', en: 'Rehabilitation plan' },
  followup: { zh: '随访记录', en: 'Follow-up' },
  immunisation: { zh: '预防接种', en: 'Immunisation' },
  condition: { zh: '健康问题', en: 'Health problem' },
  allergy: { zh: '过敏记录', en: 'Allergy' },
};

/** The key of the sign drawn beside a record; the screen owns the drawing. */
export const recordKindIcons = {
  encounter: 'stethoscope',
  lab: 'flask',
  imaging: 'scan',
  ecg: 'heartbeat',
  document: 'file',
  prescription: 'pill',
  discharge: 'door-exit',
  plan: 'route',
  followup: 'clipboard-check',
  immunisation: 'vaccine',
  condition: 'virus',
  allergy: 'alert',
} as const satisfies Record<RecordKind, string>;
