import { z } from 'zod';
import { day, requiredText } from './input.ts';
import { publishedDays } from './calendar.data.ts';
import { setting } from './setting.ts';

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not_a_time' });
const namedDay = z.object({
  day,
  works: z.boolean(),
  name: z.object({ zh: requiredText(20), en: requiredText(40) }),
});

/**
 * When the region's outpatient work runs: spans of the day, working weekdays (Monday = 1), and the single days that
 * differ: holidays, and weekends that are worked for them. Spans follow one another; no day is named twice.
 */
export const workCalendar = z
  .object({
    hours: z
      .array(z.object({ from: wallTime, to: wallTime }))
      .min(1, { error: 'hours_missing' })
      .max(4),
    weekdays: z.array(z.number().int().min(1).max(7)).min(1, { error: 'weekdays_missing' }).max(7),
    days: z.array(namedDay).max(400),
  })
  .superRefine(({ hours, days }, context) => {
    const add = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    hours.forEach(({ from, to }, place) => {
      const before = hours[place - 1];
      if (from >= to) add(['hours', place, 'to'], 'hours_reversed');
      else if (before && before.to > from) add(['hours', place, 'from'], 'hours_overlap');
    });
    const seen = new Set<string>();
    days.forEach((one, place) => {
      if (seen.has(one.day)) add(['days', place, 'day'], 'day_twice');
      seen.add(one.day);
    });
  });

export type WorkCalendar = z.output<typeof workCalendar>;

/** The calendar of the region; it begins with the days that the State Council has published. */
export const calendarSetting = setting<WorkCalendar>({
  name: 'region.calendar',
  scope: 'region',
  schema: workCalendar,
  fallback: {
    hours: [
      { from: '08:00', to: '12:00' },
      { from: '14:30', to: '17:30' },
    ],
    weekdays: [1, 2, 3, 4, 5],
    days: publishedDays,
  },
});
