import type { Words } from '../kernel/index.ts';
import { analyteOf, analytes, inOwnUnit, plainUnit } from './analyte.ts';
import type { LabFlag, LabResult } from './lab.ts';

/**
 * What a result belongs to over the years: the thing measured when it is known, else its code, else its name.
 * Results of one item may still come in units that cannot be compared.
 */
export function itemOf({ system, code, name }: Pick<LabResult, 'system' | 'code' | 'name'>): string {
  const known = system === 'loinc' ? analyteOf(code) : null;
  if (known) return known;
  return code ? `${system}:${code}` : `name:${name.normalize('NFKC').trim().toLowerCase()}`;
}

/** How an item is called: by its known name, else as the source wrote it. */
export function itemWords(item: string, written: string): Words {
  return Object.hasOwn(analytes, item)
    ? analytes[item as keyof typeof analytes].words
    : { zh: written, en: written };
}

export type Point = {
  at: string;
  value: number;
  unit: string;
  low: number | null;
  high: number | null;
  flag: LabFlag | null;
  institution: string;
  recordId: string;
};

/** A value as it is drawn, with the value and unit in which it was reported when that was another one. */
export type DrawnPoint = Point & { reported: { value: number; unit: string } | null };

/** Points that may be joined by a line: one item in one unit, the oldest first. */
export type TrendLine = { unit: string; points: DrawnPoint[] };

function drawn(item: string, point: Point): DrawnPoint {
  const plain = { ...point, unit: plainUnit(point.unit), reported: null };
  if (!Object.hasOwn(analytes, item)) return plain;
  const name = item as keyof typeof analytes;
  const value = inOwnUnit(name, point.value, point.unit);
  if (value === null || plain.unit === analytes[name].unit) return plain;
  const bound = (limit: number | null) => (limit === null ? null : inOwnUnit(name, limit, point.unit));
  return {
    ...point,
    value,
    unit: analytes[name].unit,
    low: bound(point.low),
    high: bound(point.high),
    reported: { value: point.value, unit: point.unit },
  };
}

/** The course of one item: values in convertible units share a line, all others stay on lines of their own. */
export function trendLines(item: string, points: readonly Point[]): TrendLine[] {
  const lines = new Map<string, DrawnPoint[]>();
  for (const point of points) {
    const one = drawn(item, point);
    lines.set(one.unit, [...(lines.get(one.unit) ?? []), one]);
  }
  return [...lines]
    .map(([unit, list]) => ({ unit, points: list.sort((one, other) => one.at.localeCompare(other.at)) }))
    .sort((one, other) => other.points.length - one.points.length);
}
