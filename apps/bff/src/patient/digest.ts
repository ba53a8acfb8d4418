import { checkIdNumber } from '@lianzhen/shared/patient';
import type { IdKind } from '@lianzhen/shared/patient';
import type { Look } from '../platform/index.ts';

type Seal = Look['seal'];

const TAIL = 4;

/** Under which name a kind of document counts its numbers: card and household register carry the same number. */
function registryOf(kind: IdKind): string {
  return kind === 'household_book' ? 'resident_id' : kind;
}

/** The digest by which a document is found exactly; a 15-digit number has that of its 18-digit form. */
export function documentDigest(seal: Seal, kind: IdKind, number: string): Buffer {
  const check = checkIdNumber(number);
  const registry = registryOf(kind);
  return seal.digest(`${registry}:${registry === 'resident_id' && check.ok ? check.number : number}`);
}

/** The digest by which a telephone is found exactly. */
export function phoneDigest(seal: Seal, phone: string): Buffer {
  return seal.digest(`phone:${phone}`);
}

/** The last four characters, kept readable so that a desk can search by them. */
export function tailOf(value: string): string {
  return value.slice(-TAIL);
}
