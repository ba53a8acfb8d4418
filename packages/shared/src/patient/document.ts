import type { IdKind } from './codes.ts';
import { checkIdNumber } from './idNumber.ts';
import type { PatientIssue } from './issue.ts';

/**
 * A document's number must fit its kind: card and household register carry an identity number, others 4 to 30
 * letters or digits, and without a document there is none. Null means that it fits. With `today` a birth in the
 * future is refused as well.
 */
export function checkDocument(kind: IdKind, number: string, today?: string): PatientIssue | null {
  if (kind === 'none') return number ? 'id_not_expected' : null;
  if (!number) return 'id_required';
  if (kind !== 'resident_id' && kind !== 'household_book')
    return /^[A-Z0-9\u4e00-\u9fff]{4,30}$/.test(number) ? null : 'document_characters';
  const check = checkIdNumber(number, today);
  return check.ok ? null : check.reason;
}
