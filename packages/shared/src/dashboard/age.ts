import type { Words } from '../kernel/index.ts';
import { yearsOn } from '../patient/index.ts';

const BAND = 10;
const OLDEST = 80;

/** The ten-year band of an age on a day, `40` for 40–49; everyone of 80 and above stands in one. */
export function ageBand(birthDate: string, today: string): number {
  return Math.min(OLDEST, Math.floor(yearsOn(birthDate, today) / BAND) * BAND);
}

/** A band as it is said: 40–49岁, 80岁及以上. */
export function ageBandWords(from: number): Words {
  if (from >= OLDEST) return { zh: `${OLDEST}岁及以上`, en: `${OLDEST} and over` };
  return { zh: `${from}–${from + BAND - 1}岁`, en: `${from}–${from + BAND - 1}` };
}

/** Sets of fewer cases than this could point at a person, so age and disease stay hidden. */
export const SMALL_SET = 5;

/** The three-character group of an ICD-10 code, `I63` for I63.900. */
export function diseaseGroup(code: string): string {
  return code.slice(0, 3).toUpperCase();
}
