import type { Tier } from '@lianzhen/shared/directory';
import { useLanguage } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';

/** A department as the search answers it. */
export type PickedDepartment = Answers['booking']['departments']['rows'][number];

/** What one looks for; the text is in the words of the user. */
export type Filters = { text: string; areaCode: string | null; tier: Tier | null };

export const noFilters: Filters = { text: '', areaCode: null, tier: null };

/** The texts of a department in the language of the moment; Chinese where English is missing. */
export function useDepartmentTexts() {
  const english = useLanguage() === 'en';
  return (row: PickedDepartment) => ({
    name: (english && row.nameEn) || row.name,
    institution: (english && row.institution.nameEn) || row.institution.name,
    accepts: (english && row.acceptsEn) || row.accepts,
    excludes: (english && row.excludesEn) || row.excludes,
    bring: (english && row.whatToBringEn) || row.whatToBring,
  });
}
