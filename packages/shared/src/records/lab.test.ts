import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  analyteNames,
  analyteOf,
  analytes,
  flagOf,
  inOwnUnit,
  itemOf,
  labResult,
  limitsOf,
  panelResult,
  panels,
  plainUnit,
  trendLines,
} from './index.ts';
import type { Point } from './index.ts';

const point = (value: number, unit: string, at = '2026-01-01T00:00:00Z'): Point => ({
  at,
  value,
  unit,
  low: null,
  high: null,
  flag: null,
  institution: '天宝镇中心卫生院',
  recordId: 'r',
});

test('at a limit a value is within, beyond it is marked, far beyond it is critical', () => {
  const potassium = { low: 3.5, high: 5.3, criticalLow: 2.8, criticalHigh: 6.2 };
  const marks = [2.7, 2.8, 3.4, 3.5, 5.3, 5.4, 6.2, 6.3].map(value => flagOf(value, potassium));
  expect(marks).toEqual(['LL', 'L', 'L', null, null, 'H', 'H', 'HH']);
  expect(flagOf(12, { low: null, high: null })).toBeNull();
});

test('a mark never grows milder as a value goes further out', () => {
  const weight = { LL: 2, L: 1, HH: 2, H: 1, A: 1 };
  fc.assert(
    fc.property(
      fc.double({ min: 5.3, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      (value, more) => {
        const limits = { low: 3.5, high: 5.3, criticalLow: 2.8, criticalHigh: 6.2 };
        const weigh = (one: number) => weight[flagOf(one, limits) ?? 'A'] * (flagOf(one, limits) ? 1 : 0);
        expect(weigh(value + more)).toBeGreaterThanOrEqual(weigh(value));
      },
    ),
  );
});

test('one unit in its many writings is one unit', () => {
  expect(['µmol/L', 'μmol/l', 'umol/L', 'UMOL/L'].map(plainUnit)).toEqual(Array(4).fill('umol/L'));
  expect(['×10⁹/L', '10*9/L', '10^9/L', 'x10^9/L'].map(plainUnit)).toEqual(Array(4).fill('10^9/L'));
  expect(plainUnit('mL/min/{1.73_m2}')).toBe('mL/min/1.73m2');
});

test('what is converted is converted rightly, and nothing else is', () => {
  expect(inOwnUnit('glucose', 126, 'mg/dL')).toBeCloseTo(7, 1);
  expect(inOwnUnit('cholesterol', 200, 'mg/dL')).toBeCloseTo(5.17, 2);
  expect(inOwnUnit('creatinine', 1, 'mg/dL')).toBeCloseTo(88.4, 1);
  expect(inOwnUnit('haemoglobin', 13.2, 'g/dL')).toBe(132);
  expect(inOwnUnit('troponin_i', 0.05, 'ng/mL')).toBe(50);
  expect(inOwnUnit('hba1c', 48, 'mmol/mol')).toBeNull();
  expect(inOwnUnit('urea', 20, 'mg/dL')).toBeNull();
  expect(inOwnUnit('sodium', 140, 'mEq/L')).toBe(140);
});

test('no code belongs to two things', () => {
  const codes = analyteNames.flatMap(name => [analytes[name].code, ...analytes[name].also]);
  expect(new Set(codes).size).toBe(codes.length);
  expect(analyteOf('2339-0')).toBe('glucose');
  expect(analyteOf('99999-9')).toBeNull();
});

test('the same thing from two laboratories is one line in one unit, with the value as it was reported beside', () => {
  const lines = trendLines('glucose', [
    point(126, 'mg/dL', '2025-01-01T00:00:00Z'),
    point(6.4, 'mmol/L', '2026-01-01T00:00:00Z'),
  ]);
  expect(lines.map(line => line.unit)).toEqual(['mmol/L']);
  expect(lines[0]?.points.map(one => one.reported?.value ?? null)).toEqual([126, null]);
  expect(lines[0]?.points[0]?.value).toBeCloseTo(7, 1);
});

test('units that cannot be converted stay apart, and no value is lost or changed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('glucose', 'hba1c', 'local:X1', 'name:某项'),
      fc.array(
        fc.record({
          value: fc.integer({ min: 1, max: 400 }),
          unit: fc.constantFrom('mmol/L', 'mg/dL', '%', 'mmol/mol', 'IU/L'),
        }),
        { minLength: 1, maxLength: 20 },
      ),
      (item, given) => {
        const lines = trendLines(
          item,
          given.map(({ value, unit }) => point(value, unit)),
        );
        const shown = lines.flatMap(line =>
          line.points.map(one => one.reported ?? { value: one.value, unit: one.unit }),
        );
        const sorted = (list: { value: number; unit: string }[]) =>
          list.map(one => `${one.value} ${one.unit}`).toSorted();
        expect(sorted(shown)).toEqual(sorted(given));
        for (const { unit, points } of lines)
          expect(points.every(one => one.unit === unit && Number.isFinite(one.value))).toBe(true);
      },
    ),
  );
});

test('an item is known by its code, else by its name, and local codes of the same letters are not LOINC', () => {
  expect(itemOf({ system: 'loinc', code: '2823-3', name: 'K' })).toBe('potassium');
  expect(itemOf({ system: 'local', code: '2823-3', name: 'K' })).toBe('local:2823-3');
  expect(itemOf({ system: 'local', code: '', name: ' 钾 ' })).toBe('name:钾');
});

test('every item of every panel has a range that holds together, and makes a result that is taken', () => {
  for (const item of panels.flatMap(panel => panel.items)) {
    for (const sex of ['male', 'female', 'unknown'] as const) {
      const { low, high, criticalLow, criticalHigh } = limitsOf(item, sex);
      const order = [item.possible[0], criticalLow, low, high, criticalHigh, item.possible[1]].filter(
        limit => typeof limit === 'number',
      );
      expect(order).toEqual(order.toSorted((one, other) => one - other));
      expect(low === null && high === null).toBe(false);
    }
    const made = panelResult(item, 'female', item.possible[1], 1, 2);
    expect(labResult.safeParse(made).success).toBe(true);
    expect(analyteOf(made.code)).toBe(item.name);
  }
});
