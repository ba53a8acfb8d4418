import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { joinMoved } from '@lianzhen/shared/audit';
import type { Finding } from '@lianzhen/shared/audit';
import type { Db } from '../platform/index.ts';
import type { Seal } from '../platform/seal.ts';
import { fileDigest, rowsOfFile } from './archiveFile.ts';
import { checkAnchors, checkChain, sealedMonths } from './chain.ts';
import { monthsOnline, rowsOfMonth } from './rows.ts';
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
  return {
    add(finding: Finding) {
      findingCount += 1;
      if (findings.length < KEPT) findings.push(finding);
    },
    all() {
      const joined = joinMoved(findings);
      return { findings: joined, findingCount: findingCount - (findings.length - joined.length) };
    },
  };
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
  const faults = collector();
  const work = async (tx: Parameters<Parameters<Db['transaction']>[0]>[0]) => {
    const head = await headOf(tx);
    const until = head && { transaction: head.untilTransaction, key: head.untilKey };
    const seals = await checkChain(tx, seal, faults.add);
    await checkAnchors(tx, dataDir, faults.add);
    const sealed = await sealedMonths(tx);
    const archives = new Map((await tx.select().from(auditArchive)).map(one => [one.month, one]));
    const online = await monthsOnline(tx);
    const total = sealed.reduce((sum, { rows }) => sum + rows, 0);
    let rows = 0;
    const step = async (number: number) => {
      rows += number;
      await tell({ rows, total: Math.max(total, rows) });
    };
    const months = new Set([...sealed.map(({ month }) => month), ...online, ...archives.keys()]);
    for (const month of [...months].toSorted()) {
      const archive = archives.get(month);
      if (!archive) {
        await walkMonth({ db: tx, seal, month, until }, rowsOfMonth(tx, month), faults.add, step);
        continue;
      }
      const path = join(dataDir, archive.file);
      const there = await access(path).then(
        () => true,
        () => false,
      );
      if (!there) {
        faults.add({ kind: 'archive_missing', month });
        continue;
      }
      if ((await fileDigest(path)) !== archive.digest) faults.add({ kind: 'archive_changed', month });
      const both = rowsOfArchive(path, () => rowsOfMonth(tx, month));
      await walkMonth({ db: tx, seal, month, until }, both, faults.add, step);
    }
    return { seals, rows };
  };
  const counted = await db.transaction(work, { isolationLevel: 'repeatable read', accessMode: 'read only' });
  return { ...counted, ...faults.all() };
}

/** A damaged file gives the rows that can still be read; the rest is missing. Rows back in the database come after. */
async function* rowsOfArchive(path: string, rest: () => ReturnType<typeof rowsOfMonth>) {
  try {
    yield* rowsOfFile(path);
  } catch {
    // Said already: the file is not the one that was archived.
  }
  yield* rest();
}
