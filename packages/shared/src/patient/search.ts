import { readHealthCard } from './card.ts';
import { tidyIdNumber } from './idNumber.ts';
import { tidyName } from './name.ts';
import { readRecordNumber } from './number.ts';
import { tidyPhone } from './phone.ts';

/** What someone at the desk typed to find a person. `tail` may end an identity number or a telephone. */
export type SearchKind =
  | 'card'
  | 'record'
  | 'id'
  | 'id_tail'
  | 'phone'
  | 'tail'
  | 'pinyin'
  | 'name'
  | 'too_short';

export type Search = { kind: SearchKind; value: string };

/**
 * Tells what a search text is, so that only the fitting index is asked: the code of a health card, a record number,
 * a whole identity number, its last four or more with the X, a whole telephone, four or more last digits of either,
 * pinyin, or a name.
 */
export function searchKind(typed: string): Search {
  if (readHealthCard(typed)) return { kind: 'card', value: typed };
  const serial = readRecordNumber(typed);
  if (serial !== null) return { kind: 'record', value: String(serial) };
  const bare = tidyIdNumber(typed);
  if (/^(\d{15}|\d{17}[\dX])$/.test(bare)) return { kind: 'id', value: bare };
  if (/^\d{3,16}X$/.test(bare)) return { kind: 'id_tail', value: bare };
  const phone = tidyPhone(typed);
  if (/^(1[3-9]\d{9}|0\d{9,11})$/.test(phone)) return { kind: 'phone', value: phone };
  if (/^\d{4,17}$/.test(phone)) return { kind: 'tail', value: phone };
  const name = tidyName(typed);
  if (/^[a-z][a-z ']*$/i.test(name)) {
    const letters = name.replaceAll(/[ ']/g, '').toLowerCase();
    return { kind: letters.length >= 2 ? 'pinyin' : 'too_short', value: letters };
  }
  if (/\p{L}/u.test(name)) return { kind: 'name', value: name };
  return { kind: 'too_short', value: name };
}
