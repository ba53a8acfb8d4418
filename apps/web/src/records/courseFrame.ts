import type { DrawnPoint } from '@lianzhen/shared/records';

export type CourseFrame = {
  /** From 0 to 1 between the first and the last time; one time alone stands in the middle. */
  across: (at: string) => number;
  /** From 0 to 1 between the lowest and the highest tick. */
  up: (value: number) => number;
  ticks: number[];
  /** The reference range of the newest value that has one, cut to what is drawn. */
  band: { low: number; high: number } | null;
};

const steps = [1, 2, 2.5, 5, 10];

/** Round figures that hold all values, four or five of them. */
function ticksFor(low: number, high: number): number[] {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find(one => one * power >= rough) ?? 10) * power;
  const from = Math.floor(low / step);
  const to = Math.max(Math.ceil(high / step), from + 1);
  return Array.from({ length: to - from + 1 }, (_, place) => Number(((from + place) * step).toPrecision(10)));
}

/** How values and times are laid out on a chart: with the range in sight, and round figures at its side. */
export function frameOf(points: readonly DrawnPoint[]): CourseFrame {
  const ranged = [...points].reverse().find(({ low, high }) => low !== null || high !== null);
  const limits = [ranged?.low, ranged?.high].flatMap(limit => limit ?? []);
  const values = [...points.map(({ value }) => value), ...limits];
  const ticks = ticksFor(Math.min(...values), Math.max(...values));
  const bottom = ticks[0] ?? 0;
  const top = ticks.at(-1) ?? 1;
  const times = points.map(({ at }) => Date.parse(at));
  const begin = Math.min(...times);
  const span = Math.max(...times) - begin;
  return {
    across: at => (span === 0 ? 0.5 : (Date.parse(at) - begin) / span),
    up: value => (value - bottom) / (top - bottom),
    ticks,
    band: ranged ? { low: ranged.low ?? bottom, high: ranged.high ?? top } : null,
  };
}
