import { and, arrayContains, desc, eq, inArray, like, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { idKinds, maskId, maskName, maskPhone, searchKind } from '@lianzhen/shared/patient';
import type { Search, SearchKind, searchPatients, Sex } from '@lianzhen/shared/patient';
import { institution } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';
import { documentDigest, phoneDigest, tailOf } from './digest.ts';
import { gramsOf } from './grams.ts';
import { patient, patientRelation } from './table.ts';
import { masked } from './views.ts';
import { visibleTo } from './visible.ts';

/** More people than this with the same last four characters are not looked through. */
const TAILS = 500;

/** A person known in the region but not to this institution: as much as their card already says. */
export type Outside = { name: string; sex: Sex; birthDate: string; idMasked: string };

/** A name, or the number of a document that is not an identity card. */
function byName(look: Look, value: string): SQL | undefined {
  const named = arrayContains(patient.nameGrams, gramsOf(value));
  if (!/\d/.test(value)) return named;
  const number = value.toUpperCase().replaceAll(' ', '');
  return or(
    named,
    inArray(
      patient.idDigest,
      idKinds.map(kind => documentDigest(look, kind, number)),
    ),
  );
}

/** Each kind of text asks the one index that fits it. */
const conditions: Record<SearchKind, (look: Look, value: string) => SQL | undefined> = {
  id: (look, value) => eq(patient.idDigest, documentDigest(look, 'resident_id', value)),
  phone: (look, value) => eq(patient.phoneDigest, phoneDigest(look, value)),
  id_tail: (_look, value) => eq(patient.idTail, tailOf(value)),
  tail: (_look, value) => or(eq(patient.idTail, tailOf(value)), eq(patient.phoneTail, tailOf(value))),
  pinyin: (_look, value) => or(like(patient.pinyin, `${value}%`), like(patient.initials, `${value}%`)),
  name: byName,
  too_short: () => undefined,
};

const isTail = ({ kind }: Search) => kind === 'id_tail' || kind === 'tail';

/** The people this institution may see, met last first; `condition` narrows, none shows all. */
function known(look: Look, condition: SQL | undefined, limit: number) {
  const metAt = sql<Date>`(
    select max(${patientRelation.since}) from ${patientRelation}
    where ${patientRelation.patientId} = ${patient.id}
      and ${patientRelation.institutionId} = ${look.actor.institutionId}
  )`.mapWith(patientRelation.since);
  return look.db
    .select({
      id: patient.id,
      name: patient.name,
      sex: patient.sex,
      birthDate: patient.birthDate,
      idSealed: patient.idSealed,
      phoneSealed: patient.phoneSealed,
      areaCode: patient.areaCode,
      allergyStatus: patient.allergyStatus,
      verification: patient.verification,
      contractName: institution.name,
      contractNameEn: institution.nameEn,
      metAt: metAt.as('met_at'),
    })
    .from(patient)
    .leftJoin(institution, eq(institution.id, patient.contractInstitutionId))
    .where(and(visibleTo(look.actor, look.now), condition))
    .orderBy(desc(sql.identifier('met_at')), desc(patient.id))
    .limit(limit);
}

/** Of those who share the last four characters, the ones who have all that was typed. */
async function knownByTail(look: Look, search: Search, limit: number) {
  const ends = (sealed: Buffer | null) => !!sealed && look.seal.open(sealed).endsWith(search.value);
  const rows = await known(look, conditions[search.kind](look, search.value), TAILS);
  return rows
    .filter(row => ends(row.idSealed) || (search.kind === 'tail' && ends(row.phoneSealed)))
    .slice(0, limit);
}

async function outside(look: Look, number: string): Promise<Outside | null> {
  const [found] = await look.db
    .select({
      name: patient.name,
      sex: patient.sex,
      birthDate: patient.birthDate,
      idSealed: patient.idSealed,
    })
    .from(patient)
    .where(conditions.id(look, number));
  if (!found) return null;
  const { idSealed, name, ...shown } = found;
  return { ...shown, name: maskName(name), idMasked: masked(look, idSealed, maskId) ?? '' };
}

/**
 * Finds people by whatever was typed, within those the institution may see, met last first; nothing typed shows
 * those met last. Only a whole identity number looks further: `outside` is its holder when known in the region.
 */
export async function search(look: Look, input: z.output<typeof searchPatients>) {
  const asked = searchKind(input.text);
  const none = asked.kind === 'too_short' && input.text !== '';
  const rows = none
    ? []
    : isTail(asked)
      ? await knownByTail(look, asked, input.limit)
      : await known(look, conditions[asked.kind](look, asked.value), input.limit);
  const beyond = asked.kind === 'id' && rows.length === 0;
  return {
    kind: asked.kind,
    rows: rows.map(({ idSealed, phoneSealed, ...row }) => ({
      ...row,
      idMasked: masked(look, idSealed, maskId),
      phoneMasked: masked(look, phoneSealed, maskPhone),
    })),
    outside: beyond ? await outside(look, asked.value) : null,
  };
}
