import { join } from 'node:path';
import { joinMoved } from '@lianzhen/shared/audit';
import type { Finding } from '@lianzhen/shared/audit';
import type { Db, Tx } from '../platform/index.ts';
import type { Seal } from '../platform/seal.ts';
import { fileDigest, rowsOfFile } from './archiveFile.ts';
import { checkAnchors, checkChain, sealedMonths } from './chain.ts';
import { monthsOnline, rowsOfMonth } from './rows.ts';
import type { StoredRow } from './rows.ts';
import { headOf } from './sealing.ts';
import { auditArchive } from './table.ts';
import { walkMonth } from './walk.ts';

const KEPT = 1_000;

export type Progress = { rows: number; total: number };
export type Verdict = { seals: number; rows: number; findingCount: number; findings: Finding[] };

/** Faults counted, and the first thousand of them kept. */
function collector() {
  const findings: Finding[] = [];
  let findingCount = 0;
  const add = (finding: Finding): void => {
    findingCount += 1;
    if (findings.length < KEPT) findings.push(finding);
  };
  const all = () => {
    const joined = joinMoved(findings);
    return { findings: joined, findingCount: findingCount - (findings.length - joined.length) };
  };
  return { add, all };
}

type Archive = typeof auditArchive.$inferSelect;

/** A damaged file gives the rows that can still be read; the rest is missing. Rows back in the database come after. */
async function* rowsOfArchive(path: string, rest: AsyncIterable<StoredRow[]>) {
  try {
    yield* rowsOfFile(path);
  } catch {
    // Said already: the file is not the one that was archived.
  }
  yield* rest;
}

/** The rows of a month, wherever they are kept; `null` when the file they were put into is gone. */
async function rowsKept(
  tx: Tx,
  dataDir: string,
  month: string,
  archive: Archive | undefined,
  found: (finding: Finding) => void,
): Promise<AsyncIterable<StoredRow[]> | null> {
  if (!archive) return rowsOfMonth(tx, month);
  const path = join(dataDir, archive.file);
  const digest = await fileDigest(path).catch(() => null);
  if (digest === null) found({ kind: 'archive_missing', month });
  else if (digest !== archive.digest) found({ kind: 'archive_changed', month });
  return digest === null ? null : rowsOfArchive(path, rowsOfMonth(tx, month));
}

/**
 * Checks the whole trail, archived months included, as it stands at one instant: every row against its own mark and
 * against its seal, every seal against the one before, the newest seals against their anchors.
 * @param tell called now and then with the rows held so far.
 */
export async function verifyTrail(
  parts: { db: Db; seal: Seal; dataDir: string },
  tell: (progress: Progress) => Promise<void> | void = () => undefined,
): Promise<Verdict> {
  const { db, seal, dataDir } = parts;
  const { add, all } = collector();
  const work = async (tx: Tx) => {
    const head = await headOf(tx);
    const until = head && { transaction: head.untilTransaction, key: head.untilKey };
    const seals = await checkChain(tx, seal, add);
    await checkAnchors(tx, dataDir, add);
    const sealed = await sealedMonths(tx);
    const archives = new Map((await tx.select().from(auditArchive)).map(one => [one.month, one]));
    const total = sealed.reduce((sum, { rows }) => sum + rows, 0);
    let rows = 0;
    const step = async (number: number) => {
      rows += number;
      await tell({ rows, total: Math.max(total, rows) });
    };
    const known = [...sealed.map(({ month }) => month), ...archives.keys(), ...(await monthsOnline(tx))];
    for (const month of new Set(known.toSorted((a, b) => (a < b ? -1 : 1)))) {
      const kept = await rowsKept(tx, dataDir, month, archives.get(month), add);
      if (kept) await walkMonth({ db: tx, seal, month, until }, kept, add, step);
    }
    return { seals, rows };
  };
  const counted = await db.transaction(work, { isolationLevel: 'repeatable read', accessMode: 'read only' });
  return { ...counted, ...all() };
}
