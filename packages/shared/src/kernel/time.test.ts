import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addWorkingMinutes, localDay, localInstant, MINUTE, weekday } from './time.ts';

test('a two-hour working clock started on Friday at 17:00 ends on Monday at 09:30', () => {
  const due = addWorkingMinutes(localInstant('2026-11-27', '17:00'), 120);
  expect(due).toEqual(localInstant('2026-11-30', '09:30'));
});

test('a clock started in the lunch pause starts when the pause ends', () => {
  const due = addWorkingMinutes(localInstant('2026-11-24', '13:00'), 30);
  expect(due).toEqual(localInstant('2026-11-24', '15:00'));
});

test('the local day turns at midnight in Shanghai, not in Greenwich', () => {
  expect(localDay(new Date('2026-12-31T15:59:59Z'))).toBe('2026-12-31');
  expect(localDay(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});

test('a working clock never ends early, never at a weekend, and later starts never end earlier', () => {
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, instant, fc.integer({ min: 1, max: 3000 }), (a, b, minutes) => {
      const due = addWorkingMinutes(a, minutes);
      expect(due.getTime() - a.getTime()).toBeGreaterThanOrEqual(minutes * MINUTE);
      expect(weekday(localDay(due))).toBeLessThanOrEqual(5);
      const [first, second] = a < b ? [a, b] : [b, a];
      expect(addWorkingMinutes(first, minutes).getTime()).toBeLessThanOrEqual(
        addWorkingMinutes(second, minutes).getTime(),
      );
    }),
  );
});
