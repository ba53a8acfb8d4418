import { localDay } from '@lianzhen/shared/kernel';

/** Entries of one day in the region, in the order in which they were given. */
export type Day<Row> = { day: string; rows: Row[] };

/** Entries sorted by time, one group for each day. */
export function byDay<Row extends { occurredAt: Date | string }>(rows: readonly Row[]): Day<Row>[] {
  const days: Day<Row>[] = [];
  for (const row of rows) {
    const day = localDay(new Date(row.occurredAt));
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}
