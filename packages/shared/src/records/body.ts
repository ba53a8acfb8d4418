import { z } from 'zod';
import { requiredText, text } from '../kernel/index.ts';
import { encounterInput } from './encounter.ts';
import { allergyBody, conditionBody, ecgBody, immunisationBody, visitBody } from './facts.ts';
import type { RecordKind } from './kind.ts';
import { labBody } from './lab.ts';
import { prescriptionBody } from './prescription.ts';

const encounterBody = z.object({
  type: z.literal('encounter'),
  encounter: encounterInput.omit({ patientId: true }),
});

const imagingBody = z.object({
  type: z.literal('imaging'),
  modality: z.string().max(64),
  studyDate: z.string().max(20).nullable(),
  description: z.string().max(2000),
  images: z.number().int().nonnegative(),
  findings: text(4000).optional(),
  conclusion: text(2000).optional(),
  note: text(500).optional(),
});

const documentBody = z.object({ type: z.literal('document'), note: text(4000) });

/** Headed paragraphs: discharge summaries, plans, follow-ups; `linkTo` is a page inside the product. */
const summaryBody = z.object({
  type: z.literal('summary'),
  sections: z.array(z.object({ heading: requiredText(80), text: z.string().max(8000) })).max(40),
  linkTo: z
    .string()
    .regex(/^\/(?!\/)[\w/?=&%.-]*$/)
    .optional(),
});

/** What a timeline entry holds, told apart by `type`. */
export const recordBody = z.discriminatedUnion('type', [
  encounterBody,
  visitBody,
  labBody,
  imagingBody,
  ecgBody,
  documentBody,
  summaryBody,
  prescriptionBody,
  immunisationBody,
  conditionBody,
  allergyBody,
]);

export type RecordBody = z.output<typeof recordBody>;
export type RecordBodyInput = z.input<typeof recordBody>;
export type BodyType = RecordBody['type'];

/** Which contents each kind of entry may hold. Anything may also be a document: what is only on paper is still filed. */
export const bodiesOf: Record<RecordKind, readonly BodyType[]> = {
  encounter: ['encounter', 'visit', 'document'],
  lab: ['lab', 'document'],
  imaging: ['imaging', 'document'],
  ecg: ['ecg', 'document'],
  document: ['document', 'summary'],
  prescription: ['prescription', 'document'],
  discharge: ['summary', 'document'],
  plan: ['summary', 'document'],
  followup: ['summary', 'document'],
  immunisation: ['immunisation', 'document'],
  condition: ['condition', 'document'],
  allergy: ['allergy', 'document'],
};

export const bodyTypes: readonly BodyType[] = [...new Set(Object.values(bodiesOf).flat())];
