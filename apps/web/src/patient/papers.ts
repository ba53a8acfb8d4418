import { localDay } from '@lianzhen/shared/kernel';
import {
  carriesIdNumber,
  checkDocument,
  checkIdNumber,
  identifyPatient,
  tidyIdNumber,
} from '@lianzhen/shared/patient';
import type { IdKind, Sex } from '@lianzhen/shared/patient';
import type { Reason } from '../kit/ReasonPicker.tsx';
import { now } from '../platform/clock.ts';
import type { PatientPage } from './PatientHeader.tsx';

/** What stands in the form in which an identity is completed. */
export type Papers = {
  name: string;
  idKind: IdKind;
  idNumber: string;
  birthDate: string;
  sex: Sex;
  verified: boolean;
  why: Reason;
};

/** What a valid number tells; null while it is not one. */
export function toldBy({ idKind, idNumber }: Papers) {
  const check = carriesIdNumber(idKind) ? checkIdNumber(idNumber, localDay(now())) : null;
  return check?.ok ? check : null;
}

/** What is wrong with the form, by field, as keys of words. */
export function issuesOf(form: Papers, patient: PatientPage): Record<string, string> {
  const issues: Record<string, string> = {};
  const parsed = identifyPatient.safeParse({ id: patient.id, version: patient.version, ...form });
  for (const { path, message } of parsed.error?.issues ?? []) issues[path.map(String).join('.')] ??= message;
  const today = localDay(now());
  const document = checkDocument(form.idKind, tidyIdNumber(form.idNumber), today);
  if (document) issues['idNumber'] = document;
  if (!issues['birthDate'] && form.birthDate > today) issues['birthDate'] = 'born_in_future';
  return issues;
}

/** The form as it opens; a provisional name and an estimated birth are not filled in. */
export function startOf(patient: PatientPage): Papers {
  const { name, verification, birthDate, sex } = patient;
  const nameless = verification === 'unknown' || verification === 'provisional';
  return {
    name: nameless ? '' : name,
    idKind: patient.idKind === 'none' ? 'resident_id' : patient.idKind,
    idNumber: '',
    birthDate: patient.birthEstimated ? '' : birthDate,
    sex,
    verified: false,
    why: { code: '', text: '' },
  };
}
