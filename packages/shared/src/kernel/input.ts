import { z } from 'zod';

/** The identity of any row. */
export const id = z.uuid();

/** A row as the user saw it: the act is refused with `conflict` when someone else has moved it since. */
export const seen = z.object({ id, version: z.number().int().nonnegative() });

/** Free text a person writes: trimmed, without control characters, of bounded length. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .max(max, { error: 'too_long' })
    .refine(value => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value), {
      error: 'control_characters',
    });
}

/** Free text that must not be empty. */
export function requiredText(max: number) {
  return text(max).min(1, { error: 'required' });
}

/** A calendar day in the region, `YYYY-MM-DD`, that exists. */
export const day = z.iso.date({ error: 'not_a_day' });
