import { z } from 'zod';
import { id, requiredText, text } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';
import { allergyFacts } from '../patient/index.ts';
import { clinicalFlags } from './flag.ts';
import { isIcd10 } from './icd10Form.ts';
import { vitals } from './vitals.ts';

/** What happens to the patient after the visit. */
export const dispositions = [
  'treated_here',
  'follow_up',
  'observation',
  'refer',
  'emergency_transfer',
] as const;

export type Disposition = (typeof dispositions)[number];

export const dispositionWords: Record<Disposition, Words> = {
  treated_here: { zh: '就地诊治', en: 'Treated here' },
  follow_up: { zh: '预约随访', en: 'Follow-up here' },
  observation: { zh: '留观', en: 'Observation' },
  refer: { zh: '转诊', en: 'Refer' },
  emergency_transfer: { zh: '紧急转送', en: 'Emergency transfer' },
};

/** A coded disease; the name is kept as it was when the doctor chose it. */
export const diagnosis = z.object({
  code: z.string().trim().max(20).refine(isIcd10, { error: 'icd_format' }),
  name: requiredText(100),
});

export type Diagnosis = z.output<typeof diagnosis>;

/** One or more diseases, the main one first, none twice. */
export const diagnoses = z
  .array(diagnosis)
  .min(1, { error: 'diagnosis_missing' })
  .max(15)
  .superRefine((list, context) => {
    list.forEach((one, place) => {
      if (list.findIndex(other => other.code === one.code) < place) {
        context.addIssue({ code: 'custom', path: [place, 'code'], message: 'diagnosis_twice' });
      }
    });
  });

/** A medicine the patient takes: what, how much, how, how often, and for how many days when that is said. */
export const medicine = z.object({
  name: requiredText(60),
  dose: text(40).default(''),
  route: text(20).default(''),
  frequency: text(40).default(''),
  days: z
    .number()
    .int({ error: 'days' })
    .min(1, { error: 'days' })
    .max(365, { error: 'days' })
    .nullable()
    .default(null),
});

export type Medicine = z.output<typeof medicine>;

/** The parts of the body that an examination names one by one. */
export const examParts = ['general', 'chest', 'heart', 'abdomen', 'limbs', 'nervous'] as const;

export type ExamPart = (typeof examParts)[number];

export const examPartWords: Record<ExamPart, Words> = {
  general: { zh: '一般情况', en: 'General' },
  chest: { zh: '胸肺', en: 'Chest and lungs' },
  heart: { zh: '心脏', en: 'Heart' },
  abdomen: { zh: '腹部', en: 'Abdomen' },
  limbs: { zh: '四肢', en: 'Limbs' },
  nervous: { zh: '神经系统', en: 'Nervous system' },
};

const part = text(300).default('');
const noFindings = { general: '', chest: '', heart: '', abdomen: '', limbs: '', nervous: '' };

/** What was found at each part of the body; empty means not examined. */
export const examination = z
  .object({ general: part, chest: part, heart: part, abdomen: part, limbs: part, nervous: part })
  .default(noFindings);

/** A first-contact visit: why the patient came, what was found, what it is and what happens next. */
export const encounterInput = z.object({
  patientId: id,
  complaint: requiredText(200),
  history: text(2000).default(''),
  pastHistory: text(1000).default(''),
  personalHistory: text(500).default(''),
  familyHistory: text(500).default(''),
  findings: examination,
  examination: text(2000).default(''),
  vitals,
  flags: z.array(z.enum(clinicalFlags)).default([]),
  diagnoses,
  allergies: allergyFacts,
  medicines: z.array(medicine).max(30).default([]),
  treatment: text(2000).default(''),
  disposition: z.enum(dispositions),
});

export type EncounterInput = z.input<typeof encounterInput>;
export type Encounter = z.output<typeof encounterInput>;
