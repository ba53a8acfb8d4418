import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOn, ageWords, yearsOn } from './index.ts';

test('a year is completed on the birthday, not before and not at the turn of the year', () => {
  expect(ageOn('1960-12-31', '2026-12-30')).toEqual({ value: 65, unit: 'year' });
  expect(ageOn('1960-12-31', '2026-12-31')).toEqual({ value: 66, unit: 'year' });
  expect(ageOn('1960-01-01', '2025-12-31')).toEqual({ value: 65, unit: 'year' });
  expect(ageOn('1960-01-01', '2026-01-01')).toEqual({ value: 66, unit: 'year' });
});

test('a child of 29 February grows older on 29 February or on 1 March', () => {
  expect(yearsOn('2024-02-29', '2025-02-28')).toBe(0);
  expect(yearsOn('2024-02-29', '2025-03-01')).toBe(1);
  expect(yearsOn('2024-02-29', '2028-02-28')).toBe(3);
  expect(yearsOn('2024-02-29', '2028-02-29')).toBe(4);
});

test('infants are spoken of in months and newborns in days', () => {
  expect(ageOn('2026-11-24', '2026-11-24')).toEqual({ value: 0, unit: 'day' });
  expect(ageOn('2026-10-31', '2026-11-30')).toEqual({ value: 30, unit: 'day' });
  expect(ageOn('2026-10-24', '2026-11-24')).toEqual({ value: 1, unit: 'month' });
  expect(ageOn('2025-11-25', '2026-11-24')).toEqual({ value: 11, unit: 'month' });
  expect(ageWords({ value: 7, unit: 'month' })).toEqual({ zh: '7个月', en: '7 months' });
  expect(ageWords({ value: 1, unit: 'year' })).toEqual({ zh: '1岁', en: '1 year' });
});

test('nobody has an age before birth, and nobody grows younger', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, (birth, one, other) => {
      const [sooner, later] = one < other ? [one, other] : [other, one];
      expect(ageOn(birth, sooner) === null).toBe(sooner < birth);
      expect(yearsOn(birth, sooner)).toBeLessThanOrEqual(yearsOn(birth, later));
    }),
  );
});
