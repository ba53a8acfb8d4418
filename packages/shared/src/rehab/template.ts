import { z } from 'zod';
import { addDays, requiredText } from '../kernel/index.ts';
import type { Language } from '../kernel/index.ts';
import { frequency } from './frequency.ts';
import { indicatorCodes } from './indicator.ts';
import { limitIssue } from './limit.ts';
import type { PlanInput } from './plan.ts';
import { firstVisitWithin } from './visit.ts';

const said = (max: number) => z.object({ zh: requiredText(max), en: requiredText(max) });

/** What a template's code may look like; codes are never shown. */
export const templateCode = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'unknown_code' });

const watched = z
  .object({
    code: z.enum(indicatorCodes),
    low: z.number().nullable(),
    high: z.number().nullable(),
    frequency,
  })
  .superRefine((limit, context) => {
    const message = limitIssue(limit);
    if (message) context.addIssue({ code: 'custom', path: ['low'], message });
  });

/** A plan to start from for one kind of patient; the hospital's doctor adapts it before it is sent. */
export const template = z
  .object({
    code: templateCode,
    words: said(80),
    afterSurgery: z.boolean(),
    weeks: z
      .number({ error: 'weeks_range' })
      .int({ error: 'weeks_range' })
      .min(1, { error: 'weeks_range' })
      .max(52, { error: 'weeks_range' }),
    goals: z
      .array(
        z.object({
          words: said(200),
          byWeek: z
            .number({ error: 'goal_outside' })
            .int({ error: 'goal_outside' })
            .min(0, { error: 'goal_outside' }),
        }),
      )
      .min(1, { error: 'goal_missing' })
      .max(10),
    indicators: z.array(watched).min(1, { error: 'indicator_missing' }).max(12),
    tasks: z.array(z.object({ words: said(200), frequency })).max(15),
    warningSigns: z.array(said(120)).min(1, { error: 'warning_missing' }).max(12),
    retired: z.boolean(),
  })
  .superRefine(({ weeks, goals, indicators }, context) => {
    goals.forEach(({ byWeek }, place) => {
      if (byWeek > weeks)
        context.addIssue({ code: 'custom', path: ['goals', place, 'byWeek'], message: 'goal_outside' });
    });
    indicators.forEach(({ code }, place) => {
      if (indicators.findIndex(other => other.code === code) < place)
        context.addIssue({ code: 'custom', path: ['indicators', place, 'code'], message: 'indicator_twice' });
    });
  });
export type Template = z.output<typeof template>;

/** A template turned into a plan that begins on a day, in the language of the doctor who will adapt it. */
export function planOf(from: Template, start: string, language: Language): PlanInput {
  return {
    title: from.words[language],
    template: from.code,
    start,
    weeks: from.weeks,
    firstVisitWithinDays: firstVisitWithin(from.afterSurgery),
    goals: from.goals.map(goal => ({
      text: goal.words[language],
      by: addDays(start, goal.byWeek * 7),
    })),
    indicators: from.indicators.map(indicator => ({ ...indicator })),
    tasks: from.tasks.map(task => ({ text: task.words[language], frequency: task.frequency })),
    warningSigns: from.warningSigns.map(sign => sign[language]),
    medicines: [],
    advice: '',
  };
}
