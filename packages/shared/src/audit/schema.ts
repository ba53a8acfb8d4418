import { z } from 'zod';
import { day, id, pageInput, text } from '../kernel/index.ts';

/** How a row of the trail ended. */
export const trailOutcomes = ['done', 'failed', 'refused'] as const;
export type TrailOutcome = (typeof trailOutcomes)[number];

/** What rows of the trail are looked for; days are days of the region, both counted. */
export const trailFilter = z.object({
  from: day.nullish(),
  to: day.nullish(),
  /** A name, its pinyin, or a username. */
  who: text(64).nullish(),
  institutionId: id.nullish(),
  action: z
    .string()
    .regex(/^[a-z_]+(\.[A-Za-z_]+)?$/)
    .max(64)
    .nullish(),
  outcome: z.enum(trailOutcomes).nullish(),
  /** A reference: of a request, of the thing acted on, or of a patient. */
  ref: text(64).nullish(),
});

export type TrailFilter = z.output<typeof trailFilter>;

export const trailInput = pageInput.extend(trailFilter.shape);

/** An export holds so many rows at the most; a narrower filter gives the rest. */
export const EXPORT_ROWS = 50_000;
