import { addDays, localInstant } from '../kernel/index.ts';

/** A stretch of time in which someone answers. */
export type Span = { startsAt: Date; endsAt: Date };

/** A shift of a day, by wall clock; one that ends at or before its beginning ends on the next day. */
export function spanOf(shift: { day: string; starts: string; ends: string }): Span {
  const endsOn = shift.ends <= shift.starts ? addDays(shift.day, 1) : shift.day;
  return { startsAt: localInstant(shift.day, shift.starts), endsAt: localInstant(endsOn, shift.ends) };
}

/** Nobody stands in two shifts at one time; a shift may begin at the instant another ends. */
export function overlap(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** The stretches between two instants in which nobody is on duty, in order. */
export function gapsIn(shifts: readonly Span[], from: Date, until: Date): Span[] {
  const gaps: Span[] = [];
  let covered = from;
  for (const { startsAt, endsAt } of [...shifts].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
  )) {
    if (startsAt >= until) break;
    if (startsAt > covered) gaps.push({ startsAt: covered, endsAt: startsAt });
    if (endsAt > covered) covered = endsAt;
  }
  if (covered < until) gaps.push({ startsAt: covered, endsAt: until });
  return gaps;
}
