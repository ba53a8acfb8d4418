import { z } from 'zod';
import { requiredText, text } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';
import { medicine } from './encounter.ts';

export const medicineStates = ['active', 'completed', 'stopped'] as const;

export type MedicineState = (typeof medicineStates)[number];

export const medicineStateWords: Record<MedicineState, Words> = {
  active: { zh: '在用', en: 'In use' },
  completed: { zh: '已用完', en: 'Completed' },
  stopped: { zh: '已停用', en: 'Stopped' },
};

/** One line of a prescription: the medicine, its use, and whether it is still taken. */
export const prescribed = medicine.extend({
  code: text(40).default(''),
  quantity: text(40).default(''),
  note: text(200).default(''),
  state: z.enum(medicineStates).default('active'),
});

export type Prescribed = z.output<typeof prescribed>;

export const prescriptionBody = z.object({
  type: z.literal('prescription'),
  items: z.array(prescribed).max(60).default([]),
  note: text(500).default(''),
});

export type PrescriptionBody = z.output<typeof prescriptionBody>;

/** A prescription as it is entered: at least one medicine. */
export const prescriptionInput = z.object({
  title: requiredText(80),
  items: z.array(prescribed).min(1, { error: 'medicine_missing' }).max(30),
  note: text(500).default(''),
});

export type PrescriptionInput = z.input<typeof prescriptionInput>;

/** The common ways a medicine is given and how often, offered while typing; anything else may be written. */
export const routesOffered: readonly Words[] = [
  { zh: '口服', en: 'by mouth' },
  { zh: '皮下注射', en: 'subcutaneous' },
  { zh: '静脉滴注', en: 'intravenous drip' },
  { zh: '肌内注射', en: 'intramuscular' },
  { zh: '吸入', en: 'inhaled' },
  { zh: '外用', en: 'on the skin' },
  { zh: '舌下含服', en: 'under the tongue' },
];

export const frequenciesOffered: readonly Words[] = [
  { zh: '每日一次', en: 'once a day' },
  { zh: '每日两次', en: 'twice a day' },
  { zh: '每日三次', en: 'three times a day' },
  { zh: '每晚一次', en: 'at night' },
  { zh: '必要时', en: 'when needed' },
];
