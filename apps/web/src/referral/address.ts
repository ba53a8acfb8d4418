import { referralStates } from '@lianzhen/shared/referral';
import type { ReferralState } from '@lianzhen/shared/referral';
import { keep, kept } from '../platform/keep.ts';
import { boxes } from './family.ts';
import type { Box } from './family.ts';

export const shows = ['due', 'all'] as const;
export type Show = (typeof shows)[number];

/** What the worklist shows; all of it stands in the address. */
export type Filter = { box?: Box; show?: Show; state?: ReferralState; q?: string };

const KEY = 'lianzhen.referrals';

function oneOf<T extends string>(list: readonly T[], given: unknown): T | undefined {
  return list.find(known => known === given);
}

/** Reads a filter out of an address; what is not understood is left out. */
export function readFilter(search: Record<string, unknown>): Filter {
  const box = oneOf(boxes, search['box']);
  const show = oneOf(shows, search['show']);
  const state = oneOf(referralStates, search['state']);
  const q = typeof search['q'] === 'string' ? search['q'].trim().slice(0, 40) : '';
  return { ...(box && { box }), ...(show && { show }), ...(state && { state }), ...(q && { q }) };
}

/** The filter of the last visit in this browser, without what was searched for. */
export function rememberedFilter(): Filter {
  return readFilter(Object.fromEntries(new URLSearchParams(kept(KEY) ?? '')));
}

export function rememberFilter({ q: _q, ...filter }: Filter): void {
  keep(KEY, new URLSearchParams(filter).toString());
}

export const casePath = (id: string) => `/referrals/${id}`;

/** The address of the form for a patient, with records chosen before or the case that it takes up again. */
export function newReferralPath(given: { patient: string; records?: readonly string[]; previous?: string }) {
  const search = new URLSearchParams({ patient: given.patient });
  if (given.records?.length) search.set('records', given.records.join(','));
  if (given.previous) search.set('previous', given.previous);
  return `/referrals/new?${search.toString()}`;
}

/** Where the rehabilitation room sends a patient down, and where it shows the plan of a down-referral. */
export const sendDownPath = (id: string) => `/rehab/send?referral=${id}`;
export const planPath = (id: string) => `/rehab/of?referral=${id}`;
