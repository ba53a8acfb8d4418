import { z } from 'zod';
import { requiredText, text } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';
import { instantText } from './instant.ts';

/** A code with its name as the source wrote it; `icd10` codes take part in the list of problems. */
export const coding = z.object({
  system: z.enum(['icd10', 'snomed', 'cvx', 'local']).default('local'),
  code: text(60).default(''),
  name: requiredText(200),
});

export type Coding = z.output<typeof coding>;

export const factStates = ['active', 'inactive', 'resolved', 'unknown'] as const;

export type FactState = (typeof factStates)[number];

export const factStateWords: Record<FactState, Words> = {
  active: { zh: '现存', en: 'Active' },
  inactive: { zh: '缓解', en: 'Inactive' },
  resolved: { zh: '已愈', en: 'Resolved' },
  unknown: { zh: '状态不详', en: 'Unknown' },
};

const since = z.string().trim().max(40).default('');

/** A long-term or past health problem, as another system states it. */
export const conditionBody = z.object({
  type: z.literal('condition'),
  problem: coding,
  state: z.enum(factStates).default('unknown'),
  onset: since,
  ended: since,
  note: text(500).default(''),
});

/** An allergy as another system states it; it does not change the patient's own list by itself. */
export const allergyBody = z.object({
  type: z.literal('allergy'),
  substance: coding,
  reaction: text(200).default(''),
  severe: z.boolean().default(false),
  state: z.enum(factStates).default('active'),
  note: text(500).default(''),
});

/** One dose of a vaccine. */
export const immunisationBody = z.object({
  type: z.literal('immunisation'),
  vaccine: coding,
  dose: text(40).default(''),
  lot: text(40).default(''),
  site: text(40).default(''),
  given: z.boolean().default(true),
  note: text(500).default(''),
});

export const visitSettings = ['ambulatory', 'emergency', 'inpatient', 'home', 'other'] as const;

export type VisitSetting = (typeof visitSettings)[number];

export const visitSettingWords: Record<VisitSetting, Words> = {
  ambulatory: { zh: '门诊', en: 'Outpatient' },
  emergency: { zh: '急诊', en: 'Emergency' },
  inpatient: { zh: '住院', en: 'Inpatient' },
  home: { zh: '家庭', en: 'At home' },
  other: { zh: '其他', en: 'Other' },
};

/** A visit elsewhere, with as much of it as the other system tells. */
export const visitBody = z.object({
  type: z.literal('visit'),
  setting: z.enum(visitSettings).default('other'),
  endedAt: instantText.nullable().default(null),
  reason: text(500).default(''),
  diagnoses: z.array(coding).max(40).default([]),
  doctor: text(80).default(''),
  place: text(120).default(''),
  note: text(2000).default(''),
});

/** A reading of the electrocardiogram; its curves are files of the entry. */
export const ecgBody = z.object({
  type: z.literal('ecg'),
  rate: z.number().int().min(10).max(350).nullable().default(null),
  findings: text(2000).default(''),
  conclusion: text(1000).default(''),
});
