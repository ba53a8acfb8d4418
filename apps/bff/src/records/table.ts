import { bigint, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { recordKinds } from '@lianzhen/shared/records';
import type { FileKind, RecordBody } from '@lianzhen/shared/records';
import { institution, post } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import { instant, key } from '../platform/column.ts';

export const recordKindEnum = pgEnum('record_kind', recordKinds);

/** An entry of the timeline. `body` holds what its kind says in shared; it is never changed, only superseded. */
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
  },
  t => [index('record_timeline').on(t.patientId, t.occurredAt.desc(), t.id.desc())],
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
