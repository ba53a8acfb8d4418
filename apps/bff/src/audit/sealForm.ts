import { createHash } from 'node:crypto';
import { merkleRoot } from '@lianzhen/shared/audit';
import type { Seal, TrailHash } from '../platform/seal.ts';
import { leafOf } from './rows.ts';
import type { StoredRow } from './rows.ts';
import type { auditSeal } from './table.ts';

export type SealRow = typeof auditSeal.$inferSelect;

/** Bytes of one row inside a seal: its key and its hash. */
export const ENTRY = 48;
export const NO_PREVIOUS = Buffer.alloc(32);

const keyBytes = (key: string) => Buffer.from(key.replaceAll('-', ''), 'hex');

/** A key as the database writes it. */
export function keyText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const hashWith = (algorithm: TrailHash) => (bytes: Uint8Array) =>
  createHash(algorithm).update(bytes).digest();

/** The entries inside a seal, one after the other. */
export function entriesOf(rows: Buffer): Buffer[] {
  return Array.from({ length: Math.ceil(rows.length / ENTRY) }, (_, nth) =>
    rows.subarray(nth * ENTRY, (nth + 1) * ENTRY),
  );
}

export const rootOf = (rows: Buffer, algorithm: TrailHash): Buffer =>
  Buffer.from(merkleRoot(entriesOf(rows), hashWith(algorithm)));

/** Everything of a seal that its hash and its mark speak of. */
export function sealText(seal: Omit<SealRow, 'hash' | 'mark' | 'rows'>): string {
  return JSON.stringify([
    1,
    seal.number,
    seal.algorithm,
    seal.kind,
    seal.month,
    seal.count,
    seal.firstKey,
    seal.lastKey,
    seal.root.toString('hex'),
    seal.previous.toString('hex'),
    seal.at.toISOString(),
    seal.untilTransaction,
    seal.untilKey,
    seal.system,
  ]);
}

export const hashOfSeal = (seal: Omit<SealRow, 'hash' | 'mark' | 'rows'>): Buffer =>
  createHash(seal.algorithm).update(sealText(seal)).digest();

type Given = Pick<
  SealRow,
  'number' | 'kind' | 'month' | 'previous' | 'at' | 'untilTransaction' | 'untilKey' | 'system'
>;

/** Seals rows of one month. @param rows at least one, in any order. */
export function makeSeal(seal: Seal, given: Given, rows: readonly StoredRow[]): SealRow {
  const sorted = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const algorithm = seal.trailHash;
  const body = Buffer.concat(sorted.flatMap(row => [keyBytes(row.key), leafOf(row, algorithm)]));
  const unsigned = {
    ...given,
    algorithm,
    count: sorted.length,
    firstKey: sorted[0]?.key ?? '',
    lastKey: sorted.at(-1)?.key ?? '',
    root: rootOf(body, algorithm),
  };
  return { ...unsigned, rows: body, hash: hashOfSeal(unsigned), mark: seal.mark(sealText(unsigned)) };
}
