import { z } from 'zod';

/** The identity of any row. */
export const id = z.uuid();

/** A row as the user saw it: the act is refused with `conflict` when someone else has moved it since. */
export const seen = z.object({ id, version: z.number().int().nonnegative() });

const kept = new Set(['\t', '\n', '\r']);

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 32 || code === 127) && !kept.has(character);
}

/** Free text a person writes: trimmed, without control characters, of bounded length. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .max(max, { error: 'too_long' })
    .refine(value => !Array.from(value).some(isControl), { error: 'control_characters' });
}

/** Free text that must not be empty. */
export function requiredText(max: number) {
  return text(max).min(1, { error: 'required' });
}

/** A calendar day in the region, `YYYY-MM-DD`, that exists. */
export const day = z.iso.date({ error: 'not_a_day' });
