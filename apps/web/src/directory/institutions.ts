import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useLanguage } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import type { Filter } from './address.ts';

export type Institution = Answers['directory']['find']['rows'][number];
export type InstitutionFacts = Answers['directory']['institution'];

/** The list as it is narrowed, page by page; what stood before stays until the answer is here. */
export function useFound({ q, area, tier, able, sort, closed }: Filter) {
  return useInfiniteQuery({
    ...trpc.directory.find.infiniteQueryOptions(
      {
        text: q,
        areaCode: area,
        tiers: tier && [tier],
        capability: able,
        sort: sort ?? 'near',
        ...(closed && { closed: true }),
      },
      { getNextPageParam: page => page.next },
    ),
    placeholderData: keepPreviousData,
  });
}

type Named = { name: string; nameEn: string };

/** A name in the language of the moment; Chinese where English is missing. */
export function useName(): (named: Named) => string {
  const english = useLanguage() === 'en';
  return ({ name, nameEn }) => (english && nameEn) || name;
}
