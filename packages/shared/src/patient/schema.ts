import { z } from 'zod';
import { day, id, requiredText, text } from '../kernel/index.ts';
import { allergyStatuses, idKinds, insuranceKinds, sexes, verifications } from './codes.ts';
import { checkDocument } from './document.ts';
import { checkIdNumber, tidyIdNumber } from './idNumber.ts';
import type { PatientIssue } from './issue.ts';
import { checkName, tidyName } from './name.ts';
import { checkPhone, tidyPhone } from './phone.ts';

const issue = (message: PatientIssue) => ({ error: message });

/** A person's name, tidied. */
export const personName = z
  .string()
  .transform(tidyName)
  .superRefine((name, context) => {
    const message = checkName(name);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** A telephone or nothing. */
export const optionalPhone = z
  .string()
  .transform(tidyPhone)
  .refine(phone => phone === '' || checkPhone(phone), issue('phone_format'));

/** One allergy: to what, and what happened. */
export const allergy = z.object({ substance: requiredText(40), reaction: text(80).default('') });

export type Allergy = z.output<typeof allergy>;

/** What the desk knows of a person's allergies; the list and the status must agree. */
export const allergyFacts = z
  .object({ status: z.enum(allergyStatuses), items: z.array(allergy).max(30).default([]) })
  .superRefine(({ status, items }, context) => {
    const missing = status === 'listed' && items.length === 0;
    const extra = status !== 'listed' && items.length > 0;
    if (missing || extra) {
      const message: PatientIssue = missing ? 'allergies_missing' : 'allergies_not_expected';
      context.addIssue({ code: 'custom', path: ['items'], message });
    }
  });

const fields = z.object({
  name: personName,
  idKind: z.enum(idKinds),
  idNumber: z.string().max(40, issue('too_long')).transform(tidyIdNumber).default(''),
  birthDate: day,
  sex: z.enum(sexes),
  phone: optionalPhone.default(''),
  contactName: text(50).default(''),
  contactPhone: optionalPhone.default(''),
  areaCode: z.string().regex(/^\d{6}$/, issue('area_format')),
  address: text(120).default(''),
  insurance: z.enum(insuranceKinds),
  allergies: allergyFacts,
  contractInstitutionId: id.nullable().default(null),
  verification: z.enum(verifications).default('unverified'),
});

/** The document must fit its kind; an identity card must agree with the birth date and sex entered. */
function documentIssues(person: z.output<typeof fields>): [keyof typeof person, PatientIssue][] {
  const message = checkDocument(person.idKind, person.idNumber);
  if (message) return [['idNumber', message]];
  const check = checkIdNumber(person.idNumber);
  if (!check.ok || (person.idKind !== 'resident_id' && person.idKind !== 'household_book')) return [];
  const found: [keyof typeof person, PatientIssue][] = [];
  if (check.birthDate !== person.birthDate) found.push(['birthDate', 'birth_differs']);
  if (check.sex !== person.sex) found.push(['sex', 'sex_differs']);
  return found;
}

/** A person enters the index with a name, a document or the reason of none, a way to be reached and allergies asked. */
export const registerPatient = fields
  .superRefine((person, context) => {
    const found = documentIssues(person);
    if (!person.phone && !person.contactPhone) found.push(['phone', 'contact_required']);
    for (const [field, message] of found) context.addIssue({ code: 'custom', path: [field], message });
  })
  .transform(person => {
    const check = checkIdNumber(person.idNumber);
    const upgraded = person.idKind === 'resident_id' && check.ok ? check.number : person.idNumber;
    return { ...person, idNumber: upgraded };
  });

export type RegisterPatient = z.input<typeof registerPatient>;
