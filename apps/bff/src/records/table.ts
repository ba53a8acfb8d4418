import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { recordKinds, recordSources } from '@lianzhen/shared/records';
import type { FileKind, LabFlag, RecordBody } from '@lianzhen/shared/records';
import { institution, post, practitioner } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import { instant, key } from '../platform/column.ts';

export const recordKindEnum = pgEnum('record_kind', recordKinds);
export const recordSourceEnum = pgEnum('record_source', recordSources);

/**
 * An entry of the timeline. `body` holds what its kind says in shared; it is never changed: a correction is a row of
 * its own with the next `version`, and only `replacedById` of the row before is set.
 */
export const record = pgTable(
  'record',
  {
    id: key(),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    kind: recordKindEnum().notNull(),
    title: text().notNull(),
    body: jsonb().$type<RecordBody>().notNull(),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    occurredAt: instant().notNull(),
    createdAt: instant().notNull(),
    source: recordSourceEnum().notNull().default('own'),
    /** The registered system that brought it and the name it has there; the same twice is refused. */
    sourceSystem: text(),
    sourceRef: text(),
    version: integer().notNull().default(1),
    /** The first version of this entry; null for the first itself. */
    firstId: uuid(),
    replacedById: uuid(),
    correction: text(),
    /** What is searched in: title and words of the body in small letters. */
    searchText: text().notNull().default(''),
  },
  t => [
    index('record_timeline').on(t.patientId, t.occurredAt, t.id),
    index('record_versions')
      .on(t.firstId)
      .where(sql`${t.firstId} is not null`),
    uniqueIndex('record_one_per_source')
      .on(t.sourceSystem, t.sourceRef, t.version)
      .where(sql`${t.sourceSystem} is not null`),
    foreignKey({ name: 'record_first', columns: [t.firstId], foreignColumns: [t.id] }),
    foreignKey({ name: 'record_replaced_by', columns: [t.replacedById], foreignColumns: [t.id] }),
  ],
);

/** The diseases that a standing entry names, by which the timeline is filtered; gone when it is replaced. */
export const recordProblem = pgTable(
  'record_problem',
  {
    recordId: uuid()
      .notNull()
      .references(() => record.id),
    patientId: uuid().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    main: boolean().notNull(),
    at: instant().notNull(),
  },
  t => [
    primaryKey({ columns: [t.recordId, t.code] }),
    index('record_problem_of_patient').on(t.patientId, t.code),
  ],
);

/** The results of a standing report, one row each, by which their course over the years is drawn. */
export const labResultRow = pgTable(
  'lab_result',
  {
    recordId: uuid()
      .notNull()
      .references(() => record.id),
    position: integer().notNull(),
    patientId: uuid().notNull(),
    item: text().notNull(),
    name: text().notNull(),
    value: doublePrecision(),
    text: text().notNull(),
    unit: text().notNull(),
    low: doublePrecision(),
    high: doublePrecision(),
    flag: text().$type<LabFlag>(),
    at: instant().notNull(),
  },
  t => [
    primaryKey({ columns: [t.recordId, t.position] }),
    index('lab_result_course').on(t.patientId, t.item, t.at),
  ],
);

/**
 * What a doctor is writing about a patient: `version` counts the keepings and goes on when the visit is finished, so
 * that a second device learns of both. `body` is the form as the screen has it; null when nothing is being written.
 */
export const encounterDraft = pgTable(
  'encounter_draft',
  {
    practitionerId: uuid()
      .notNull()
      .references(() => practitioner.id),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    version: integer().notNull(),
    body: jsonb().$type<Record<string, unknown>>(),
    device: text().notNull(),
    finishedRecordId: uuid().references(() => record.id),
    updatedAt: instant().notNull(),
  },
  t => [primaryKey({ columns: [t.practitionerId, t.patientId] })],
);

/** An imported list of diagnoses; the one finished last is searched. */
export const icdList = pgTable('icd_list', {
  id: key(),
  version: text().notNull(),
  postId: uuid()
    .notNull()
    .references(() => post.id),
  rows: integer().notNull(),
  startedAt: instant().notNull(),
  finishedAt: instant(),
});

export const icdCode = pgTable(
  'icd_code',
  {
    listId: uuid()
      .notNull()
      .references(() => icdList.id),
    code: text().notNull(),
    name: text().notNull(),
    /** The code without its point, in capitals. */
    bare: text().notNull(),
    pinyin: text().notNull(),
    initials: text().notNull(),
    grams: text().array().notNull(),
  },
  t => [
    primaryKey({ columns: [t.listId, t.code] }),
    index('icd_code_bare').on(t.listId, t.bare.op('text_pattern_ops')),
    index('icd_code_initials').on(t.listId, t.initials.op('text_pattern_ops')),
    index('icd_code_pinyin').on(t.listId, t.pinyin.op('text_pattern_ops')),
    index('icd_code_grams').using('gin', t.grams),
  ],
);

/** A file that was received whole; its bytes are kept once under their SHA-256. */
export const file = pgTable(
  'file',
  {
    id: key(),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    sha256: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    kind: text().$type<FileKind>().notNull(),
    name: text().notNull(),
    meta: jsonb().$type<Record<string, string | number>>().notNull(),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    createdAt: instant().notNull(),
  },
  t => [index().on(t.patientId), index().on(t.sha256)],
);

export const recordFile = pgTable(
  'record_file',
  {
    recordId: uuid()
      .notNull()
      .references(() => record.id),
    fileId: uuid()
      .notNull()
      .references(() => file.id),
    position: integer().notNull(),
  },
  t => [primaryKey({ columns: [t.recordId, t.fileId] }), index().on(t.fileId)],
);
