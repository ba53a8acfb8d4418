import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
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
    /** Entered in practice; nothing of it ever meets a real case. */
    practice: boolean().notNull().default(false),
    version: integer().notNull().default(0),
  },
  t => [
    unique('patient_world').on(t.id, t.practice),
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
 * the patient. Its two keys hold practice and real work apart: an institution of one never meets a patient of the other.
 */
export const patientRelation = pgTable(
  'patient_relation',
  {
    id: key(),
    patientId: uuid().notNull(),
    institutionId: uuid().notNull(),
    practice: boolean().notNull().default(false),
    kind: relationKindEnum().notNull(),
    sourceId: uuid().notNull(),
    since: instant().notNull(),
    until: instant(),
  },
  t => [
    foreignKey({
      name: 'patient_relation_patient_world',
      columns: [t.patientId, t.practice],
      foreignColumns: [patient.id, patient.practice],
    }),
    foreignKey({
      name: 'patient_relation_institution_world',
      columns: [t.institutionId, t.practice],
      foreignColumns: [institution.id, institution.practice],
    }),
    uniqueIndex('patient_relation_once').on(t.patientId, t.institutionId, t.kind, t.sourceId),
    index().on(t.institutionId, t.patientId),
  ],
);
