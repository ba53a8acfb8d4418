import { z } from 'zod';
import { day, id, seen, text } from '../kernel/index.ts';
import { idKinds, insuranceKinds, sexes } from './codes.ts';
import { mergeReasons } from './merge.ts';
import {
  allergyFacts,
  another,
  areaCode,
  documentIssues,
  idNumber,
  longTermList,
  optionalPhone,
  personName,
  reliefList,
  writtenNumber,
} from './schema.ts';
import { kinships } from './social.ts';

/** A newborn enters under its mother's name; several born together are told apart by their order. */
export const registerNewborn = z.object({
  motherId: id,
  birthDate: day,
  sex: z.enum(sexes),
  order: z.number().int().min(0).max(8).default(0),
  another,
});

/** Someone of whom nothing is known, in an emergency: the sex as it seems, an estimated age, and where they were found. */
export const registerUnknown = z.object({
  sex: z.enum(sexes),
  years: z.number().int().min(0).max(120),
  found: text(200).default(''),
});

/** A person who was registered without papers gets them, or the true name at least. */
export const identifyPatient = seen
  .extend({
    name: personName,
    idKind: z.enum(idKinds),
    idNumber,
    birthDate: day,
    sex: z.enum(sexes),
    /** The original was seen. */
    verified: z.boolean().default(false),
    another,
  })
  .superRefine((person, context) => {
    for (const [field, message] of documentIssues(person))
      context.addIssue({ code: 'custom', path: [field], message });
  })
  .transform(person => ({ ...person, idNumber: writtenNumber(person) }));

const contact = z
  .object({
    /** A contact that is kept; without a telephone given, its telephone stays as it is. */
    id: id.optional(),
    name: text(50),
    kinship: z.enum(kinships),
    phone: optionalPhone.optional(),
  })
  .refine(({ name, phone, id: kept }) => name !== '' || !!phone || kept !== undefined, {
    path: ['name'],
    error: 'required',
  });

/** What is changed on a patient's page; what is not given stays as it is. */
export const amendPatient = seen.extend({
  phone: optionalPhone.optional(),
  areaCode: areaCode.optional(),
  address: text(120).optional(),
  insurance: z.enum(insuranceKinds).optional(),
  reliefs: reliefList.unwrap().optional(),
  contract: z
    .object({ institutionId: id.nullable(), familyDoctorPostId: id.nullable() })
    .refine(
      ({ institutionId, familyDoctorPostId }) => institutionId !== null || familyDoctorPostId === null,
      {
        path: ['familyDoctorPostId'],
        error: 'doctor_without_clinic',
      },
    )
    .optional(),
  contacts: z.array(contact).max(6).optional(),
  allergies: allergyFacts.optional(),
  longTerm: longTermList.unwrap().optional(),
});

export type AmendPatient = z.input<typeof amendPatient>;

/** Who might already be in the index: what stands in the form so far. */
export const likePatients = z.object({
  name: text(60).default(''),
  birthDate: day,
  sex: z.enum(sexes),
  idKind: z.enum(idKinds),
  idNumber,
  phone: z.string().max(30).default(''),
  motherId: id.nullable().default(null),
  /** An entry that is itself being identified. */
  except: id.optional(),
});

/** Two entries are said to be one person, for a reason; both as they were seen side by side. */
export const mergePatients = z
  .object({
    from: seen,
    into: seen,
    reason: z.enum(mergeReasons, { error: 'required' }),
    text: text(500).default(''),
  })
  .refine(({ reason, text: said }) => reason !== 'other' || said !== '', {
    path: ['text'],
    error: 'required',
  });

/** A merge is taken back, and why. */
export const unmergePatients = z.object({ id, text: text(500).min(1, { error: 'required' }) });
