import { recordKinds } from '@lianzhen/shared/records';
import type { RecordKind } from '@lianzhen/shared/records';

/**
 * What of a patient's page stands in the address: the kinds shown joined by commas, the first and the last day, the
 * institution, the disease, the words sought; the open upload and the laboratory item whose course is shown.
 */
export type Filter = {
  kinds?: string;
  from?: string;
  to?: string;
  at?: string;
  problem?: string;
  q?: string;
  upload?: true;
  item?: string;
};

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The kinds in the address; what is no kind is left out. */
export function kindsOf({ kinds = '' }: Pick<Filter, 'kinds'>): RecordKind[] {
  const asked = kinds.split(',');
  return recordKinds.filter(kind => asked.includes(kind));
}

const textIn = (given: unknown, most: number): string =>
  typeof given === 'string' ? given.trim().slice(0, most) : '';

/** A day that exists: the 30th of February is none. */
const dayIn = (given: unknown): string =>
  typeof given === 'string' &&
  day.test(given) &&
  new Date(`${given}T00:00:00Z`).toISOString().startsWith(given)
    ? given
    : '';

/** Reads what is shown out of an address; what is not understood is left out. */
export function readFilter(search: Record<string, unknown>): Filter {
  const kinds = typeof search['kinds'] === 'string' ? kindsOf({ kinds: search['kinds'] }) : [];
  const from = dayIn(search['from']);
  const to = dayIn(search['to']);
  const at = textIn(search['at'], 36);
  const problem = textIn(search['problem'], 200);
  const q = textIn(search['q'], 60);
  const item = textIn(search['item'], 200);
  return {
    ...(kinds.length > 0 && { kinds: kinds.join(',') }),
    ...(from && { from }),
    ...(to && { to }),
    ...(uuid.test(at) && { at }),
    ...(problem && { problem }),
    ...(q && { q }),
    ...(search['upload'] === true && { upload: true as const }),
    ...(item && { item }),
  };
}

/** What the timeline is asked, without what else stands in the address. */
export function askedOf({ from, to, at, problem, q, ...filter }: Filter) {
  const kinds = kindsOf(filter);
  return {
    ...(kinds.length > 0 && { kinds }),
    ...(from && { from }),
    ...(to && { to }),
    ...(at && { institutionId: at }),
    ...(problem && { problem }),
    ...(q && { text: q }),
  };
}

/** The address without anything that narrows the timeline. */
export function withoutNarrowing({ upload, item }: Filter): Filter {
  return { ...(upload && { upload }), ...(item && { item }) };
}

export const isNarrowed = (filter: Filter) => Object.keys(askedOf(filter)).length > 0;

/** A change of the address in which an empty text takes its key away. */
export function changed(filter: Filter, change: { [Key in keyof Filter]?: Filter[Key] | '' }): Filter {
  return readFilter({ ...filter, ...change });
}
