import type { Words } from '../kernel/index.ts';
import { specialityTable } from './speciality.data.ts';

/** A 诊疗科目 of the national list (卫医发〔1994〕27号): `03` a main subject, `03.04` a part of it. */
export type Speciality = { code: string; words: Words };

export const specialities: readonly Speciality[] = specialityTable.map(([code, zh, en]) => ({
  code,
  words: { zh, en },
}));

const byCode = new Map(specialities.map(speciality => [speciality.code, speciality]));

export function isSpeciality(code: string): boolean {
  return byCode.has(code);
}

/** The name of a subject; an unknown code stands for itself. */
export function specialityWords(code: string): Words {
  return byCode.get(code)?.words ?? { zh: code, en: code };
}

/** The main subject a part belongs to; a main subject belongs to itself. */
export function mainSpeciality(code: string): string {
  return code.slice(0, 2);
}

/** Two requests compete when they ask the same subject, or one asks the main subject that holds the other. */
export function sameSpeciality(one: string, other: string): boolean {
  if (one === other) return true;
  const isMain = one.length === 2 || other.length === 2;
  return isMain && mainSpeciality(one) === mainSpeciality(other);
}
