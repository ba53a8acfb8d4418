import type { Language } from '@lianzhen/shared/kernel';
import { readDay } from '../platform/address.ts';

const outcomes = ['done', 'failed', 'refused'] as const;

/** What the trail is narrowed to; all of it stands in the address. */
export type Filter = {
  from?: string;
  to?: string;
  who?: string;
  institution?: string;
  action?: string;
  outcome?: (typeof outcomes)[number];
  ref?: string;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const actionCode = /^[a-z_]+(\.[A-Za-z_]+)?$/;

function textOf(value: unknown): string {
  // The router reads what looks like a number as one.
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 64) : '';
}

/** Reads a filter out of an address; what is not understood is left out. */
export function readFilter(search: Record<string, unknown>): Filter {
  const [from, to] = [readDay(search['from']), readDay(search['to'])];
  const [who, ref] = [textOf(search['who']), textOf(search['ref'])];
  const [institution, action] = [textOf(search['institution']), textOf(search['action'])];
  const outcome = outcomes.find(known => known === search['outcome']);
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(who && { who }),
    ...(uuid.test(institution) && { institution }),
    ...(actionCode.test(action) && { action }),
    ...(outcome && { outcome }),
    ...(ref && { ref }),
  };
}

/** A filter without what is empty in it. */
export function narrowed(filter: { [K in keyof Filter]: Filter[K] | null | undefined }): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as Filter;
}

function address(path: string, search: Readonly<Record<string, string>>): string {
  const written = new URLSearchParams(search).toString();
  return written ? `${path}?${written}` : path;
}

/** What the server is asked for. */
export function askedBy({ institution, ...filter }: Filter) {
  return { ...filter, ...(institution && { institutionId: institution }) };
}

export const exportPath = (filter: Filter, language: Language) =>
  address('/audit/export.csv', { ...askedBy(filter), language });
