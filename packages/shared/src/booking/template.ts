import { addDays, addMinutes, localDay, localInstant, weekday } from '../kernel/index.ts';
import { releaseAt, reservedCount } from './release.ts';

/** A doctor's weekly session; `starts` is a local wall time `HH:MM`, `weekday` Monday = 1 … Sunday = 7. */
export type SessionPlan = {
  weekday: number;
  starts: string;
  slotMinutes: number;
  capacity: number;
  reservedShare: number;
  releaseHours: number;
  /** Days by which the grassroots come before all others. */
  earlyDays: number;
};

/** Sessions are opened four weeks ahead. */
export const OPEN_DAYS = 28;

export type PlannedPlace = {
  number: number;
  startsAt: Date;
  reserved: boolean;
  releaseAt: Date;
  /** From when on all others than the grassroots may take it; `null` when nobody comes before them. */
  opensAt: Date | null;
};

/** Minutes of the day of a wall time `HH:MM`. */
export function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes of the day at which a session begins and ends; it ends on the day on which it began. */
export function spanOf(plan: Pick<SessionPlan, 'starts' | 'slotMinutes' | 'capacity'>) {
  const from = minuteOfDay(plan.starts);
  return { from, to: from + plan.slotMinutes * plan.capacity };
}

/** One doctor cannot sit in two sessions at once; a session may begin when another ends. */
export function overlaps(
  one: Pick<SessionPlan, 'weekday' | 'starts' | 'slotMinutes' | 'capacity'>,
  other: Pick<SessionPlan, 'weekday' | 'starts' | 'slotMinutes' | 'capacity'>,
): boolean {
  if (one.weekday !== other.weekday) return false;
  const [a, b] = [spanOf(one), spanOf(other)];
  return a.from < b.to && b.from < a.to;
}

/** The days, from today on, for which a weekly session is opened. */
export function openDays(plan: Pick<SessionPlan, 'weekday'>, now: Date): string[] {
  const today = localDay(now);
  return Array.from({ length: OPEN_DAYS }, (_, ahead) => addDays(today, ahead)).filter(
    day => weekday(day) === plan.weekday,
  );
}

/** When the next new day of these weekly sessions is opened: at midnight, four weeks ahead; `null` without sessions. */
export function nextOpening(weekdays: readonly number[], now: Date): Date | null {
  const today = localDay(now);
  for (let ahead = 1; ahead <= 7; ahead += 1)
    if (weekdays.includes(weekday(addDays(today, OPEN_DAYS - 1 + ahead))))
      return localInstant(addDays(today, ahead), '00:00');
  return null;
}

/** The midnight at which a day's places open to all others than the grassroots. */
export function opensToAll(day: string, earlyDays: number): Date | null {
  return earlyDays === 0 ? null : localInstant(addDays(day, earlyDays + 1 - OPEN_DAYS), '00:00');
}

/** The places of a session on one day, numbered from 1; the reserved ones lie evenly between the others. */
export function placesOf(plan: SessionPlan, day: string): PlannedPlace[] {
  const begins = localInstant(day, plan.starts);
  const kept = reservedCount(plan.capacity, plan.reservedShare);
  const upTo = (count: number) => Math.ceil((count * kept) / plan.capacity - 1e-9);
  return Array.from({ length: plan.capacity }, (_, place) => {
    const startsAt = addMinutes(begins, place * plan.slotMinutes);
    return {
      number: place + 1,
      startsAt,
      reserved: upTo(place + 1) > upTo(place),
      releaseAt: releaseAt(startsAt, plan),
      opensAt: opensToAll(day, plan.earlyDays),
    };
  });
}
