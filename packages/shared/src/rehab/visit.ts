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
