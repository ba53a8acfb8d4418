import { z } from 'zod';
import { requiredText, text } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';
import { instantText } from './instant.ts';

/** How far a laboratory report has come; only a final or corrected one is to be relied on. */
export const labStates = ['preliminary', 'final', 'corrected', 'withdrawn'] as const;

export type LabState = (typeof labStates)[number];

export const labStateWords: Record<LabState, Words> = {
  preliminary: { zh: '初步结果', en: 'Preliminary' },
  final: { zh: '已审核', en: 'Final' },
  corrected: { zh: '已更正', en: 'Corrected' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Out of range: low, high, and so far that someone must be told at once. */
export const labFlags = ['L', 'H', 'LL', 'HH', 'A'] as const;

export type LabFlag = (typeof labFlags)[number];

export const labFlagWords: Record<LabFlag, Words> = {
  L: { zh: '偏低', en: 'Low' },
  H: { zh: '偏高', en: 'High' },
  LL: { zh: '危急低值', en: 'Critically low' },
  HH: { zh: '危急高值', en: 'Critically high' },
  A: { zh: '异常', en: 'Abnormal' },
};

export type Limits = {
  low: number | null;
  high: number | null;
  criticalLow?: number | null;
  criticalHigh?: number | null;
};

/** A value below or above its reference range is marked; at a limit it is within. Critical limits count first. */
export function flagOf(value: number, limits: Limits): LabFlag | null {
  const { low, high, criticalLow = null, criticalHigh = null } = limits;
  if (criticalLow !== null && value < criticalLow) return 'LL';
  if (criticalHigh !== null && value > criticalHigh) return 'HH';
  if (low !== null && value < low) return 'L';
  if (high !== null && value > high) return 'H';
  return null;
}

const bound = z.number().nullable().default(null);

/** One measured item: a number with its unit, or words, with the range and the mark the laboratory gave. */
export const labResult = z
  .object({
    /** LOINC where there is one, else the laboratory's own code; empty when the item has only a name. */
    system: z.enum(['loinc', 'local']).default('local'),
    code: text(40).default(''),
    name: requiredText(120),
    value: z.number().nullable().default(null),
    /** The result in words, or the sign before a number that is only a limit, e.g. `<0.01`. */
    text: text(400).default(''),
    unit: text(40).default(''),
    low: bound,
    high: bound,
    /** The range as the laboratory wrote it when it is not two numbers. */
    rangeText: text(120).default(''),
    flag: z.enum(labFlags).nullable().default(null),
  })
  .superRefine((result, context) => {
    if (result.value === null && result.text === '')
      context.addIssue({ code: 'custom', path: ['value'], message: 'result_missing' });
    if (result.low !== null && result.high !== null && result.low > result.high)
      context.addIssue({ code: 'custom', path: ['high'], message: 'range_reversed' });
  });

export type LabResult = z.output<typeof labResult>;

/** A laboratory report: what was taken when, what came out, and whether it stands. */
export const labBody = z.object({
  type: z.literal('lab'),
  specimen: text(40).default(''),
  collectedAt: instantText.nullable().default(null),
  reportedAt: instantText.nullable().default(null),
  state: z.enum(labStates).default('final'),
  results: z.array(labResult).max(300).default([]),
  conclusion: text(4000).default(''),
  note: text(500).default(''),
});

export type LabBody = z.output<typeof labBody>;

/** A report typed from paper: at least one result, and when the specimen was taken. */
export const labInput = z.object({
  title: requiredText(80),
  specimen: text(40).default(''),
  collectedAt: instantText,
  reportedAt: instantText.nullable().default(null),
  state: z.enum(labStates).default('final'),
  results: z.array(labResult).min(1, { error: 'result_missing' }).max(100),
  note: text(500).default(''),
});

export type LabInput = z.input<typeof labInput>;
