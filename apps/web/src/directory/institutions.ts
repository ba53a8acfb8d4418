import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import type { Filter } from './address.ts';

export type Institution = Answers['directory']['institutions'][number];

/** As many as the server answers at once; a longer list must be narrowed by it. */
export const MOST = 200;

const RARELY = 10 * 60_000;

/** Whether an institution fits: the text in any of its names, in either language, or in its address or number. */
export function fits(one: Institution, { q, area, tier }: Filter): boolean {
  if (area && one.areaCode !== area) return false;
  if (tier && one.tier !== tier) return false;
  const sought = q?.trim().toLowerCase() ?? '';
  const told = [one.name, one.nameEn, one.alias, one.address, one.phone];
  return told.some(text => text.toLowerCase().includes(sought));
}

/** Answers as one types while the region fits into one answer of the server, and asks it when it does not. */
export function useInstitutions(filter: Filter) {
  const whole = useQuery({ ...trpc.directory.institutions.queryOptions({}), staleTime: RARELY });
  const cut = whole.data?.length === MOST;
  const asked = useQuery({
    ...trpc.directory.institutions.queryOptions({
      text: filter.q,
      areaCode: filter.area,
      tiers: filter.tier && [filter.tier],
    }),
    enabled: cut,
  });
  return cut ? asked : { ...whole, data: whole.data?.filter(one => fits(one, filter)) };
}

type Named = { name: string; nameEn: string };

/** A name in the language of the moment; Chinese where English is missing. */
export function useName(): (named: Named) => string {
  const english = useLanguage() === 'en';
  return ({ name, nameEn }) => (english && nameEn) || name;
}
