import { and, asc, eq, sql } from 'drizzle-orm';
import type { Finding } from '@lianzhen/shared/audit';
import type { Reader } from '../platform/index.ts';
import type { Seal, TrailHash } from '../platform/seal.ts';
import { trailText } from '../platform/trail.ts';
import { leafOf } from './rows.ts';
import type { StoredRow } from './rows.ts';
import { entriesOf, keyText } from './sealForm.ts';
import type { SealRow } from './sealForm.ts';
import { auditSeal } from './table.ts';

type Entry = { leaf: Buffer; seal: number; algorithm: TrailHash; found: boolean };
type Until = { transaction: number; key: string };

const PAGE = 8;
const LAST_KEY = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

async function* sealsOfMonth(db: Reader, month: string): AsyncGenerator<SealRow> {
  let after: SealRow | undefined;
  for (;;) {
    const seals: SealRow[] = await db
      .select()
      .from(auditSeal)
      .where(
        and(
          eq(auditSeal.month, month),
          after &&
            sql`(${auditSeal.firstKey}, ${auditSeal.number}) > (${after.firstKey}::uuid, ${after.number}::bigint)`,
        ),
      )
      .orderBy(asc(auditSeal.firstKey), asc(auditSeal.number))
      .limit(PAGE);
    yield* seals;
    after = seals.at(-1);
    if (!after || seals.length < PAGE) return;
  }
}

/** The entries of the seals that may hold the keys just read: few at a time, for keys sort by their time. */
class OpenSeals {
  readonly #source: AsyncGenerator<SealRow>;
  readonly #entries = new Map<string, Entry>();
  readonly #month: string;
  readonly #found: (finding: Finding) => void;
  #seals: SealRow[] = [];
  #next: SealRow | undefined;
  #begun = false;

  constructor(source: AsyncGenerator<SealRow>, month: string, found: (finding: Finding) => void) {
    this.#source = source;
    this.#month = month;
    this.#found = found;
  }

  async #advance(): Promise<void> {
    const step = await this.#source.next();
    this.#next = step.done ? undefined : step.value;
    this.#begun = true;
  }

  /** Takes in every seal that begins at this key or before; without a key, all. */
  async admit(key?: string): Promise<void> {
    if (!this.#begun) await this.#advance();
    const last = key ?? LAST_KEY;
    while (this.#next && this.#next.firstKey <= last) {
      const { number, algorithm, kind, rows } = this.#next;
      for (const entry of entriesOf(rows)) {
        const name = keyText(entry.subarray(0, 16));
        const before = this.#entries.get(name);
        this.#entries.set(name, {
          leaf: entry.subarray(16),
          seal: number,
          algorithm,
          found: kind === 'found' || before?.found === true,
        });
      }
      this.#seals.push(this.#next);
      await this.#advance();
    }
  }

  take(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    return entry;
  }

  /** Lets go of the seals that end at this key or before; what was not taken out of them is missing. */
  retire(key?: string): void {
    const over = (seal: SealRow) => key === undefined || seal.lastKey <= key;
    for (const seal of this.#seals.filter(over))
      for (const entry of entriesOf(seal.rows)) {
        const name = keyText(entry.subarray(0, 16));
        if (!this.#entries.delete(name)) continue;
        this.#found({ kind: 'missing', key: name, seal: seal.number, month: this.#month });
      }
    this.#seals = this.#seals.filter(seal => !over(seal));
  }
}

/** Whether a row came after everything that is sealed: it waits for its seal. */
function waits(row: StoredRow, until: Until | null): boolean {
  if (!until) return true;
  const transaction = Number(row.transaction);
  return transaction > until.transaction || (transaction === until.transaction && row.key > until.key);
}

function faultOf(row: StoredRow, entry: Entry | undefined, until: Until | null, seal: Seal) {
  const own = row.mark ? seal.marks(trailText(row), row.mark) : entry?.found === true;
  if (!entry) {
    if (!waits(row, until)) return 'inserted';
    return own ? null : 'forged';
  }
  if (!leafOf(row, entry.algorithm).equals(entry.leaf)) return 'changed';
  return own ? null : 'forged';
}

/**
 * Holds the rows of a month, sorted by key, against the seals of that month. Memory stays the same however long the
 * month is.
 * @param tell called with the number of rows after each part.
 */
export async function walkMonth(
  parts: { db: Reader; seal: Seal; month: string; until: Until | null },
  rows: AsyncIterable<StoredRow[]>,
  found: (finding: Finding) => void,
  tell: (rows: number) => Promise<void> | void,
): Promise<void> {
  const { db, seal, month, until } = parts;
  const open = new OpenSeals(sealsOfMonth(db, month), month, found);
  for await (const page of rows) {
    await open.admit(page.at(-1)?.key);
    let number = 0;
    for (const row of page) {
      const entry = open.take(row.key);
      const kind = faultOf(row, entry, until, seal);
      if (kind)
        found({ kind, key: row.key, ...(entry && { seal: entry.seal }), month, at: row.at.toISOString() });
      number += 1;
    }
    open.retire(page.at(-1)?.key);
    await tell(number);
  }
  await open.admit();
  open.retire();
}
