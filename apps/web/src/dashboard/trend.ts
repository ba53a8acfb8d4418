import { addDays } from '@lianzhen/shared/kernel';
import type { Direction } from '@lianzhen/shared/referral';
import { directions } from '@lianzhen/shared/referral';
import type { Span } from './address.ts';

export type DayCounts = { day: string } & Record<Direction, number>;

type Counted = { day: string; direction: Direction; count: number };

/** One entry for each day of the span, also for days on which nothing was sent. */
export function dayCounts({ from, to }: Span, counted: readonly Counted[]): DayCounts[] {
  const byDay = new Map<string, DayCounts>();
  for (let day = from; day <= to; day = addDays(day, 1)) byDay.set(day, { day, up: 0, down: 0, level: 0 });
  for (const { day, direction, count } of counted) {
    const entry = byDay.get(day);
    if (entry) entry[direction] += count;
  }
  return [...byDay.values()];
}

/** The top of the scale: a whole even number not below the greatest count, so that its half is whole too. */
export function topOf(days: readonly DayCounts[]): number {
  const most = Math.max(2, ...days.flatMap(entry => directions.map(direction => entry[direction])));
  const step = [2, 4, 10].map(unit => unit * 10 ** Math.floor(Math.log10(most) - 0.001));
  return step.find(size => size >= most) ?? Math.ceil(most / 2) * 2;
}

/** Which days are named below the line: at most `most`, evenly spaced, the last one always. */
export function namedDays(count: number, most: number): number[] {
  const stride = Math.max(1, Math.ceil(count / Math.max(1, most)));
  return Array.from({ length: count }, (_, place) => place).filter(
    place => (count - 1 - place) % stride === 0,
  );
}
