import { addDays } from '../kernel/index.ts';

/** A year and a day at the most, so that a question never reads the whole past. */
const LONGEST = 366;

export type Span = { from: string; to: string };

/** A period goes forward, from its first day to its last, and is a year at the most. */
export function goesForward({ from, to }: Span): boolean {
  return from <= to && to <= addDays(from, LONGEST);
}

/** A day is written `YYYY-MM-DD` and stands in the calendar. */
export function isDay(given: unknown): given is string {
  if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(given)) return false;
  return !Number.isNaN(Date.parse(`${given}T00:00:00Z`)) && addDays(given, 0) === given;
}
