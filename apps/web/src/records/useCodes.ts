import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { icd10Words, searchIcd10 } from '@lianzhen/shared/records';
import { trpc } from '../platform/trpc.ts';

const SHOWN = 12;
const PAUSE = 150;

export type FoundCode = { code: string; name: string; english: string };

/**
 * Diseases for what is typed: from the region's list, and at once, or when the line is broken, from the set that
 * comes with the product.
 */
export function useCodes(typed: string): FoundCode[] {
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  const asked = useQuery({
    ...trpc.records.codes.queryOptions({ text, limit: SHOWN }),
    enabled: text !== '',
    staleTime: 60 * 60_000,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (typed.trim() === '') return [];
  const own = searchIcd10(typed, SHOWN).map(({ code, words }) => ({
    code,
    name: words.zh,
    english: words.en,
  }));
  if (!asked.data || asked.isPlaceholderData || text !== typed.trim()) return own;
  return asked.data.map(({ code, name }) => ({ code, name, english: icd10Words(code)?.en ?? '' }));
}
