import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { asc, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Finding } from '@lianzhen/shared/audit';
import type { Tx } from '../platform/index.ts';
import type { Seal } from '../platform/seal.ts';
import { fileDigest, lineOf, rowsOfFile } from './archiveFile.ts';
import { monthOf, monthsOnline, nextMonth, rowsOfMonth } from './rows.ts';
import { headOf } from './sealing.ts';
import { auditArchive, auditSeal } from './table.ts';
import { walkMonth } from './walk.ts';

const FOLDER = join('audit', 'archive');

type Parts = { url: string; dataDir: string; seal: Seal; log: Logger; now: Date; months: number };

async function writeRows(tx: Tx, month: string, path: string): Promise<number> {
  let rows = 0;
  async function* lines() {
    for await (const page of rowsOfMonth(tx, month)) {
      rows += page.length;
      yield page.map(lineOf).join('');
    }
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(`${path}.part`, { mode: 0o600 }));
  const file = await open(`${path}.part`, 'r');
  await file.sync();
  await file.close();
  await rename(`${path}.part`, path);
  return rows;
}

/** What the file holds, and the seals by which it can be checked without the database. */
async function writeManifest(tx: Tx, path: string, facts: Record<string, unknown>, month: string) {
  const seals = await tx
    .select()
    .from(auditSeal)
    .where(eq(auditSeal.month, month))
    .orderBy(asc(auditSeal.number));
  const plain = seals.map(({ rows, root, previous, hash, mark, ...seal }) => ({
    ...seal,
    rows: rows.toString('base64'),
    root: root.toString('hex'),
    previous: previous.toString('hex'),
    hash: hash.toString('hex'),
    mark: mark.toString('hex'),
  }));
  await writeFile(path, `${JSON.stringify({ ...facts, seals: plain }, null, 2)}\n`, { mode: 0o600 });
}

/** Moves one month into a file. Refuses a month with a fault or with rows not yet sealed: that is for people to see. */
async function archiveMonth(tx: Tx, parts: Parts, month: string): Promise<boolean> {
  const { dataDir, seal, log, now } = parts;
  await mkdir(join(dataDir, FOLDER), { recursive: true });
  const file = join(FOLDER, `${month}.ndjson.gz`);
  const path = join(dataDir, file);
  await tx.execute(sql`set local lock_timeout = '5s'`);
  await tx.execute(sql`lock table ${sql.identifier(partOf(month))} in share mode`);
  const rows = await writeRows(tx, month, path);
  const faults: Finding[] = [];
  const head = await headOf(tx);
  const until = head && { transaction: head.untilTransaction, key: head.untilKey };
  let read = 0;
  await walkMonth(
    { db: tx, seal, month, until },
    rowsOfFile(path),
    f => faults.push(f),
    n => void (read += n),
  );
  const [sealed] = await tx
    .select({ rows: sql<number>`coalesce(sum(${auditSeal.count}), 0)::int` })
    .from(auditSeal)
    .where(eq(auditSeal.month, month));
  if (faults.length > 0 || read !== rows || (sealed?.rows ?? 0) < rows) {
    log.error({ month, rows, faults: faults.slice(0, 5) }, 'audit: the month is not archived, it has faults');
    return false;
  }
  const digest = await fileDigest(path);
  const byteCount = (await stat(path)).size;
  const facts = { month, file, rows, byteCount, digest, at: now.toISOString() };
  await writeManifest(tx, join(dataDir, FOLDER, `${month}.json`), facts, month);
  await tx.insert(auditArchive).values({ month, file, rows, byteCount, digest, at: now });
  await tx.execute(sql`drop table ${sql.identifier(partOf(month))}`);
  log.info(facts, 'audit: a month is archived');
  return true;
}

const partOf = (month: string) => `audit_entry_${month.replace('-', '_')}`;

/** The first month that stays in the database. */
function firstKept(now: Date, months: number): string {
  let first = monthOf(now);
  for (let back = 0; back < months; back++) {
    const [year = 0, month = 0] = first.split('-').map(Number);
    first = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
  }
  return first;
}

/**
 * Makes the partitions of this month and the next two, and archives the months that are older than is kept. Works as
 * the owner of the database, for the application's role may remove nothing.
 * @returns the months that were archived.
 */
export async function keepMonths(parts: Parts): Promise<string[]> {
  const client = new Client({ connectionString: parts.url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const db = drizzle(client, { casing: 'snake_case' });
    let ahead = monthOf(parts.now);
    for (let month = 0; month < 3; month++, ahead = nextMonth(ahead))
      await db.execute(sql`select audit_month(${`${ahead}-01`}::date)`);
    const done: string[] = [];
    const first = firstKept(parts.now, parts.months);
    for (const month of await monthsOnline(db)) {
      if (month >= first) break;
      const [before] = await db.select().from(auditArchive).where(eq(auditArchive.month, month));
      if (before) continue;
      await db.execute(sql`select audit_month(${`${month}-01`}::date)`);
      if (await db.transaction(tx => archiveMonth(tx, parts, month))) done.push(month);
    }
    return done;
  } finally {
    await client.end();
  }
}
