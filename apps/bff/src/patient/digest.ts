import { checkIdNumber } from '@lianzhen/shared/patient';
import type { IdKind } from '@lianzhen/shared/patient';
import type { Look } from '../platform/index.ts';

/** Practice keeps an index of its own: a number typed there never leads to a real person, nor the other way. */
type Reader = Pick<Look, 'seal'> & { actor: { practice: boolean } };

const TAIL = 4;

/** Under which name a kind of document counts its numbers: card and household register carry the same number. */
function registryOf(kind: IdKind): string {
  return kind === 'household_book' ? 'resident_id' : kind;
}

function inWorld({ actor }: Reader, value: string): string {
  return actor.practice ? `practice:${value}` : value;
}

/** The digest by which a document is found exactly; a 15-digit number has that of its 18-digit form. */
export function documentDigest(reader: Reader, kind: IdKind, number: string): Buffer {
  const check = checkIdNumber(number);
  const registry = registryOf(kind);
  const written = registry === 'resident_id' && check.ok ? check.number : number;
  return reader.seal.digest(inWorld(reader, `${registry}:${written}`));
}

/** The digest by which a telephone is found exactly. */
export function phoneDigest(reader: Reader, phone: string): Buffer {
  return reader.seal.digest(inWorld(reader, `phone:${phone}`));
}

/** The last four characters, kept readable so that a desk can search by them. */
export function tailOf(value: string): string {
  return value.slice(-TAIL);
}

/** The digest by which a health card is found exactly. */
export function cardDigest(reader: Reader, cardId: string): Buffer {
  return reader.seal.digest(inWorld(reader, `card:${cardId}`));
}
