import type { Tier } from '@lianzhen/shared/directory';
import { cityCode, counties, tiers } from '@lianzhen/shared/directory';

/** What the list is narrowed to; all of it stands in the address, and goes along to an institution and back. */
export type Filter = {
  q?: string;
  area?: string;
  tier?: Tier;
  able?: string;
  sort?: 'name';
  closed?: 'yes';
};

/** Where an institution may stand: the city itself, or one of its districts. */
export const areaCodes = [cityCode, ...counties.map(({ code }) => code)];

/** Reads a filter out of an address; what is not understood is left out. */
export function readFilter(search: Record<string, unknown>): Filter {
  // The router reads what looks like a number as one.
  const [given, code, able] = [search['q'], String(search['area']), search['able']];
  const q = typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 50) : '';
  const area = areaCodes.find(known => known === code);
  const tier = tiers.find(known => known === search['tier']);
  return {
    ...(q && { q }),
    ...(area && { area }),
    ...(tier && { tier }),
    ...(typeof able === 'string' && /^[a-z_]{2,40}$/.test(able) && { able }),
    ...(search['sort'] === 'name' && { sort: 'name' }),
    ...(search['closed'] === 'yes' && { closed: 'yes' }),
  };
}

function address(path: string, filter: Filter): string {
  const written = new URLSearchParams(filter).toString();
  return written ? `${path}?${written}` : path;
}

export const listPath = (filter: Filter) => address('/directory', filter);
export const institutionPath = (id: string, filter: Filter = {}) => address(`/directory/${id}`, filter);
export const editPath = (id: string) => `/directory/${id}/edit`;
export const rosterPath = (id: string) => `/directory/${id}/roster`;
export const networkPath = (id: string) => `/directory/networks/${id}`;
