import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Words } from '@lianzhen/shared/kernel';
import { bytes, instant, key } from './column.ts';

/** How it ended: done; tried in vain, like a wrong password; or not allowed. */
export const outcomes = ['done', 'failed', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Who, under which post, did or looked at what, when and from where. The application's role may only add rows.
 * Migration 0002 divides it by months of `at`, with (`key`, `at`) as its primary key.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    /** The order of arrival, given by the database. */
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    key: uuid()
      .notNull()
      .default(sql`gen_random_uuid()`),
    at: instant().notNull(),
    practitionerId: uuid(),
    postId: uuid(),
    institutionId: uuid(),
    action: text().notNull(),
    outcome: text().$type<Outcome>().notNull().default('done'),
    subject: text().notNull(),
    subjectId: uuid(),
    patientId: uuid(),
    detail: jsonb().$type<Record<string, unknown>>(),
    requestId: text().notNull(),
    address: text().notNull(),
    transaction: text()
      .notNull()
      .default(sql`pg_current_xact_id()::text`),
    /** The seal's mark of all columns above but the two that the database gives; null in rows older than marks. */
    mark: bytes(),
  },
  t => [
    index().on(t.at, t.key),
    index().on(t.practitionerId, t.at, t.key),
    index().on(t.institutionId, t.at, t.key),
    index().on(t.action, t.at, t.key),
    index().on(t.patientId, t.at, t.key),
    index().on(t.subjectId, t.at, t.key),
    index().on(t.requestId),
    index('audit_entry_outcome_index')
      .on(t.outcome, t.at, t.key)
      .where(sql`${t.outcome} <> 'done'`),
    index('audit_entry_transaction_index').on(sql`(${t.transaction}::bigint)`, t.key),
  ],
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
  t => [unique('setting_version_once').on(t.name, t.institutionId, t.version).nullsNotDistinct()],
);
