import { eq, inArray } from 'drizzle-orm';
import { localDay, Refusal } from '@lianzhen/shared/kernel';
import { checkIdNumber, checkPhone, tidyName, tidyPhone } from '@lianzhen/shared/patient';
import type { Sex } from '@lianzhen/shared/patient';
import { one, takeTurns } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { documentDigest } from './digest.ts';
import { documentOf, madeBy, namesOf, phoneOf } from './entry.ts';
import { grantRelation } from './relation.ts';
import { patient } from './table.ts';

/** A person as another system knows them. */
export type PersonOutside = {
  name: string;
  sex: Sex;
  birthDate: string;
  residentId: string | null;
  passport: string | null;
  phone: string | null;
  address: string | null;
};

type Paper = { idKind: 'resident_id' | 'passport'; idNumber: string };

function papersOf({ residentId, passport }: PersonOutside): Paper[] {
  const written = (passport ?? '').normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  return [
    ...(residentId ? [{ idKind: 'resident_id' as const, idNumber: residentId }] : []),
    ...(/^[A-Z0-9]{5,17}$/.test(written) ? [{ idKind: 'passport' as const, idNumber: written }] : []),
  ];
}

const nameKey = (name: string) => tidyName(name).normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

type Known = { id: string; personId: string; name: string; birthDate: string };

const agree = (known: Known, person: PersonOutside) =>
  nameKey(known.name) === nameKey(person.name) && known.birthDate === person.birthDate;

const conflict = () => new Refusal('conflict', 'identity_conflict');

/** A card's own birth date must be the one that is told. */
function mustFitCard({ residentId, birthDate }: PersonOutside): void {
  const check = residentId === null ? null : checkIdNumber(residentId);
  if (check?.ok && check.birthDate !== birthDate) throw conflict();
}

/** Whom the papers mean; of two who come with one number at once the second waits and finds the first. */
async function holderOf(act: Act, person: PersonOutside, papers: readonly Paper[]): Promise<Known | null> {
  const digests = papers.map(({ idKind, idNumber }) => documentDigest(act, idKind, idNumber));
  if (digests.length === 0) return null;
  for (const digest of digests.toSorted((one, other) => one.compare(other)))
    await takeTurns(act.db, `person of ${digest.toString('hex')}`);
  const holders = await act.db
    .select({ id: patient.id, personId: patient.personId, name: patient.name, birthDate: patient.birthDate })
    .from(patient)
    .where(inArray(patient.idDigest, digests));
  const [first] = holders;
  if (!first) return null;
  const several = holders.some(({ personId }) => personId !== first.personId);
  if (several || holders.some(known => !agree(known, person))) throw conflict();
  return first;
}

/** Whether what is told now is still the person of an entry: a number given to someone else must not lead there. */
export async function isPerson(look: Look, patientId: string, person: PersonOutside): Promise<boolean> {
  const known = one(
    await look.db
      .select({
        id: patient.id,
        personId: patient.personId,
        name: patient.name,
        birthDate: patient.birthDate,
      })
      .from(patient)
      .where(eq(patient.id, patientId)),
  );
  const digests = papersOf(person).map(({ idKind, idNumber }) => documentDigest(look, idKind, idNumber));
  const holders = await look.db
    .select({ personId: patient.personId })
    .from(patient)
    .where(inArray(patient.idDigest, digests));
  return agree(known, person) && holders.every(({ personId }) => personId === known.personId);
}

async function enter(act: Act, person: PersonOutside, paper: Paper | undefined): Promise<{ id: string }> {
  const phone = tidyPhone(person.phone ?? '');
  const made = one(
    await act.db
      .insert(patient)
      .values({
        ...namesOf(tidyName(person.name)),
        ...documentOf(act, paper ?? { idKind: 'none', idNumber: '' }),
        ...phoneOf(act, checkPhone(phone) ? phone : ''),
        ...madeBy(act),
        sex: person.sex,
        birthDate: person.birthDate,
        idKind: paper?.idKind ?? 'none',
        address: person.address?.slice(0, 120) ?? null,
        insurance: 'other',
        verification: 'unverified',
        allergyStatus: 'unknown',
        allergies: [],
      })
      .returning({ id: patient.id }),
  );
  act.trail({
    action: 'patient.register',
    subject: 'patient',
    subjectId: made.id,
    patientId: made.id,
    detail: { from: 'outside', idKind: paper?.idKind ?? 'none' },
  });
  return made;
}

/**
 * Finds the person another system tells of by resident identity number or passport, else enters them, unverified. The
 * sending institution treats them: it may see them from now on. Who only looks the same is not taken for the same;
 * such entries are merged by people.
 * @throws Refusal `conflict/identity_conflict` when the papers belong to a person with another name or birth date,
 *   or to two persons; `rule_violated/born_in_future`.
 */
export async function enterFromOutside(act: Act, person: PersonOutside): Promise<{ id: string }> {
  if (person.birthDate > localDay(act.now)) throw new Refusal('rule_violated', 'born_in_future');
  mustFitCard(person);
  const papers = papersOf(person);
  const known = await holderOf(act, person, papers);
  const id = known?.personId ?? (await enter(act, person, papers[0])).id;
  const { institutionId } = act.actor;
  await grantRelation(act, { patientId: id, institutionId, kind: 'treating', sourceId: id });
  return { id };
}
