import { z } from 'zod';
import { addDays, day, id, requiredText, text } from '../kernel/index.ts';
import { medicine } from '../records/index.ts';
import { frequency } from './frequency.ts';
import { indicatorCodes } from './indicator.ts';
import type { RehabIssue } from './issue.ts';
import { isPossible, limitIssue } from './limit.ts';
import { templateCode } from './template.ts';

const issue = (message: RehabIssue) => ({ error: message });

/** What the patient shall reach, and by when. */
const goal = z.object({ text: requiredText(200), by: day });

/** An indicator to be measured with its limits; a reading outside them raises an alert. */
const watchedIndicator = z
  .object({
    code: z.enum(indicatorCodes),
    low: z.number().nullable().default(null),
    high: z.number().nullable().default(null),
    frequency,
  })
  .superRefine((limit, context) => {
    const message = limitIssue(limit);
    if (message) context.addIssue({ code: 'custom', path: ['low'], message });
  });

const task = z.object({ text: requiredText(200), frequency });

/** What comes back with a patient sent down: goals, limits, tasks, warning signs, medicines and the visits. */
export const planInput = z
  .object({
    title: requiredText(80),
    template: templateCode.nullable().default(null),
    start: day,
    weeks: z.number().int().min(1, issue('weeks_range')).max(52, issue('weeks_range')),
    firstVisitWithinDays: z
      .number()
      .int()
      .min(1, issue('first_visit_range'))
      .max(30, issue('first_visit_range')),
    goals: z.array(goal).min(1, issue('goal_missing')).max(10),
    indicators: z.array(watchedIndicator).min(1, issue('indicator_missing')).max(12),
    tasks: z.array(task).max(15).default([]),
    warningSigns: z.array(requiredText(120)).min(1, issue('warning_missing')).max(12),
    medicines: z.array(medicine).max(30).default([]),
    advice: text(1000).default(''),
  })
  .superRefine((plan, context) => {
    const add = (path: PropertyKey[], message: RehabIssue) =>
      context.addIssue({ code: 'custom', path, message });
    const end = addDays(plan.start, plan.weeks * 7);
    plan.goals.forEach(({ by }, place) => {
      if (by < plan.start || by > end) add(['goals', place, 'by'], 'goal_outside');
    });
    plan.indicators.forEach(({ code }, place) => {
      if (plan.indicators.findIndex(other => other.code === code) < place)
        add(['indicators', place, 'code'], 'indicator_twice');
    });
  });

export type PlanInput = z.input<typeof planInput>;
export type Plan = z.output<typeof planInput>;

/** One measurement of one indicator of a running plan. */
export const readingInput = z
  .object({
    planId: id,
    code: z.enum(indicatorCodes),
    value: z.number(),
    note: text(200).default(''),
  })
  .superRefine(({ code, value }, context) => {
    const message: RehabIssue = 'reading_implausible';
    if (!isPossible(code, value)) context.addIssue({ code: 'custom', path: ['value'], message });
  });

export type ReadingInput = z.input<typeof readingInput>;
