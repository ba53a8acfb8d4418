import { createHash } from 'node:crypto';
import { and, asc, gte, lt, sql } from 'drizzle-orm';
import { DAY, localDay, localInstant } from '@lianzhen/shared/kernel';
import type { Reader } from '../platform/index.ts';
import type { TrailHash } from '../platform/seal.ts';
import { auditEntry } from '../platform/table.ts';
import { trailText } from '../platform/trail.ts';
import type { TrailRow } from '../platform/trail.ts';

/** A row of the trail with all that the database knows of it. */
export type StoredRow = TrailRow & { id: number; transaction: string; mark: Buffer | null };

/** What is hashed of a row when it is sealed: everything, its own mark included. */
export function leafOf(row: StoredRow, algorithm: TrailHash): Buffer {
  const whole = `${row.id}|${row.transaction}|${row.mark?.toString('hex') ?? ''}|${trailText(row)}`;
  return createHash(algorithm).update(whole).digest();
}

export const storedColumns = {
  id: auditEntry.id,
  key: auditEntry.key,
  at: auditEntry.at,
  practitionerId: auditEntry.practitionerId,
  postId: auditEntry.postId,
  institutionId: auditEntry.institutionId,
  action: auditEntry.action,
  outcome: auditEntry.outcome,
  subject: auditEntry.subject,
  subjectId: auditEntry.subjectId,
  patientId: auditEntry.patientId,
  detail: auditEntry.detail,
  requestId: auditEntry.requestId,
  address: auditEntry.address,
  transaction: auditEntry.transaction,
  mark: auditEntry.mark,
};

export const monthOf = (at: Date): string => localDay(at).slice(0, 7);

export function nextMonth(month: string): string {
  return monthOf(new Date(localInstant(`${month}-28`, '12:00').getTime() + 5 * DAY));
}

/** The instants at which a month of the region begins and ends. */
export const spanOf = (month: string): [Date, Date] => [
  localInstant(`${month}-01`, '00:00'),
  localInstant(`${nextMonth(month)}-01`, '00:00'),
];

const PAGE = 4_000;

/** The rows of a month that stand in the database, by key, some thousand at a time. */
export async function* rowsOfMonth(db: Reader, month: string): AsyncGenerator<StoredRow[]> {
  const [opens, closes] = spanOf(month);
  let after: string | null = null;
  for (;;) {
    const rows: StoredRow[] = await db
      .select(storedColumns)
      .from(auditEntry)
      .where(
        and(
          gte(auditEntry.at, opens),
          lt(auditEntry.at, closes),
          after ? sql`${auditEntry.key} > ${after}::uuid` : undefined,
        ),
      )
      .orderBy(asc(auditEntry.key), asc(auditEntry.at))
      .limit(PAGE);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.key ?? null;
  }
}

/** The months of which rows stand in the database, oldest first. */
export async function monthsOnline(db: Reader): Promise<string[]> {
  const months: string[] = [];
  let from = new Date(0);
  for (;;) {
    const [row] = await db
      .select({ at: auditEntry.at })
      .from(auditEntry)
      .where(gte(auditEntry.at, from))
      .orderBy(asc(auditEntry.at))
      .limit(1);
    if (!row) return months;
    const month = monthOf(row.at);
    months.push(month);
    [, from] = spanOf(month);
  }
}
