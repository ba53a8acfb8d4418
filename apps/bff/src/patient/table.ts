import { date, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { relationKinds } from '@lianzhen/shared/patient';
import type {
  Allergy,
  AllergyStatus,
  IdKind,
  InsuranceKind,
  Sex,
  Verification,
} from '@lianzhen/shared/patient';
import { institution, post } from '../directory/table.ts';
import { bytes, instant, key } from '../platform/column.ts';

export const relationKindEnum = pgEnum('relation_kind', relationKinds);

/**
 * One entry per person. Identity number and phone are sealed; their digests are keyed, so that they can be found
 * exactly and cannot be guessed from a copy of the table. Tails are the last four characters.
 */
export const patient = pgTable(
  'patient',
  {
    id: key(),
    name: text().notNull(),
    pinyin: text().notNull(),
    initials: text().notNull(),
    nameGrams: text().array().notNull(),
    sex: text().$type<Sex>().notNull(),
    birthDate: date({ mode: 'string' }).notNull(),
    idKind: text().$type<IdKind>().notNull(),
    idSealed: bytes(),
    idDigest: bytes(),
    idTail: text(),
    phoneSealed: bytes(),
    phoneDigest: bytes(),
    phoneTail: text(),
    contactName: text(),
    contactPhoneSealed: bytes(),
    address: text(),
    areaCode: text(),
    insurance: text().$type<InsuranceKind>().notNull(),
    contractInstitutionId: uuid().references(() => institution.id),
    verification: text().$type<Verification>().notNull(),
    allergyStatus: text().$type<AllergyStatus>().notNull(),
    allergies: jsonb().$type<Allergy[]>().notNull(),
    conditions: text().array().notNull(),
    createdAt: instant().notNull(),
    createdByPostId: uuid()
      .notNull()
      .references(() => post.id),
    version: integer().notNull().default(0),
  },
  t => [
    uniqueIndex('patient_one_per_identity').on(t.idDigest),
    index().on(t.phoneDigest),
    index().on(t.idTail),
    index().on(t.phoneTail),
    index('patient_pinyin').on(t.pinyin.op('text_pattern_ops')),
    index('patient_initials').on(t.initials.op('text_pattern_ops')),
    index('patient_name_grams').using('gin', t.nameGrams),
  ],
);

/**
 * Why an institution may see a patient, and until when; `sourceId` is the referral for a referral relation, else
 * the patient.
 */
export const patientRelation = pgTable(
  'patient_relation',
  {
    id: key(),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    kind: relationKindEnum().notNull(),
    sourceId: uuid().notNull(),
    since: instant().notNull(),
    until: instant(),
  },
  t => [
    uniqueIndex('patient_relation_once').on(t.patientId, t.institutionId, t.kind, t.sourceId),
    index().on(t.institutionId, t.patientId),
  ],
);
