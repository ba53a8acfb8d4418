import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { CheckState, Finding } from '@lianzhen/shared/audit';
import { bytes, instant, key } from '../platform/column.ts';
import type { TrailHash } from '../platform/seal.ts';

/**
 * Rows of the trail that were sealed together, all of one month. Each seal holds the hash of the one before; the mark
 * is made with a key that the database does not have. The application's role may only add seals.
 */
export const auditSeal = pgTable(
  'audit_seal',
  {
    number: bigint({ mode: 'number' }).primaryKey(),
    algorithm: text().$type<TrailHash>().notNull(),
    /** `found`: sealed at the very first, as it was; only there may rows without a mark of their own be. */
    kind: text().$type<'found' | 'sealed'>().notNull(),
    /** `YYYY-MM` in the region. */
    month: text().notNull(),
    count: integer().notNull(),
    firstKey: uuid().notNull(),
    lastKey: uuid().notNull(),
    /** For each row, sorted by key: 16 bytes of key, 32 bytes of hash. */
    rows: bytes().notNull(),
    /** Merkle root over `rows`. */
    root: bytes().notNull(),
    previous: bytes().notNull(),
    hash: bytes().notNull(),
    mark: bytes().notNull(),
    at: instant().notNull(),
    /** Everything up to this transaction and key is sealed, in the database with this identifier. */
    untilTransaction: bigint({ mode: 'number' }).notNull(),
    untilKey: uuid().notNull(),
    system: text().notNull(),
  },
  t => [index().on(t.month, t.firstKey)],
);

/** A check of the whole trail: asked for, under way, and what it found. */
export const auditCheck = pgTable(
  'audit_check',
  {
    id: key(),
    askedAt: instant().notNull(),
    /** Null when the house itself asked. */
    byPractitionerId: uuid(),
    state: text().$type<CheckState>().notNull(),
    startedAt: instant(),
    /** The last sign of life of the process that checks. */
    beatAt: instant(),
    endedAt: instant(),
    seals: integer().notNull().default(0),
    rows: bigint({ mode: 'number' }).notNull().default(0),
    total: bigint({ mode: 'number' }).notNull().default(0),
    findingCount: bigint({ mode: 'number' }).notNull().default(0),
    findings: jsonb().$type<Finding[]>().notNull().default([]),
  },
  t => [index().on(t.askedAt)],
);

/** A month of the trail that left the database for a file in DATA_DIR; its seals stay. */
export const auditArchive = pgTable('audit_archive', {
  month: text().primaryKey(),
  file: text().notNull(),
  rows: bigint({ mode: 'number' }).notNull(),
  byteCount: bigint({ mode: 'number' }).notNull(),
  /** SHA-256 of the file, hexadecimal. */
  digest: text().notNull(),
  at: instant().notNull(),
});
