import type { Words } from '../kernel/index.ts';

/** Completed years; months below one year; days below one month. */
export type Age = { value: number; unit: 'year' | 'month' | 'day' };

const DAY = 24 * 60 * 60 * 1000;

/**
 * The age on a day (both `YYYY-MM-DD`), or null before birth. Someone born on 29 February grows older on
 * 1 March of a common year.
 */
export function ageOn(birth: string, date: string): Age | null {
  if (date < birth) return null;
  const [birthYear = 0, birthMonth = 0, birthDay = 0] = birth.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const months = (year - birthYear) * 12 + (month - birthMonth) - (day < birthDay ? 1 : 0);
  if (months >= 12) return { value: Math.floor(months / 12), unit: 'year' };
  if (months >= 1) return { value: months, unit: 'month' };
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${birth}T00:00:00Z`)) / DAY;
  return { value: days, unit: 'day' };
}

/** Completed years on a day, zero before the first birthday. */
export function yearsOn(birth: string, date: string): number {
  const age = ageOn(birth, date);
  return age?.unit === 'year' ? age.value : 0;
}

const zhUnits = { year: '岁', month: '个月', day: '天' } as const;

/** An age as it is spoken: 66岁, 7个月, 12天. */
export function ageWords(age: Age): Words {
  const plural = age.value === 1 ? '' : 's';
  return { zh: `${age.value}${zhUnits[age.unit]}`, en: `${age.value} ${age.unit}${plural}` };
}
