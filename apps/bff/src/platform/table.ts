import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Words } from '@lianzhen/shared/kernel';
import { instant, key } from './column.ts';

/** Who, under which post, did or looked at what, when and from where. The application's role may only add rows. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    practitionerId: uuid(),
    postId: uuid(),
    institutionId: uuid(),
    action: text().notNull(),
    subject: text().notNull(),
    subjectId: uuid(),
    patientId: uuid(),
    detail: jsonb().$type<Record<string, unknown>>(),
    requestId: text().notNull(),
    address: text().notNull(),
    transaction: text()
      .notNull()
      .default(sql`pg_current_xact_id()::text`),
  },
  t => [index().on(t.patientId, t.id), index().on(t.subjectId, t.id), index().on(t.at)],
);

/** The answer that a command gave, so that the same command sent again over a bad line acts once. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    practitionerId: uuid().notNull(),
    key: uuid().notNull(),
    procedure: text().notNull(),
    inputDigest: text().notNull(),
    response: jsonb(),
    at: instant().notNull(),
  },
  t => [primaryKey({ columns: [t.practitionerId, t.key] }), index().on(t.at)],
);

/** What other people's open pages must learn; written with the change, published after it. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull().defaultNow(),
    room: text().notNull(),
    name: text().notNull(),
    ref: uuid(),
    institutionIds: uuid().array().notNull(),
    practitionerIds: uuid().array().notNull(),
    byPostId: uuid(),
    words: jsonb().$type<Words>(),
  },
  t => [index().on(t.at)],
);

/**
 * Every value a setting ever had: of the region when `institutionId` is null, else of that institution. The highest
 * version counts.
 */
export const settingVersion = pgTable(
  'setting_version',
  {
    id: key(),
    name: text().notNull(),
    institutionId: uuid(),
    version: integer().notNull(),
    value: jsonb().notNull(),
    note: text().notNull(),
    at: instant().notNull(),
    byPractitionerId: uuid().notNull(),
  },
  t => [uniqueIndex().on(t.name, t.institutionId, t.version)],
);
