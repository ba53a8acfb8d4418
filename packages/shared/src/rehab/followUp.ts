import { z } from 'zod';
import { day, id, requiredText, text } from '../kernel/index.ts';
import { downBody } from '../referral/index.ts';
import { indicatorCodes } from './indicator.ts';
import type { RehabIssue } from './issue.ts';
import { isPossible, judgeReading } from './limit.ts';
import { outcomes } from './outcome.ts';
import { planInput } from './plan.ts';
import type { Plan } from './plan.ts';
import { contactWays } from './states.ts';

const implausible: RehabIssue = 'reading_implausible';
const twice: RehabIssue = 'indicator_twice';
const nothing: RehabIssue = 'nothing_recorded';

/** One value of one indicator, as it was measured. */
export const reading = z
  .object({ code: z.enum(indicatorCodes), value: z.number() })
  .refine(({ code, value }) => isPossible(code, value), { path: ['value'], error: implausible });

export type Reading = z.output<typeof reading>;

/** A patient sent down: the medical part of the referral, and the plan that comes with it. */
export const sendDownInput = downBody.and(z.object({ plan: planInput }));

export type SendDownInput = z.input<typeof sendDownInput>;

/** The plan to take over, and its down-referral as the doctor saw it. */
export const takeOverInput = z.object({ planId: id, version: z.number().int().nonnegative() });

const seenPlan = { planId: id, version: z.number().int().nonnegative() };

/** One contact with the patient: what was measured, done, noticed. An empty one is no contact. */
export const followUpInput = z
  .object({
    ...seenPlan,
    way: z.enum(contactWays),
    /** The day of the contact; today when it is left out. */
    on: day.nullish(),
    readings: z.array(reading).max(indicatorCodes.length).default([]),
    tasksDone: z.array(requiredText(200)).max(15).default([]),
    warnings: z.array(requiredText(120)).max(12).default([]),
    note: text(1000).default(''),
  })
  .superRefine((contact, context) => {
    contact.readings.forEach(({ code }, place) => {
      if (contact.readings.findIndex(other => other.code === code) < place)
        context.addIssue({ code: 'custom', path: ['readings', place, 'code'], message: twice });
    });
    const { readings, tasksDone, warnings, note } = contact;
    if (readings.length + tasksDone.length + warnings.length === 0 && note === '')
      context.addIssue({ code: 'custom', path: ['note'], message: nothing });
  });

export type FollowUpInput = z.input<typeof followUpInput>;
export type FollowUp = z.output<typeof followUpInput>;

/** How the plan ended, with words for the hospital. */
export const finishInput = z.object({ ...seenPlan, outcome: z.enum(outcomes), note: requiredText(2000) });

/** A contact only speaks of what the plan asks for: its indicators, tasks and warning signs. */
export function isWithinPlan(
  plan: Pick<Plan, 'indicators' | 'tasks' | 'warningSigns'>,
  contact: Pick<FollowUp, 'readings' | 'tasksDone' | 'warnings'>,
): boolean {
  return (
    contact.readings.every(({ code }) => plan.indicators.some(watched => watched.code === code)) &&
    contact.tasksDone.every(done => plan.tasks.some(({ text }) => text === done)) &&
    contact.warnings.every(sign => plan.warningSigns.includes(sign))
  );
}

/** A contact raises an alert when a reading lies outside its limits or a warning sign was noticed. */
export function isBreached(
  plan: Pick<Plan, 'indicators'>,
  contact: Pick<FollowUp, 'readings' | 'warnings'>,
): boolean {
  return contact.warnings.length > 0 || contact.readings.some(one => judgedBy(plan, one) !== 'within');
}

/** How a reading stands to the limits of its plan; an indicator without limits there is within. */
export function judgedBy(plan: Pick<Plan, 'indicators'>, { code, value }: Reading) {
  const limit = plan.indicators.find(watched => watched.code === code);
  return limit ? judgeReading(limit, value) : 'within';
}
