import { addDays } from '../kernel/index.ts';

/** The first visit at home or in the clinic comes within three days after surgery, else within seven. */
export function firstVisitWithin(afterSurgery: boolean): number {
  return afterSurgery ? 3 : 7;
}

const FIRST_MONTH = 28;

/**
 * The days on which the clinic sees the patient: the first visit, then weekly during the first four weeks,
 * every second week until the twelfth, then every fourth, and once at the end.
 */
export function visitDays(start: string, weeks: number, firstWithin: number): string[] {
  const end = weeks * 7;
  const days: number[] = [];
  for (let at = Math.min(firstWithin, end); at < end;) {
    days.push(at);
    if (at < FIRST_MONTH) at += 7;
    else at += at < 84 ? 14 : 28;
  }
  return [...days, end].map(at => addDays(start, at));
}

/** A visit that comes up to two days before its day still counts for it. */
const EARLY_DAYS = 2;

/** The day of the next visit after the patient was seen on a day; null when no further visit is planned. */
export function nextVisit(days: readonly string[], seenOn: string | null): string | null {
  if (seenOn === null) return days[0] ?? null;
  return days.find(day => day > addDays(seenOn, EARLY_DAYS)) ?? null;
}

/** How many visits a patient who keeps to the plan has had by the end of the day before `today`. */
export function visitsExpected(days: readonly string[], today: string): number {
  return days.filter(day => day < today).length;
}
