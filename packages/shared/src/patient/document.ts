import type { IdKind } from './codes.ts';
import { checkIdNumber, idCheckCharacter } from './idNumber.ts';
import type { PatientIssue } from './issue.ts';

/** A foreigner's residence card: 18 digits that begin with 9 and close with the check character, or the old form. */
function checkForeigner(number: string): PatientIssue | null {
  if (/^[A-Z]{3}\d{12}$/.test(number)) return null;
  if (!/^9\d{16}[\dX]$/.test(number)) return 'foreigner_format';
  return idCheckCharacter(number) === number.charAt(17) ? null : 'foreigner_checksum';
}

function checkIdentity(number: string, today?: string): PatientIssue | null {
  const check = checkIdNumber(number, today);
  return check.ok ? null : check.reason;
}

const fits =
  (form: RegExp, issue: PatientIssue) =>
  (number: string): PatientIssue | null =>
    form.test(number) ? null : issue;

const isResidence = /^8[123]/;

/** How the number of each kind of document must look. */
const rules: Record<Exclude<IdKind, 'none'>, (number: string, today?: string) => PatientIssue | null> = {
  resident_id: checkIdentity,
  household_book: checkIdentity,
  passport: fits(/^[A-Z0-9]{5,17}$/, 'passport_format'),
  officer_card: fits(/^[A-Z0-9\u4e00-\u9fff]{4,30}$/, 'officer_format'),
  hong_kong_macao_permit: fits(/^[HM](\d{8}|\d{10})$/, 'hong_kong_macao_format'),
  taiwan_permit: fits(/^\d{8}$/, 'taiwan_format'),
  hmt_residence: (number, today) =>
    isResidence.test(number) ? checkIdentity(number, today) : 'residence_format',
  foreigner_residence: checkForeigner,
  birth_certificate: fits(/^[A-Z]\d{9}$/, 'birth_certificate_format'),
  other: fits(/^[A-Z0-9\u4e00-\u9fff]{4,30}$/, 'document_characters'),
};

/** Documents whose number tells birth date and sex. */
export function carriesIdNumber(kind: IdKind): boolean {
  return kind === 'resident_id' || kind === 'household_book' || kind === 'hmt_residence';
}

/**
 * A document's number must fit its kind, and without a document there is none. Null means that it fits. With `today`
 * a birth in the future is refused as well.
 */
export function checkDocument(kind: IdKind, number: string, today?: string): PatientIssue | null {
  if (kind === 'none') return number ? 'id_not_expected' : null;
  if (!number) return 'id_required';
  return rules[kind](number, today);
}
