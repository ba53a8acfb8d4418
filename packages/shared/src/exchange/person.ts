import type { z } from 'zod';
import { checkIdNumber, tidyName } from '../patient/index.ts';
import type { Sex } from '../patient/index.ts';
import type { patientResource } from './fhir.ts';

/** The number systems of resident identity cards. */
const residentSystems = ['urn:oid:2.16.156.10011.1.3', 'http://fhir.cn/sid/resident-id'];

/** A person as another system knows them; `residentId` only when its check digit fits. */
export type OutsidePerson = {
  name: string;
  sex: Sex;
  birthDate: string;
  residentId: string | null;
  passport: string | null;
  phone: string | null;
  address: string | null;
};

type Resource = z.output<typeof patientResource>;

const Han = /\p{Script=Han}/u;

/** Chinese names are written family first without a gap, others given first. */
function nameOf({ name }: Resource): string {
  const chosen = name.find(one => one.use === 'official') ?? name[0];
  const family = chosen?.family ?? '';
  const given = chosen?.given.join(' ') ?? '';
  if (chosen?.text) return tidyName(chosen.text);
  return tidyName(Han.test(family + given) ? family + given.replaceAll(' ', '') : `${given} ${family}`);
}

function residentIdOf({ identifier }: Resource): string | null {
  const numbers = identifier
    .filter(one => residentSystems.includes(one.system ?? ''))
    .flatMap(one => (one.value ? checkIdNumber(one.value.trim().toUpperCase()) : []));
  const good = numbers.find(check => check.ok);
  return good?.ok ? good.number : null;
}

function passportOf({ identifier }: Resource): string | null {
  const passport = identifier.find(one => one.type?.coding.some(coding => coding.code === 'PPN'));
  return passport?.value?.trim() ?? null;
}

/** Who a Patient resource speaks of. */
export function personOf(resource: Resource): OutsidePerson {
  const [home] = resource.address;
  const { gender } = resource;
  const lines = home ? [home.state, home.city, home.district, ...home.line].filter(Boolean).join(' ') : '';
  return {
    name: nameOf(resource),
    sex: gender === 'male' || gender === 'female' ? gender : 'unknown',
    birthDate: resource.birthDate,
    residentId: residentIdOf(resource),
    passport: passportOf(resource),
    phone: resource.telecom.find(one => one.system === 'phone')?.value ?? null,
    address: (home?.text ?? lines) || null,
  };
}
