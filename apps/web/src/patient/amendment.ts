import { amendPatient, tidyPhone } from '@lianzhen/shared/patient';
import type { Allergy, AllergyStatus, AmendPatient, Kinship } from '@lianzhen/shared/patient';
import type { WrittenContract } from './ContractFields.tsx';
import type { WrittenLongTerm } from './LongTermFields.tsx';
import type { PatientPage } from './PatientHeader.tsx';

export type WrittenContact = {
  /** Empty for a contact that is new. */
  id: string;
  name: string;
  kinship: Kinship;
  /** A new telephone; empty keeps the one that is there. */
  phone: string;
  phoneMasked: string | null;
};

/** What stands in the form of a change. A telephone is never filled in: empty means that it stays. */
export type Amendment = WrittenContract & {
  phone: string;
  removePhone: boolean;
  areaCode: string;
  address: string;
  contacts: WrittenContact[];
  allergyStatus: AllergyStatus | '';
  allergies: Allergy[];
  longTerm: WrittenLongTerm[];
};

/** The form as it opens. */
export function amendmentOf(patient: PatientPage): Amendment {
  return {
    phone: '',
    removePhone: false,
    areaCode: patient.areaCode ?? '',
    address: patient.address ?? '',
    insurance: patient.insurance,
    contractInstitutionId: patient.contractInstitutionId ?? '',
    familyDoctorPostId: patient.familyDoctorPostId ?? '',
    reliefs: patient.reliefs,
    contacts: patient.contacts.map(contact => ({ ...contact, phone: '' })),
    allergyStatus: patient.allergyStatus,
    allergies: patient.allergies,
    longTerm: patient.longTerm,
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs from how the form opened, as the command takes it. */
function changesOf(form: Amendment, opened: Amendment): Record<string, unknown> {
  const differs = (...fields: (keyof Amendment)[]) => fields.some(field => !same(form[field], opened[field]));
  return {
    ...(form.removePhone ? { phone: '' } : form.phone.trim() && { phone: form.phone }),
    ...(differs('areaCode') && { areaCode: form.areaCode }),
    ...(differs('address') && { address: form.address }),
    ...(differs('insurance') && { insurance: form.insurance }),
    ...(differs('reliefs') && { reliefs: form.reliefs }),
    ...(differs('contractInstitutionId', 'familyDoctorPostId') && {
      contract: {
        institutionId: form.contractInstitutionId || null,
        familyDoctorPostId: form.familyDoctorPostId || null,
      },
    }),
    ...(differs('contacts') && {
      contacts: form.contacts.map(({ id, name, kinship, phone }) => ({
        ...(id && { id }),
        name,
        kinship,
        ...(tidyPhone(phone) && { phone }),
      })),
    }),
    ...(differs('allergyStatus', 'allergies') && {
      allergies: {
        status: form.allergyStatus,
        items:
          form.allergyStatus === 'listed' ? form.allergies.filter(({ substance }) => substance.trim()) : [],
      },
    }),
    ...(differs('longTerm') && { longTerm: form.longTerm }),
  };
}

/** Whether anything was changed. */
export function isChanged(form: Amendment, opened: Amendment): boolean {
  return Object.keys(changesOf(form, opened)).length > 0;
}

/** What is wrong with the form, by path, as keys of words; and the input when nothing is. */
export function checkAmendment(
  form: Amendment,
  opened: Amendment,
  seen: { id: string; version: number },
): { issues: Record<string, string>; input: AmendPatient | null } {
  const input = { ...seen, ...changesOf(form, opened) };
  const parsed = amendPatient.safeParse(input);
  if (parsed.success) return { issues: {}, input };
  const issues: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const joined = path.map(String).join('.');
    // A choice not made is told by zod in its own words.
    issues[joined] ??= /^[a-z_]+$/.test(message) ? message : 'required';
  }
  return { issues, input: null };
}
