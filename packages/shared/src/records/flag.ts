import type { Words } from '../kernel/index.ts';

/** What the doctor ticks beside the vital signs because it decides how fast a patient must move. */
export const clinicalFlags = [
  'chest_pain_over_15_min',
  'stroke_signs_within_4_5_h',
  'bleeding',
  'neurological_signs',
  'severe_headache',
  'vomiting',
  'chest_or_back_pain',
  'dyspnoea',
  'pregnant',
  'pressure_uncontrolled_2_months',
  'arms_differ_over_20',
  'ketoacidosis_or_hyperosmolar',
  'glucose_off_target_3_months',
  'recurrent_hypoglycaemia',
] as const;

export type ClinicalFlag = (typeof clinicalFlags)[number];

export const clinicalFlagWords: Record<ClinicalFlag, Words> = {
  chest_pain_over_15_min: { zh: '胸痛持续超过15分钟', en: 'Chest pain for more than 15 minutes' },
  stroke_signs_within_4_5_h: {
    zh: '卒中表现,起病4.5小时以内',
    en: 'Signs of stroke, onset within 4.5 hours',
  },
  bleeding: { zh: '活动性出血', en: 'Active bleeding' },
  neurological_signs: { zh: '意识、言语或肢体障碍', en: 'Neurological signs' },
  severe_headache: { zh: '剧烈头痛', en: 'Severe headache' },
  vomiting: { zh: '呕吐', en: 'Vomiting' },
  chest_or_back_pain: { zh: '胸背部疼痛', en: 'Chest or back pain' },
  dyspnoea: { zh: '呼吸困难或不能平卧', en: 'Dyspnoea, cannot lie flat' },
  pregnant: { zh: '妊娠', en: 'Pregnant' },
  pressure_uncontrolled_2_months: {
    zh: '规律服药2–3个月血压仍未控制',
    en: 'Pressure not controlled after 2–3 months of regular medicine',
  },
  arms_differ_over_20: {
    zh: '双上肢收缩压相差超过20 mmHg',
    en: 'Systolic pressure differs by more than 20 mmHg between arms',
  },
  ketoacidosis_or_hyperosmolar: {
    zh: '疑酮症酸中毒或高渗状态',
    en: 'Suspected ketoacidosis or hyperosmolar state',
  },
  glucose_off_target_3_months: { zh: '血糖3–6个月未达标', en: 'Glucose off target for 3–6 months' },
  recurrent_hypoglycaemia: { zh: '反复低血糖', en: 'Recurrent hypoglycaemia' },
};
