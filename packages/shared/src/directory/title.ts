import type { Words } from '../kernel/index.ts';

/** Professional titles, highest first. */
export const titles = [
  'chief_physician',
  'associate_chief_physician',
  'attending_physician',
  'resident_physician',
  'assistant_physician',
  'nurse',
  'coordinator',
  'officer',
] as const;

export type Title = (typeof titles)[number];

export const titleWords: Record<Title, Words> = {
  chief_physician: { zh: '主任医师', en: 'Chief physician' },
  associate_chief_physician: { zh: '副主任医师', en: 'Associate chief physician' },
  attending_physician: { zh: '主治医师', en: 'Attending physician' },
  resident_physician: { zh: '医师', en: 'Physician' },
  assistant_physician: { zh: '助理医师', en: 'Assistant physician' },
  nurse: { zh: '护士', en: 'Nurse' },
  coordinator: { zh: '转诊专员', en: 'Referral coordinator' },
  officer: { zh: '管理人员', en: 'Officer' },
};

/** Experts, for the share of reserved places, are chief and associate chief physicians. */
export function isExpert(title: Title): boolean {
  return title === 'chief_physician' || title === 'associate_chief_physician';
}
