import type { Sex } from './codes.ts';
import { recordNumber } from './number.ts';

const child: Record<Sex, string> = { male: '之子', female: '之女', unknown: '之婴', unspecified: '之婴' };

/**
 * The name under which a newborn is kept until it has its own: the mother's with 之子 or 之女, and of several born
 * together a letter in the order of birth (林秀英之女A). `order` is 0 for a single child.
 */
export function newbornName(mother: string, sex: Sex, order: number): string {
  const letter = order > 0 ? String.fromCharCode(64 + order) : '';
  return `${mother}${child[sex]}${letter}`;
}

/** The name of someone of whom nothing is known, told apart by the record number: 无名氏 DA00000042. */
export function unknownName(serial: number): string {
  return `无名氏 ${recordNumber(serial)}`;
}

/** The birth date noted for an estimated age: the middle of the year; only its year means something. */
export function estimatedBirth(today: string, years: number): string {
  const year = Number(today.slice(0, 4)) - years;
  const middle = `${String(year).padStart(4, '0')}-07-01`;
  return middle > today ? today : middle;
}
