import { z } from 'zod';
import { id, requiredText } from '../kernel/index.ts';
import { encounterInput } from './encounter.ts';
import { instantText } from './instant.ts';

/** The longest draft in characters of JSON; a visit with every field full is about a third of it. */
export const MOST_DRAFT = 60_000;

/** A visit that was finished off line may arrive so many days later. */
export const LATEST_DAYS = 14;

/** Which computer writes; random, kept in its browser, and says nothing of its owner. */
const device = requiredText(60);

/** What is being typed, as the screen has it; `base` is the version of the draft that this device last saw. */
export const keepDraftInput = z.object({
  patientId: id,
  base: z.number().int().nonnegative(),
  device,
  /** Over what another device typed; only after both were shown side by side. */
  over: z.boolean().default(false),
  form: z
    .record(z.string().max(40), z.json())
    .refine(form => JSON.stringify(form).length <= MOST_DRAFT, { error: 'too_long' }),
});

/** A visit with where it was written: on which draft it stands, on which device, and when it was finished there. */
export const writeEncounterInput = encounterInput.extend({
  draft: z
    .object({ base: z.number().int().nonnegative(), device, over: z.boolean().default(false) })
    .optional(),
  writtenAt: instantText.optional(),
});

export type WriteEncounterInput = z.input<typeof writeEncounterInput>;
