import type { Diagnosis } from '@lianzhen/shared/records';
import type { SubmitInput, Urgency } from '@lianzhen/shared/referral';
import { submitInput } from '@lianzhen/shared/referral';
import type { PickedDepartment, HeldPlace } from '../booking/index.ts';
import { issuesAt } from './issues.ts';

/** What stands in the form; a choice not yet made is empty. */
export type UpForm = {
  urgency: Urgency;
  purpose: string;
  purposeText: string;
  diagnoses: Diagnosis[];
  department: PickedDepartment | null;
  place: HeldPlace | null;
  history: string;
  pastHistory: string;
  treatment: string;
  recordIds: string[];
  signer: 'patient' | 'family';
  signerName: string;
  relation: string;
  familyReason: string;
  agreed: boolean;
};

export const emptyForm: UpForm = {
  urgency: 'routine',
  purpose: '',
  purposeText: '',
  diagnoses: [],
  department: null,
  place: null,
  history: '',
  pastHistory: '',
  treatment: '',
  recordIds: [],
  signer: 'patient',
  signerName: '',
  relation: '',
  familyReason: '',
  agreed: false,
};

/** The fields of each part, in the order of the page. */
export const parts = {
  why: ['diagnoses', 'urgency', 'purpose', 'purposeText'],
  where: ['department', 'place'],
  story: ['history', 'pastHistory', 'treatment'],
  records: ['recordIds'],
  consent: ['agreed', 'signerName', 'relation', 'familyReason'],
} as const satisfies Record<string, readonly (keyof UpForm)[]>;

export type Part = keyof typeof parts;

/** The paths of the schema by the fields of the form. */
const paths: Partial<Record<keyof UpForm, string>> = {
  department: 'toDepartmentId',
  place: 'placeId',
  signerName: 'consent.name',
  relation: 'consent.relation',
  familyReason: 'consent.reason',
};

export const pathOf = (field: keyof UpForm): string => paths[field] ?? field;

type Subject = { patientId: string; previousId: string | null };

/** The input of the command as the form stands; what is not chosen is refused by the schema. */
export function inputOf(form: UpForm, { patientId, previousId }: Subject): SubmitInput {
  const { signer, relation, familyReason } = form;
  const family = signer === 'family' ? { relation, ...(familyReason && { reason: familyReason }) } : {};
  return {
    patientId,
    previousId,
    urgency: form.urgency,
    purpose: form.purpose,
    diagnoses: form.diagnoses,
    history: form.history,
    recordIds: form.recordIds,
    toDepartmentId: form.department?.id ?? '',
    placeId: form.place?.placeId ?? null,
    consent: form.agreed ? { signer, name: form.signerName, ...family } : null,
    ...(form.purposeText.trim() && { purposeText: form.purposeText }),
    ...(form.pastHistory.trim() && { pastHistory: form.pastHistory }),
    ...(form.treatment.trim() && { treatment: form.treatment }),
  };
}

/** What is wrong with each field, as keys of words; empty when the form can be sent. */
export function issuesOf(form: UpForm, subject: Subject): Partial<Record<keyof UpForm, string>> {
  const found: Partial<Record<keyof UpForm, string>> = {};
  const issues = submitInput.safeParse(inputOf(form, subject)).error?.issues ?? [];
  for (const field of Object.values(parts).flat()) {
    const key = issuesAt(issues, pathOf(field));
    if (key) found[field] = key;
  }
  // The schema compares fields only once each of them is well formed; these are told at once.
  if (form.purpose === '') found.purpose = 'choose_one';
  if (form.purpose === 'other' && !form.purposeText.trim()) found.purposeText = 'required';
  if (!form.department) found.department = 'department_missing';
  if (!form.agreed && form.urgency !== 'emergency') found.agreed = 'consent_missing';
  if (form.agreed && form.signer === 'family' && !form.relation.trim()) found.relation = 'required';
  return found;
}
