import type { Words } from './words.ts';

type NamedDay = { day: string; works: boolean; name: Words };

const newYear: Words = { zh: '元旦', en: 'New Year' };
const spring: Words = { zh: '春节', en: 'Spring Festival' };
const tombs: Words = { zh: '清明节', en: 'Tomb-Sweeping Day' };
const labour: Words = { zh: '劳动节', en: 'Labour Day' };
const dragon: Words = { zh: '端午节', en: 'Dragon Boat Festival' };
const moon: Words = { zh: '中秋节', en: 'Mid-Autumn Festival' };
const nation: Words = { zh: '国庆节', en: 'National Day' };

/** Days from one to another in one month. */
function off(name: Words, month: string, from: number, to: number): NamedDay[] {
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    day: `${month}-${String(from + at).padStart(2, '0')}`,
    works: false,
    name,
  }));
}

const worked = (name: Words, day: string): NamedDay => ({
  day,
  works: true,
  name: { zh: `${name.zh}调休上班`, en: `Worked for ${name.en}` },
});

/**
 * 2026: the notice of the General Office of the State Council of 4 November 2025. 2027: the notice was not known when
 * this was written; only the thirteen days that the Regulation on Public Holidays (2024) itself names.
 */
export const publishedDays: NamedDay[] = [
  ...off(newYear, '2026-01', 1, 3),
  worked(newYear, '2026-01-04'),
  worked(spring, '2026-02-14'),
  ...off(spring, '2026-02', 15, 23),
  worked(spring, '2026-02-28'),
  ...off(tombs, '2026-04', 4, 6),
  ...off(labour, '2026-05', 1, 5),
  worked(labour, '2026-05-09'),
  ...off(dragon, '2026-06', 19, 21),
  worked(nation, '2026-09-20'),
  ...off(moon, '2026-09', 25, 27),
  ...off(nation, '2026-10', 1, 7),
  worked(nation, '2026-10-10'),
  ...off(newYear, '2027-01', 1, 1),
  ...off(spring, '2027-02', 5, 8),
  ...off(tombs, '2027-04', 5, 5),
  ...off(labour, '2027-05', 1, 2),
  ...off(dragon, '2027-06', 9, 9),
  ...off(moon, '2027-09', 15, 15),
  ...off(nation, '2027-10', 1, 3),
];

/** Years whose days off are complete, exchanged weekends included. */
export const publishedYears: readonly number[] = [2026];
