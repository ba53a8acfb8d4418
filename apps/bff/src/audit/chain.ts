import { asc, count, gt, inArray, sum } from 'drizzle-orm';
import type { Finding } from '@lianzhen/shared/audit';
import type { Reader } from '../platform/index.ts';
import type { Seal } from '../platform/seal.ts';
import { anchorsOf } from './anchors.ts';
import { ENTRY, hashOfSeal, keyText, NO_PREVIOUS, rootOf, sealText } from './sealForm.ts';
import type { SealRow } from './sealForm.ts';
import { auditSeal } from './table.ts';

const PAGE = 20;

async function* sealsInOrder(db: Reader): AsyncGenerator<SealRow> {
  let after = 0;
  for (;;) {
    const seals = await db
      .select()
      .from(auditSeal)
      .where(gt(auditSeal.number, after))
      .orderBy(asc(auditSeal.number))
      .limit(PAGE);
    yield* seals;
    const last = seals.at(-1);
    if (!last || seals.length < PAGE) return;
    after = last.number;
  }
}

/** Whether a seal is what was sealed: its rows give its root, and its text its hash and its mark. */
function isWhole(found: SealRow, seal: Seal): boolean {
  const { rows } = found;
  return (
    rows.length === found.count * ENTRY &&
    keyText(rows.subarray(0, 16)) === found.firstKey &&
    keyText(rows.subarray(rows.length - ENTRY, rows.length - ENTRY + 16)) === found.lastKey &&
    rootOf(rows, found.algorithm).equals(found.root) &&
    hashOfSeal(found).equals(found.hash) &&
    seal.marks(sealText(found), found.mark)
  );
}

/**
 * Walks all seals: each is whole, follows the one before, and none is left out.
 * @returns how many there are.
 */
export async function checkChain(db: Reader, seal: Seal, found: (finding: Finding) => void): Promise<number> {
  let number = 0;
  let previous: Buffer = NO_PREVIOUS;
  let seals = 0;
  for await (const one of sealsInOrder(db)) {
    for (let lost = number + 1; lost < one.number && lost <= number + 1_000; lost++)
      found({ kind: 'seal_missing', seal: lost });
    const follows = one.number > number + 1 || one.previous.equals(previous);
    if (!follows || !isWhole(one, seal)) found({ kind: 'seal_changed', seal: one.number, month: one.month });
    number = one.number;
    previous = one.hash;
    seals += 1;
  }
  return seals;
}

/** Compares the seals with what was noted outside the database, some hundred at a time. */
export async function checkAnchors(
  db: Reader,
  dataDir: string,
  found: (finding: Finding) => void,
): Promise<void> {
  const compare = async (anchors: Map<number, Buffer>) => {
    if (anchors.size === 0) return;
    const seals = await db
      .select({ number: auditSeal.number, hash: auditSeal.hash })
      .from(auditSeal)
      .where(inArray(auditSeal.number, [...anchors.keys()]));
    const hashes = new Map(seals.map(({ number, hash }) => [number, hash]));
    for (const [number, hash] of anchors) {
      const there = hashes.get(number);
      if (!there) found({ kind: 'seal_missing', seal: number });
      else if (!there.equals(hash)) found({ kind: 'anchor_differs', seal: number });
    }
    anchors.clear();
  };
  const waiting = new Map<number, Buffer>();
  for await (const { number, hash } of anchorsOf(dataDir)) {
    const before = waiting.get(number);
    if (before && !before.equals(hash)) found({ kind: 'anchor_differs', seal: number });
    waiting.set(number, hash);
    if (waiting.size >= 500) await compare(waiting);
  }
  await compare(waiting);
}

/** The months of which rows were sealed, and of how many rows the seals of a month speak. */
export async function sealedMonths(db: Reader): Promise<{ month: string; rows: number; seals: number }[]> {
  const rows = await db
    .select({ month: auditSeal.month, rows: sum(auditSeal.count), seals: count() })
    .from(auditSeal)
    .groupBy(auditSeal.month)
    .orderBy(asc(auditSeal.month));
  return rows.map(({ month, rows, seals }) => ({ month, rows: Number(rows), seals }));
}
