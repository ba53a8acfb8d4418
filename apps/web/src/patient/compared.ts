import {
  allergyStatusWords,
  idKindWords,
  longTermWords,
  sexWords,
  verificationWords,
} from '@lianzhen/shared/patient';
import type { Words } from '@lianzhen/shared/kernel';
import type { PatientPage } from './PatientHeader.tsx';

const keys = [
  'record',
  'name',
  'sex',
  'birthDate',
  'verification',
  'document',
  'phone',
  'address',
  'contract',
  'allergies',
  'longTerm',
] as const;

type LineKey = (typeof keys)[number];
export type Line = { key: LineKey; left: string; right: string; same: boolean };

type Say = (words: Words) => string;

function valuesOf(patient: PatientPage, say: Say): Record<LineKey, string> {
  return {
    record: patient.recordNumber,
    name: patient.name,
    sex: say(sexWords[patient.sex]),
    birthDate: patient.birthDate,
    verification: say(verificationWords[patient.verification]),
    document: [say(idKindWords[patient.idKind]), patient.idMasked].filter(Boolean).join(' '),
    phone: patient.phoneMasked ?? '',
    address: patient.address ?? '',
    contract: say({ zh: patient.contractName ?? '', en: patient.contractNameEn ?? '' }),
    allergies:
      patient.allergies.map(({ substance }) => substance).join('、') ||
      say(allergyStatusWords[patient.allergyStatus]),
    longTerm: patient.longTerm.map(({ code, note }) => note || say(longTermWords(code))).join('、'),
  };
}

/** Two entries line by line, and where they differ. */
export function comparedLines(left: PatientPage, right: PatientPage, say: Say): Line[] {
  const one = valuesOf(left, say);
  const other = valuesOf(right, say);
  return keys.map(key => ({
    key,
    left: one[key],
    right: other[key],
    same: one[key] === other[key],
  }));
}
