import { and, asc, desc, sql } from 'drizzle-orm';
import { one } from '../platform/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { Seal } from '../platform/seal.ts';
import { auditEntry } from '../platform/table.ts';
import { monthOf, storedColumns } from './rows.ts';
import type { StoredRow } from './rows.ts';
import { makeSeal, NO_PREVIOUS } from './sealForm.ts';
import { auditSeal } from './table.ts';

const BATCH = 2_000;
const LOCK = 7_233_004;
const NO_KEY = '00000000-0000-0000-0000-000000000000';
const LAST_KEY = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

type Mark = { transaction: number; key: string };
type Present = { system: string; xmin: number; xmax: number };
export type Head = { number: number; hash: Buffer };

const headColumns = {
  number: auditSeal.number,
  hash: auditSeal.hash,
  system: auditSeal.system,
  untilTransaction: auditSeal.untilTransaction,
  untilKey: auditSeal.untilKey,
};

/** The newest seal, without its rows. */
export async function headOf(db: Db | Tx) {
  const [head] = await db.select(headColumns).from(auditSeal).orderBy(desc(auditSeal.number)).limit(1);
  return head ?? null;
}

/** Every transaction below `xmin` has ended: no row of it can still appear. */
async function presentOf(tx: Tx): Promise<Present> {
  const { rows } = await tx.execute<{ system: string; xmin: string; xmax: string }>(sql`
    select system_identifier::text as system, pg_snapshot_xmin(s)::text as xmin, pg_snapshot_xmax(s)::text as xmax
    from pg_control_system(), pg_current_snapshot() s`);
  const { system, xmin, xmax } = one(rows);
  return { system, xmin: Number(xmin), xmax: Number(xmax) };
}

const transaction = sql`(${auditEntry.transaction}::bigint)`;

async function batchAfter(tx: Tx, after: Mark, present: Present, anew: boolean): Promise<StoredRow[]> {
  const ended = sql`${transaction} < ${present.xmin}`;
  return tx
    .select(storedColumns)
    .from(auditEntry)
    .where(
      and(
        sql`(${transaction}, ${auditEntry.key}) > (${after.transaction}::bigint, ${after.key}::uuid)`,
        anew ? sql`(${ended} or ${transaction} >= ${present.xmax})` : ended,
      ),
    )
    .orderBy(asc(transaction), asc(auditEntry.key))
    .limit(BATCH);
}

function byMonth(rows: readonly StoredRow[]): [month: string, rows: StoredRow[]][] {
  const months = new Map<string, StoredRow[]>();
  for (const row of rows) {
    const month = monthOf(row.at);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months];
}

export type Sealed = { rows: number; head: Head | null };

/**
 * Seals what one transaction can. In a database that was restored elsewhere transactions are counted anew: there all
 * rows are sealed once more, in one go, behind the old seals.
 */
async function sealOnce(tx: Tx, seal: Seal, now: Date): Promise<Sealed & { more: boolean }> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  const head = await headOf(tx);
  const present = await presentOf(tx);
  const anew = head !== null && (head.system !== present.system || head.untilTransaction > present.xmax);
  const kind = head === null ? 'found' : 'sealed';
  const whole = head === null || anew;
  let after: Mark =
    head && !anew
      ? { transaction: head.untilTransaction, key: head.untilKey }
      : { transaction: -1, key: NO_KEY };
  const everything = { transaction: present.xmin - 1, key: LAST_KEY };
  let last: Head | null = head && { number: head.number, hash: head.hash };
  let count = 0;
  for (;;) {
    const rows = await batchAfter(tx, after, present, whole);
    const end = rows.at(-1);
    if (!end) return { rows: count, head: count > 0 ? last : null, more: false };
    after = { transaction: Number(end.transaction), key: end.key };
    const until = whole ? everything : after;
    for (const [month, part] of byMonth(rows)) {
      const made = makeSeal(
        seal,
        {
          number: (last?.number ?? 0) + 1,
          kind,
          month,
          previous: last?.hash ?? NO_PREVIOUS,
          at: now,
          untilTransaction: until.transaction,
          untilKey: until.key,
          system: present.system,
        },
        part,
      );
      await tx.insert(auditSeal).values(made);
      last = { number: made.number, hash: made.hash };
    }
    count += rows.length;
    if (!whole) return { rows: count, head: last, more: rows.length === BATCH };
  }
}

/**
 * Seals every row whose transaction has ended. Writers never wait for it; two sealers take turns.
 * @returns how many rows were sealed, and the newest seal when there was one.
 */
export async function sealTrail(db: Db, seal: Seal, now: Date): Promise<Sealed> {
  let rows = 0;
  let head: Head | null = null;
  for (;;) {
    const part = await db.transaction(tx => sealOnce(tx, seal, now));
    rows += part.rows;
    head = part.head ?? head;
    if (!part.more) return { rows, head };
  }
}
