import { z } from 'zod';
import { day, id, pageInput } from '../kernel/index.ts';
import { directions, referralActions } from '../referral/index.ts';
import { goesForward } from './span.ts';

export const countedActions = ['submit', ...referralActions] as const;

const period = {
  from: day,
  to: day,
  /** A county (GB/T 2260); the whole region when it is left out. */
  areaCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullish(),
};

const outOfOrder = { path: ['to'], error: 'period_reversed' };

/** The days from the first to the last, both counted. */
export const overviewInput = z.object(period).refine(goesForward, outOfOrder);

/** The steps behind a figure. */
export const casesInput = pageInput
  .extend({
    ...period,
    actions: z.array(z.enum(countedActions)).min(1).max(countedActions.length).optional(),
    direction: z.enum(directions).nullish(),
    fromInstitutionId: id.nullish(),
    toInstitutionId: id.nullish(),
  })
  .refine(goesForward, outOfOrder);
