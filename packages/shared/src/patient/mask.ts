const MOST_STARS = 4;

/** A name in lists for people without need to know it: the first character only, length hidden past five. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name.trim());
  return first + '*'.repeat(Math.min(rest.length, MOST_STARS));
}

function maskMiddle(value: string, head: number, tail: number): string {
  if (value.length <= head + tail) return '*'.repeat(value.length);
  return value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(value.length - tail);
}

/**
 * An identity number as normally shown: area and last four of 18, last three of 15 so that no birth date is
 * told; of any other document the last two characters.
 */
export function maskId(number: string): string {
  if (/^\d{17}[\dXx]$/.test(number)) return maskMiddle(number, 6, 4);
  if (/^\d{15}$/.test(number)) return maskMiddle(number, 6, 3);
  return maskMiddle(number, 0, 2);
}

/** A telephone as normally shown: of a mobile the first three and last four digits, of others the last two. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return maskMiddle(phone, 3, 4);
  return maskMiddle(phone, 0, 2);
}
