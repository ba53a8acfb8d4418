import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedDays } from './calendar.data.ts';
import { calendarSetting, workCalendar } from './calendar.ts';
import type { WorkCalendar } from './calendar.ts';
import { addDays, addWorkingMinutes, isWorkingDay, localDay, localInstant, MINUTE, weekday } from './time.ts';

const calendar = calendarSetting.fallback;

test('a two-hour working clock started on Friday at 17:00 ends on Monday at 09:30', () => {
  const due = addWorkingMinutes(localInstant('2026-11-27', '17:00'), 120, calendar);
  expect(due).toEqual(localInstant('2026-11-30', '09:30'));
});

test('a clock started in the lunch pause starts when the pause ends', () => {
  const due = addWorkingMinutes(localInstant('2026-11-24', '13:00'), 30, calendar);
  expect(due).toEqual(localInstant('2026-11-24', '15:00'));
});

test('the local day turns at midnight in Shanghai, not in Greenwich', () => {
  expect(localDay(new Date('2026-12-31T15:59:59Z'))).toBe('2026-12-31');
  expect(localDay(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});

test('a clock started before the Spring Festival rests for nine days and goes on after it', () => {
  const due = addWorkingMinutes(localInstant('2026-02-14', '17:00'), 120, calendar);
  expect(due).toEqual(localInstant('2026-02-24', '09:30'));
});

test('the published days exist, are named once, and exchange only weekends for holidays', () => {
  expect(workCalendar.safeParse(calendar).success).toBe(true);
  const odd = publishedDays.filter(({ day, works }) => works && weekday(day) <= 5);
  expect(odd).toEqual([]);
  const off2026 = publishedDays.filter(({ day, works }) => !works && day.startsWith('2026'));
  const worked2026 = publishedDays.filter(({ day, works }) => works && day.startsWith('2026'));
  expect([off2026.length, worked2026.length]).toEqual([33, 6]);
});

const daysOf2026 = fc.integer({ min: 0, max: 364 }).map(ahead => addDays('2026-01-01', ahead));
const legal: fc.Arbitrary<WorkCalendar> = fc
  .record({
    edges: fc.uniqueArray(fc.integer({ min: 0, max: 287 }), { minLength: 2, maxLength: 6 }),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    days: fc.uniqueArray(fc.record({ day: daysOf2026, works: fc.boolean() }), {
      selector: one => one.day,
      maxLength: 60,
    }),
  })
  .map(({ edges, weekdays, days }) => {
    const times = edges
      .toSorted((a, b) => a - b)
      .map(
        edge =>
          `${String(Math.floor(edge / 12)).padStart(2, '0')}:${String((edge % 12) * 5).padStart(2, '0')}`,
      );
    const hours = Array.from({ length: Math.floor(times.length / 2) }, (_, at) => ({
      from: times[at * 2] ?? '',
      to: times[at * 2 + 1] ?? '',
    }));
    return { hours, weekdays, days: days.map(one => ({ ...one, name: { zh: '日', en: 'day' } })) };
  });

test('with any legal calendar a working clock never ends early or on a day off, and later starts never end earlier', () => {
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-06-30'), noInvalidDate: true });
  fc.assert(
    fc.property(legal, instant, instant, fc.integer({ min: 1, max: 3000 }), (given, a, b, minutes) => {
      expect(workCalendar.safeParse(given).success).toBe(true);
      const due = addWorkingMinutes(a, minutes, given);
      expect(due.getTime() - a.getTime()).toBeGreaterThanOrEqual(minutes * MINUTE);
      expect(isWorkingDay(given, localDay(due))).toBe(true);
      const [first, second] = a < b ? [a, b] : [b, a];
      expect(addWorkingMinutes(first, minutes, given).getTime()).toBeLessThanOrEqual(
        addWorkingMinutes(second, minutes, given).getTime(),
      );
    }),
  );
});

test('a calendar whose spans overlap or run backwards, or that names a day twice, is refused at the field', () => {
  const issues = (change: Partial<WorkCalendar>) =>
    workCalendar
      .safeParse({ ...calendar, ...change })
      .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  expect(issues({ hours: [{ from: '12:00', to: '08:00' }] })).toEqual(['hours.0.to hours_reversed']);
  const overlapping = [
    { from: '08:00', to: '12:00' },
    { from: '11:59', to: '14:00' },
  ];
  expect(issues({ hours: overlapping })).toEqual(['hours.1.from hours_overlap']);
  expect(issues({ hours: [] })).toEqual(['hours hours_missing']);
  const [first] = publishedDays;
  expect(issues({ days: first ? [first, first] : [] })).toEqual(['days.1.day day_twice']);
});
