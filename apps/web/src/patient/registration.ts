import { counties } from '@lianzhen/shared/directory';
import {
  carriesIdNumber,
  checkDocument,
  checkIdNumber,
  registerPatient,
  tidyIdNumber,
} from '@lianzhen/shared/patient';
import type {
  Allergy,
  AllergyStatus,
  IdKind,
  InsuranceKind,
  Kinship,
  RegisterPatient,
  Relief,
  Sex,
} from '@lianzhen/shared/patient';
import type { Reason } from '../kit/ReasonPicker.tsx';
import type { WrittenLongTerm } from './LongTermFields.tsx';

/** What stands in the form; a choice not yet made is an empty string. */
export type Registration = {
  idKind: IdKind;
  idNumber: string;
  name: string;
  birthDate: string;
  sex: Sex | '';
  seen: boolean;
  phone: string;
  contactName: string;
  contactPhone: string;
  contactKinship: Kinship | '';
  areaCode: string;
  address: string;
  insurance: InsuranceKind | '';
  contractInstitutionId: string;
  familyDoctorPostId: string;
  reliefs: Relief[];
  allergyStatus: AllergyStatus | '';
  allergies: Allergy[];
  longTerm: WrittenLongTerm[];
  /** Why this is another person than those who look alike. */
  another: Reason;
};

export const emptyRegistration: Registration = {
  idKind: 'resident_id',
  idNumber: '',
  name: '',
  birthDate: '',
  sex: '',
  seen: false,
  phone: '',
  contactName: '',
  contactPhone: '',
  contactKinship: '',
  areaCode: '',
  address: '',
  insurance: '',
  contractInstitutionId: '',
  familyDoctorPostId: '',
  reliefs: [],
  allergyStatus: '',
  allergies: [],
  longTerm: [],
  another: { code: '', text: '' },
};

/** What a valid identity number tells; null while it is not one. */
export function toldById({ idKind, idNumber }: Registration, today: string) {
  if (!carriesIdNumber(idKind)) return null;
  const check = checkIdNumber(idNumber, today);
  return check.ok ? check : null;
}

// Cards issued before 2021 carry the codes that Longhai and Changtai had as a city and a county.
const renewed: Record<string, string> = { 350681: '350604', 350625: '350605' };

/** The county of first registration under its present code; null when it lies outside the region. */
export function homeCounty(areaCode: string): string | null {
  const code = renewed[areaCode] ?? areaCode;
  return counties.some(county => county.code === code) ? code : null;
}

/** Takes over a change; a valid identity number fills in birth date and sex, and the county when none is chosen. */
export function changed(before: Registration, change: Partial<Registration>, today: string): Registration {
  const next = { ...before, ...change };
  if (next.idKind === 'none') next.idNumber = '';
  if (next.allergyStatus !== 'listed') next.allergies = [];
  else if (next.allergies.length === 0) next.allergies = [{ substance: '', reaction: '' }];
  const told = toldById(next, today);
  if (!told) return next;
  const areaCode = next.areaCode || (homeCounty(told.areaCode) ?? '');
  return { ...next, birthDate: told.birthDate, sex: told.sex, areaCode };
}

/** The input of the command. Choices not yet made stay empty and are refused by the schema. */
function inputOf(form: Registration): unknown {
  const { seen, allergyStatus, allergies, contractInstitutionId, familyDoctorPostId, ...facts } = form;
  const { another: _why, contactKinship, ...rest } = facts;
  return {
    ...rest,
    contactKinship: contactKinship || undefined,
    contractInstitutionId: contractInstitutionId || null,
    familyDoctorPostId: familyDoctorPostId || null,
    verification: seen && form.idKind !== 'none' ? 'verified' : 'unverified',
    allergies: { status: allergyStatus, items: allergies.filter(({ substance }) => substance.trim() !== '') },
  };
}

/** The fields of the form by the path of the schema's issues. */
const formPath = (path: readonly PropertyKey[]) => {
  const joined = path.map(String).join('.');
  return { 'allergies.status': 'allergyStatus', 'allergies.items': 'allergies' }[joined] ?? joined;
};

/** What is wrong with the form, by field, as keys of words. An empty field says that it is required. */
export function issuesOf(form: Registration, today: string): Record<string, string> {
  const issues: Record<string, string> = {};
  const parsed = registerPatient.safeParse(inputOf(form));
  for (const { path, message } of parsed.error?.issues ?? []) issues[formPath(path)] ??= message;
  // The schema compares fields only once each of them is well formed; these two are told at once.
  const document = checkDocument(form.idKind, tidyIdNumber(form.idNumber), today);
  if (document) issues['idNumber'] = document;
  if (!form.phone.trim() && !form.contactPhone.trim()) issues['phone'] ??= 'contact_required';
  if (!issues['birthDate'] && form.birthDate > today) issues['birthDate'] = 'born_in_future';
  for (const field of ['name', 'birthDate', 'sex', 'areaCode', 'insurance', 'allergyStatus'] as const)
    if (form[field] === '') issues[field] = 'required';
  return issues;
}

/** The form as the command takes it, or null while something is wrong. */
export function completeInput(form: Registration, today: string): RegisterPatient | null {
  if (Object.keys(issuesOf(form, today)).length > 0) return null;
  return inputOf(form) as RegisterPatient;
}

/** What of the form is compared with those who are known; null while there is too little, or the number tells it. */
export function alikeFacts(form: Registration, today: string) {
  const { name, birthDate, sex, idKind, idNumber, phone } = form;
  if (name.trim().length < 2 || !/^\d{4}-\d\d-\d\d$/.test(birthDate) || birthDate > today) return null;
  return {
    name,
    birthDate,
    sex: sex || ('unknown' as const),
    idKind,
    idNumber: tidyIdNumber(idNumber),
    phone,
  };
}

/** Codes of where a patient can live: the region's counties, and the county of a card from elsewhere. */
export function areaChoices(form: Registration, today: string): string[] {
  const codes = counties.map(county => county.code);
  const told = toldById(form, today)?.areaCode;
  return told && !homeCounty(told) ? [...codes, told] : codes;
}

/** The fields of each part of the form, in the order of the page. */
export const parts = {
  identity: ['idKind', 'idNumber', 'name', 'birthDate', 'sex'],
  contact: ['phone', 'contactName', 'contactPhone', 'contactKinship', 'areaCode', 'address'],
  insurance: ['insurance', 'contractInstitutionId', 'familyDoctorPostId', 'reliefs'],
  allergies: ['allergyStatus', 'allergies', 'longTerm'],
} as const satisfies Record<string, readonly (keyof Registration)[]>;
