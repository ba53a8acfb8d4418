import { keep, kept } from '../platform/keep.ts';

export const boxes = ['clinic', 'hospital'] as const;
export type Box = (typeof boxes)[number];

export const shows = ['due', 'all'] as const;
export type Show = (typeof shows)[number];

/** What the list of plans shows; all of it stands in the address. */
export type Filter = { box?: Box; show?: Show };

const KEY = 'lianzhen.rehab';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads a filter out of an address; what is not understood is left out. */
export function readFilter(search: Record<string, unknown>): Filter {
  const box = boxes.find(known => known === search['box']);
  const show = shows.find(known => known === search['show']);
  return { ...(box && { box }), ...(show && { show }) };
}

/** The filter of the last visit in this browser. */
export function rememberedFilter(): Filter {
  return readFilter(Object.fromEntries(new URLSearchParams(kept(KEY) ?? '')));
}

export function rememberFilter(filter: Filter): void {
  keep(KEY, new URLSearchParams(filter).toString());
}

/** The referral that an address names; empty when it names none. */
export function readReferral(search: Record<string, unknown>): { referral: string } {
  const given = search['referral'];
  return { referral: typeof given === 'string' && uuid.test(given) ? given : '' };
}

export const planPath = (id: string) => `/rehab/${id}`;
