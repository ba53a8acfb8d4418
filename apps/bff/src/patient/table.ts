import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { relationKinds } from '@lianzhen/shared/patient';
import type {
  Allergy,
  AllergyStatus,
  EmergencyReason,
  IdKind,
  InsuranceKind,
  Kinship,
  LongTerm,
  MergeReason,
  Relief,
  ReviewState,
  Sex,
  Verification,
} from '@lianzhen/shared/patient';
import { institution, post, practitioner } from '../directory/table.ts';
import { bytes, instant, key } from '../platform/column.ts';

export const relationKindEnum = pgEnum('relation_kind', relationKinds);

/**
 * One entry per registration. Entries that are one person point to the one that speaks for it: `mergedIntoId` is the
 * entry directly above, `survivorId` the one at the end, `personId` that one or the entry itself. Identity number and phone are sealed; their digests are keyed, so that they can be found
 * exactly and cannot be guessed from a copy of the table. Tails are the last four characters.
 */
export const patient = pgTable(
  'patient',
  {
    id: key(),
    /** The record number, given by the database; read out as `recordNumber`. */
    number: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    mergedIntoId: uuid(),
    survivorId: uuid(),
    personId: uuid()
      .notNull()
      .generatedAlwaysAs(sql`coalesce(survivor_id, id)`),
    motherId: uuid(),
    name: text().notNull(),
    pinyin: text().notNull(),
    initials: text().notNull(),
    nameGrams: text().array().notNull(),
    sex: text().$type<Sex>().notNull(),
    birthDate: date({ mode: 'string' }).notNull(),
    /** Only the year of birth means something, and not exactly. */
    birthEstimated: boolean().notNull().default(false),
    idKind: text().$type<IdKind>().notNull(),
    idSealed: bytes(),
    idDigest: bytes(),
    idTail: text(),
    cardDigest: bytes(),
    phoneSealed: bytes(),
    phoneDigest: bytes(),
    phoneTail: text(),
    address: text(),
    areaCode: text(),
    insurance: text().$type<InsuranceKind>().notNull(),
    contractInstitutionId: uuid().references(() => institution.id),
    familyDoctorPostId: uuid().references(() => post.id),
    reliefs: text().array().$type<Relief[]>().notNull().default([]),
    verification: text().$type<Verification>().notNull(),
    allergyStatus: text().$type<AllergyStatus>().notNull(),
    allergies: jsonb().$type<Allergy[]>().notNull(),
    longTerm: jsonb().$type<LongTerm[]>().notNull().default([]),
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
    uniqueIndex('patient_number').on(t.number),
    uniqueIndex('patient_card').on(t.cardDigest),
    foreignKey({ name: 'patient_merged_into', columns: [t.mergedIntoId], foreignColumns: [t.id] }),
    foreignKey({ name: 'patient_survivor', columns: [t.survivorId], foreignColumns: [t.id] }),
    foreignKey({ name: 'patient_mother', columns: [t.motherId], foreignColumns: [t.id] }),
    index().on(t.personId),
    index().on(t.motherId),
    index().on(t.phoneDigest),
    index('patient_alike').on(t.initials, t.birthDate),
  ],
);

/** Who is called when the patient cannot be; in the order in which they are tried. */
export const patientContact = pgTable(
  'patient_contact',
  {
    id: key(),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    place: integer().notNull(),
    name: text().notNull(),
    kinship: text().$type<Kinship>().notNull(),
    phoneSealed: bytes(),
  },
  t => [index().on(t.patientId, t.place)],
);

/** Each merge of two entries, and when it was taken back. Nothing of the entries themselves is moved. */
export const patientMerge = pgTable(
  'patient_merge',
  {
    id: key(),
    fromId: uuid()
      .notNull()
      .references(() => patient.id),
    intoId: uuid()
      .notNull()
      .references(() => patient.id),
    reason: text().$type<MergeReason>().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    byPostId: uuid()
      .notNull()
      .references(() => post.id),
    undoneAt: instant(),
    undoneByPostId: uuid().references(() => post.id),
    undoneText: text(),
  },
  t => [
    uniqueIndex('patient_merged_once')
      .on(t.fromId)
      .where(sql`undone_at is null`),
  ],
);

/**
 * Why an institution may see a patient, and until when; `sourceId` is the referral for a referral relation, the opening
 * for an emergency (which holds for one post), else the patient. Its two keys hold practice and real work apart: an institution of one never meets a patient of the other.
 */
export const patientRelation = pgTable(
  'patient_relation',
  {
    id: key(),
    patientId: uuid().notNull(),
    institutionId: uuid().notNull(),
    practice: boolean().notNull().default(false),
    kind: relationKindEnum().notNull(),
    postId: uuid().references(() => post.id),
    sourceId: uuid().notNull(),
    since: instant().notNull(),
    /** The last visit, for a relation that is renewed by visits. */
    lastAt: instant(),
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
    index().on(t.sourceId),
  ],
);

/**
 * Whom an institution can find: its lasting relations, gathered per entry, with the keys by which one types. Made anew
 * from entries and relations whenever these change; it decides nothing about sight. A word is a piece of the name
 * behind the end of the institution's key, so that a common name costs as much as the institution is large, not the region.
 */
export const patientKnown = pgTable(
  'patient_known',
  {
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    personId: uuid().notNull(),
    metAt: instant().notNull(),
    until: instant(),
    pinyin: text().notNull(),
    initials: text().notNull(),
    idTail: text(),
    phoneTail: text(),
    words: text().array().notNull(),
  },
  t => [
    primaryKey({ columns: [t.institutionId, t.patientId] }),
    index().on(t.patientId),
    index('patient_known_met').on(t.institutionId, t.metAt, t.patientId),
    index('patient_known_pinyin').on(t.institutionId, t.pinyin.op('text_pattern_ops')),
    index('patient_known_initials').on(t.institutionId, t.initials.op('text_pattern_ops')),
    index('patient_known_id_tail').on(t.institutionId, t.idTail),
    index('patient_known_phone_tail').on(t.institutionId, t.phoneTail),
    index('patient_known_words').using('gin', t.words),
  ],
);

/** Each time a person was opened in an emergency, by whom and why, and what the review said. */
export const patientEmergency = pgTable(
  'patient_emergency',
  {
    id: key(),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    practitionerId: uuid()
      .notNull()
      .references(() => practitioner.id),
    reason: text().$type<EmergencyReason>().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    until: instant().notNull(),
    /** Whose privacy officer reads it: the contract clinic, else the institution of the last visit, else its own. */
    reviewInstitutionId: uuid()
      .notNull()
      .references(() => institution.id),
    state: text().$type<ReviewState>().notNull().default('waiting'),
    reviewedAt: instant(),
    reviewedByPostId: uuid().references(() => post.id),
    reviewText: text(),
  },
  t => [index().on(t.reviewInstitutionId, t.state, t.at, t.id), index().on(t.patientId, t.at)],
);
