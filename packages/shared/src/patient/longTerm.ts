import { z } from 'zod';
import type { Words } from '../kernel/index.ts';
import { text } from '../kernel/index.ts';

/** Long-term conditions that everyone who treats the person must know, each with the ICD-10 categories that mean it. */
const list = {
  hypertension: { icd: /^I1[0-5]/, words: { zh: '高血压', en: 'Hypertension' } },
  diabetes_1: { icd: /^E10/, words: { zh: '1型糖尿病', en: 'Type 1 diabetes' } },
  diabetes_2: { icd: /^E1[1-4]/, words: { zh: '2型糖尿病', en: 'Type 2 diabetes' } },
  coronary: { icd: /^I2[0-5]/, words: { zh: '冠心病', en: 'Coronary heart disease' } },
  heart_failure: { icd: /^I50/, words: { zh: '心力衰竭', en: 'Heart failure' } },
  atrial_fibrillation: { icd: /^I48/, words: { zh: '心房颤动', en: 'Atrial fibrillation' } },
  stroke: { icd: /^I6[0-9]/, words: { zh: '脑卒中', en: 'Stroke' } },
  copd: { icd: /^J4[1-4]/, words: { zh: '慢阻肺', en: 'COPD' } },
  asthma: { icd: /^J4[56]/, words: { zh: '哮喘', en: 'Asthma' } },
  kidney: { icd: /^N1[89]/, words: { zh: '慢性肾脏病', en: 'Chronic kidney disease' } },
  hepatitis_b: { icd: /^B18\.[01]/, words: { zh: '慢性乙肝', en: 'Chronic hepatitis B' } },
  cirrhosis: { icd: /^K7[04]/, words: { zh: '肝硬化', en: 'Cirrhosis' } },
  cancer: { icd: /^C/, words: { zh: '恶性肿瘤', en: 'Cancer' } },
  tuberculosis: { icd: /^A1[5-9]/, words: { zh: '结核病', en: 'Tuberculosis' } },
  psychosis: { icd: /^F[2-3]/, words: { zh: '严重精神障碍', en: 'Severe mental disorder' } },
  dementia: { icd: /^(F0[0-3]|G30)/, words: { zh: '认知障碍', en: 'Dementia' } },
  epilepsy: { icd: /^G40/, words: { zh: '癫痫', en: 'Epilepsy' } },
  parkinson: { icd: /^G20/, words: { zh: '帕金森病', en: "Parkinson's disease" } },
  thyroid: { icd: /^E0[0-7]/, words: { zh: '甲状腺疾病', en: 'Thyroid disease' } },
  gout: { icd: /^(M10|E79)/, words: { zh: '痛风与高尿酸', en: 'Gout' } },
  arthritis: { icd: /^M(0[56]|1[5-9])/, words: { zh: '关节炎', en: 'Arthritis' } },
  osteoporosis: { icd: /^M8[01]/, words: { zh: '骨质疏松', en: 'Osteoporosis' } },
  pregnancy: { icd: /^(O|Z3[45])/, words: { zh: '妊娠', en: 'Pregnancy' } },
  other: { icd: null, words: { zh: '其他', en: 'Other' } },
} as const satisfies Record<string, { icd: RegExp | null; words: Words }>;

export type LongTermCode = keyof typeof list;

export const longTermCodes = Object.keys(list) as [LongTermCode, ...LongTermCode[]];

/** The words of a long-term condition. */
export function longTermWords(code: LongTermCode): Words {
  return list[code].words;
}

/** The long-term condition that an ICD-10 code means; null when it means none of the list. */
export function longTermOf(icd: string): LongTermCode | null {
  return longTermCodes.find(code => list[code].icd?.test(icd.toUpperCase())) ?? null;
}

/** One long-term condition: which, since when (a year, a month, or not known), and what else must be known. */
export const longTerm = z
  .object({
    code: z.enum(longTermCodes),
    since: z
      .string()
      .regex(/^(\d{4}(-(0[1-9]|1[0-2]))?)?$/, { error: 'not_a_day' })
      .default(''),
    note: text(80).default(''),
  })
  .refine(({ code, note }) => code !== 'other' || note !== '', { path: ['note'], error: 'required' });

export type LongTerm = z.output<typeof longTerm>;
