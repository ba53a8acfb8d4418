import type { WorkCalendar } from './calendar.ts';

/** The region lives in one time zone without summer time: UTC+8 (Asia/Shanghai). */
export const ZONE = 'Asia/Shanghai';
const OFFSET_MINUTES = 8 * 60;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE);
}

/** The calendar day in the region, `YYYY-MM-DD`. */
export function localDay(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MINUTES * MINUTE).toISOString().slice(0, 10);
}

/** The instant of a local day and wall time, e.g. `('2026-11-24', '08:30')`. */
export function localInstant(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`);
}

/** The local day that lies `days` after another. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Monday = 1 … Sunday = 7. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether outpatient work runs on a day: a day named in the calendar as it says, else by the weekday. */
export function isWorkingDay(calendar: Pick<WorkCalendar, 'weekdays' | 'days'>, day: string): boolean {
  const named = calendar.days.find(one => one.day === day);
  return named ? named.works : calendar.weekdays.includes(weekday(day));
}

/**
 * The instant at which `minutes` of working time have passed since `from`. Time outside working hours and on days
 * off does not count; a clock that starts in a pause starts at its end.
 */
export function addWorkingMinutes(from: Date, minutes: number, calendar: WorkCalendar): Date {
  let left = minutes;
  let day = localDay(from);
  let cursor = from.getTime();
  for (;;) {
    if (isWorkingDay(calendar, day)) {
      const midnight = localInstant(day, '00:00').getTime();
      for (const span of calendar.hours) {
        const start = Math.max(cursor, midnight + minuteOf(span.from) * MINUTE);
        const room = (midnight + minuteOf(span.to) * MINUTE - start) / MINUTE;
        if (room <= 0) continue;
        if (left <= room) return new Date(start + left * MINUTE);
        left -= room;
      }
    }
    day = addDays(day, 1);
    cursor = localInstant(day, '00:00').getTime();
  }
}
