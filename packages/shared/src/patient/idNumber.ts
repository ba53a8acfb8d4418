import type { Sex } from './codes.ts';

export type IdIssue =
  | 'id_length'
  | 'id_characters'
  | 'id_area'
  | 'id_birth_date'
  | 'id_future'
  | 'id_checksum';

export type IdCheck =
  | { ok: true; number: string; birthDate: string; sex: Sex; areaCode: string }
  | { ok: false; reason: IdIssue };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** What a person types or a scanner reads: full-width digits, blanks and a small x are forgiven. */
export function tidyIdNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

/** The check character that closes 17 digits of an identity number (GB 11643). */
export function idCheckCharacter(body: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body.charAt(place)), 0);
  return checkCharacters.charAt(sum % 11);
}

/** A legacy 15-digit number means a birth in 19xx and has no check digit; this is its 18-digit form. */
export function upgradeIdNumber(legacy: string): string {
  const body = `${legacy.slice(0, 6)}19${legacy.slice(6)}`;
  return body + idCheckCharacter(body);
}

function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/**
 * An identity number is accepted when area, birth date and check character all hold (GB 11643); it then tells
 * birth date, sex and the county of first registration. With `today` a birth in the future is refused as well.
 */
export function checkIdNumber(typed: string, today?: string): IdCheck {
  const tidy = tidyIdNumber(typed);
  if (tidy.length !== 18 && tidy.length !== 15) return { ok: false, reason: 'id_length' };
  const legacy = tidy.length === 15;
  if (!(legacy ? /^\d{15}$/ : /^\d{17}[\dX]$/).test(tidy)) return { ok: false, reason: 'id_characters' };
  const number = legacy ? upgradeIdNumber(tidy) : tidy;
  const areaCode = number.slice(0, 6);
  if (!provinces.has(areaCode.slice(0, 2)) || areaCode.endsWith('0000'))
    return { ok: false, reason: 'id_area' };
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (birthDate < '1850' || !isRealDay(birthDate)) return { ok: false, reason: 'id_birth_date' };
  if (idCheckCharacter(number) !== number.charAt(17)) return { ok: false, reason: 'id_checksum' };
  if (today && birthDate > today) return { ok: false, reason: 'id_future' };
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number, birthDate, sex, areaCode };
}
