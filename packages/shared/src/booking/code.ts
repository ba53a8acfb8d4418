import { z } from 'zod';

const DIGITS = 6;

/** How many booking codes an institution has for one day. */
export const CODES_A_DAY = 10 ** DIGITS;

/** A booking code: six digits that the patient reads out at the desk; it names one appointment of that day. */
export const bookingCode = z.string().regex(/^\d{6}$/, { error: 'not_a_code' });

/** The code with this number, from 0 to one below `CODES_A_DAY`. */
export function codeOf(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

/** A code as it is read out, in two groups: `042 917`. */
export function spokenCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
