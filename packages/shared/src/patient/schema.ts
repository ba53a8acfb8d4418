import { z } from 'zod';
import { day, id, requiredText, text } from '../kernel/index.ts';
import { readHealthCard } from './card.ts';
import { allergyStatuses, idKinds, insuranceKinds, sexes, verifications } from './codes.ts';
import { carriesIdNumber, checkDocument } from './document.ts';
import { checkIdNumber, tidyIdNumber } from './idNumber.ts';
import type { PatientIssue } from './issue.ts';
import { anotherReasons } from './likeness.ts';
import { longTerm } from './longTerm.ts';
import { checkName, tidyName } from './name.ts';
import { checkPhone, tidyPhone } from './phone.ts';
import { kinships, reliefs } from './social.ts';

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

/** The county where someone lives. */
export const areaCode = z.string().regex(/^\d{6}$/, issue('area_format'));

/** Marks of poverty relief, each once. */
export const reliefList = z.array(z.enum(reliefs)).max(reliefs.length).default([]);

/** Long-term conditions, the list as a whole. */
export const longTermList = z.array(longTerm).max(30).default([]);

/** The number of a document as typed. */
export const idNumber = z.string().max(40, issue('too_long')).transform(tidyIdNumber).default('');

/** The text of a health card's code. */
export const healthCard = z
  .string()
  .max(100, issue('too_long'))
  .refine(text => readHealthCard(text) !== null, issue('card_format'));

/** Said after the people were shown who might be the same: why this one is another. */
export const another = z
  .object({ reason: z.enum(anotherReasons, issue('required')), text: text(200).default('') })
  .refine(({ reason, text }) => reason !== 'other' || text !== '', { path: ['text'], ...issue('required') })
  .nullable()
  .default(null);

const fields = z.object({
  name: personName,
  idKind: z.enum(idKinds),
  idNumber,
  birthDate: day,
  sex: z.enum(sexes),
  phone: optionalPhone.default(''),
  contactName: text(50).default(''),
  contactPhone: optionalPhone.default(''),
  contactKinship: z.enum(kinships).default('other'),
  areaCode,
  address: text(120).default(''),
  insurance: z.enum(insuranceKinds),
  allergies: allergyFacts,
  contractInstitutionId: id.nullable().default(null),
  familyDoctorPostId: id.nullable().default(null),
  reliefs: reliefList,
  longTerm: longTermList,
  card: healthCard.nullable().default(null),
  verification: z.enum(verifications).extract(['unverified', 'verified']).default('unverified'),
  another,
});

/** What a document, a birth date and a sex must agree on. */
export type Papers = Pick<z.output<typeof fields>, 'idKind' | 'idNumber' | 'birthDate' | 'sex'>;

/** The document must fit its kind; one that carries an identity number must agree with the birth date and sex entered. */
export function documentIssues(person: Papers): [keyof Papers, PatientIssue][] {
  const message = checkDocument(person.idKind, person.idNumber);
  if (message) return [['idNumber', message]];
  const check = checkIdNumber(person.idNumber);
  if (!check.ok || !carriesIdNumber(person.idKind)) return [];
  const found: [keyof Papers, PatientIssue][] = [];
  if (check.birthDate !== person.birthDate) found.push(['birthDate', 'birth_differs']);
  if (check.sex !== person.sex) found.push(['sex', 'sex_differs']);
  return found;
}

/** An identity number in its 18-digit form; other numbers as they are. */
export function writtenNumber({ idKind, idNumber }: Pick<Papers, 'idKind' | 'idNumber'>): string {
  const check = checkIdNumber(idNumber);
  return idKind === 'resident_id' && check.ok ? check.number : idNumber;
}

/** A person enters the index with a name, a document or the reason of none, a way to be reached and allergies asked. */
export const registerPatient = fields
  .superRefine((person, context) => {
    const found: [string, PatientIssue][] = documentIssues(person);
    if (!person.phone && !person.contactPhone) found.push(['phone', 'contact_required']);
    if (person.familyDoctorPostId && !person.contractInstitutionId)
      found.push(['familyDoctorPostId', 'doctor_without_clinic']);
    for (const [field, message] of found) context.addIssue({ code: 'custom', path: [field], message });
  })
  .transform(person => ({ ...person, idNumber: writtenNumber(person) }));

export type RegisterPatient = z.input<typeof registerPatient>;
