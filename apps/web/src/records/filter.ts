import { recordKinds } from '@lianzhen/shared/records';
import type { RecordKind } from '@lianzhen/shared/records';

/** What of a patient's page stands in the address: the kinds shown, joined by commas, and the open upload. */
export type Filter = { kinds?: string; upload?: true };

/** The kinds in the address; what is no kind is left out. */
export function kindsOf({ kinds = '' }: Filter): RecordKind[] {
  const asked = kinds.split(',');
  return recordKinds.filter(kind => asked.includes(kind));
}

export function readFilter(search: Record<string, unknown>): Filter {
  const kinds = typeof search['kinds'] === 'string' ? kindsOf({ kinds: search['kinds'] }) : [];
  return {
    ...(kinds.length > 0 && { kinds: kinds.join(',') }),
    ...(search['upload'] === true && { upload: true as const }),
  };
}
