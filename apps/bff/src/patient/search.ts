import { and, arrayContains, desc, eq, gt, inArray, isNull, like, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import {
  cardExpired,
  idKinds,
  maskId,
  maskPhone,
  readHealthCard,
  recordNumber,
  searchKind,
} from '@lianzhen/shared/patient';
import type { Search, SearchKind, searchPatients } from '@lianzhen/shared/patient';
import { institution } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';
import { cardDigest, documentDigest, phoneDigest, tailOf } from './digest.ts';
import { outsideBy } from './exact.ts';
import { gramsOf } from './grams.ts';
import { wordAt } from './known.ts';
import { patient, patientKnown } from './table.ts';
import { masked } from './views.ts';
import { visibleTo } from './visible.ts';

/** More people than this with the same last four characters are not looked through. */
const TAILS = 500;

/** So many of those met last are looked through for a short text before an index is asked: common names are among them. */
const RECENT = 1_000;

/** The spelling of a surname at the most; whoever types more means few. */
const SHORT_PINYIN = 5;

/** Several entries of one person can be hits. */
const ENTRIES_PER_PERSON = 2;

const speaking = alias(patient, 'speaking');

type Hits = { conditions: SQL | undefined; recentFirst: boolean };

/** What is asked of the entries themselves: exact numbers, in the whole region. */
function exactly(look: Look, { kind, value }: Search): SQL | undefined {
  if (kind === 'id') return eq(patient.idDigest, documentDigest(look, 'resident_id', value));
  if (kind === 'phone') return eq(patient.phoneDigest, phoneDigest(look, value));
  if (kind === 'record') return eq(patient.number, Number(value));
  const card = kind === 'card' ? readHealthCard(value) : null;
  if (card) return eq(patient.cardDigest, cardDigest(look, card.id));
  const number = value.toUpperCase().replaceAll(' ', '');
  if (kind !== 'name' || !/\d/.test(number)) return undefined;
  const digests = idKinds.map(other => documentDigest(look, other, number));
  return inArray(patient.idDigest, digests);
}

/** What is asked of the list of those whom this institution knows. */
function among(look: Look, { kind, value }: Search): Hits {
  const { institutionId } = look.actor;
  const words = () => gramsOf(value).map(piece => wordAt(institutionId, piece));
  const known: Partial<Record<SearchKind, () => SQL | undefined>> = {
    id_tail: () => eq(patientKnown.idTail, tailOf(value)),
    tail: () => or(eq(patientKnown.idTail, tailOf(value)), eq(patientKnown.phoneTail, tailOf(value))),
    pinyin: () => or(like(patientKnown.pinyin, `${value}%`), like(patientKnown.initials, `${value}%`)),
    name: () => arrayContains(patientKnown.words, words()),
  };
  const common = kind === 'pinyin' ? value.length <= SHORT_PINYIN : Array.from(value).length === 1;
  return { conditions: known[kind]?.(), recentFirst: common };
}

const isTail = ({ kind }: Search) => kind === 'id_tail' || kind === 'tail';

/** The keys of the entries that this institution knows, met last first. `recent` looks only at those met last. */
export function knownKeys(look: Look, condition: SQL | undefined, limit: number, recent?: number) {
  const mine = and(
    eq(patientKnown.institutionId, look.actor.institutionId),
    or(isNull(patientKnown.until), gt(patientKnown.until, look.now)),
  );
  const order = [desc(patientKnown.metAt), desc(patientKnown.patientId)] as const;
  if (recent === undefined)
    return look.db
      .select({ patientId: patientKnown.patientId, metAt: patientKnown.metAt })
      .from(patientKnown)
      .where(and(mine, condition))
      .orderBy(...order)
      .limit(limit);
  const last = look.db
    .select()
    .from(patientKnown)
    .where(mine)
    .orderBy(...order)
    .limit(recent)
    .as('patient_known');
  return look.db
    .select({ patientId: last.patientId, metAt: last.metAt })
    .from(last)
    .where(condition)
    .orderBy(desc(last.metAt), desc(last.patientId))
    .limit(limit);
}

/** The hits for a text, met last first; what is common is found among those met last without asking an index. */
export async function keysFor(look: Look, asked: Search, limit: number) {
  const { conditions, recentFirst } = among(look, asked);
  const most = limit * ENTRIES_PER_PERSON;
  if (!recentFirst) return knownKeys(look, conditions, isTail(asked) ? TAILS : most);
  const recent = await knownKeys(look, conditions, most, RECENT);
  return recent.length === most ? recent : knownKeys(look, conditions, most);
}

type Hit = { patientId: string; metAt: Date | null };

/** The people behind hits, each once, in the order of the hits; the entry that was hit carries the numbers. */
async function peopleOf(look: Look, hits: readonly Hit[]) {
  if (hits.length === 0) return [];
  const rows = await look.db
    .select({
      hitId: patient.id,
      idSealed: patient.idSealed,
      phoneSealed: patient.phoneSealed,
      shownIdSealed: speaking.idSealed,
      shownPhoneSealed: speaking.phoneSealed,
      id: speaking.id,
      number: speaking.number,
      name: speaking.name,
      sex: speaking.sex,
      birthDate: speaking.birthDate,
      birthEstimated: speaking.birthEstimated,
      areaCode: speaking.areaCode,
      allergyStatus: speaking.allergyStatus,
      verification: speaking.verification,
      contractName: institution.name,
      contractNameEn: institution.nameEn,
    })
    .from(patient)
    .innerJoin(speaking, eq(speaking.id, patient.personId))
    .leftJoin(institution, eq(institution.id, speaking.contractInstitutionId))
    .where(
      inArray(
        patient.id,
        hits.map(({ patientId }) => patientId),
      ),
    );
  const byEntry = new Map(rows.map(row => [row.hitId, row]));
  return hits.flatMap(({ patientId, metAt }) => {
    const row = byEntry.get(patientId);
    return row ? [{ ...row, metAt }] : [];
  });
}

/** Those of the whole region with exactly this number whom the reader may see, those of the own institution first. */
async function exactHits(look: Look, condition: SQL, limit: number): Promise<Hit[]> {
  return look.db
    .select({ patientId: patient.id, metAt: patientKnown.metAt })
    .from(patient)
    .leftJoin(
      patientKnown,
      and(eq(patientKnown.institutionId, look.actor.institutionId), eq(patientKnown.patientId, patient.id)),
    )
    .where(and(visibleTo(look.actor, look.now), condition))
    .orderBy(sql`${patientKnown.metAt} desc nulls last`, desc(patient.id))
    .limit(limit);
}

/** The rows for a text; of those who share the last four characters only the ones who have all that was typed. */
async function rowsFor(look: Look, asked: Search, limit: number) {
  const exact = exactly(look, asked);
  const first = exact ? await exactHits(look, exact, limit) : [];
  const goesOn = asked.kind === 'name' || asked.kind === 'pinyin' || isTail(asked);
  const hits = goesOn ? [...first, ...(await keysFor(look, asked, limit))] : first;
  const people = await peopleOf(look, hits);
  if (!isTail(asked)) return people;
  const ends = (sealed: Buffer | null) => !!sealed && look.seal.open(sealed).endsWith(asked.value);
  return people.filter(row => ends(row.idSealed) || (asked.kind === 'tail' && ends(row.phoneSealed)));
}

function expired(look: Look, { kind, value }: Search): boolean {
  const card = kind === 'card' ? readHealthCard(value) : null;
  return card !== null && cardExpired(card, look.now);
}

/**
 * Finds people by whatever was typed or scanned, within those the institution may see, met last first; nothing typed
 * shows those met last. Only a whole document number or a health card looks further: `outside` is its holder when known
 * in the region. A health card's code whose moment is over finds nobody and says so.
 */
export async function search(look: Look, input: z.output<typeof searchPatients>) {
  const asked = searchKind(input.text);
  const nothing = { rows: [], outside: null };
  if (expired(look, asked)) return { kind: 'card_expired' as const, ...nothing };
  if (asked.kind === 'too_short' && input.text !== '') return { kind: asked.kind, ...nothing };
  const found =
    input.text === ''
      ? await peopleOf(look, await knownKeys(look, undefined, input.limit * ENTRIES_PER_PERSON))
      : await rowsFor(look, asked, input.limit);
  const seen = new Set<string>();
  const rows = found
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, input.limit)
    .map(
      ({
        hitId: _hit,
        idSealed: _id,
        phoneSealed: _phone,
        shownIdSealed,
        shownPhoneSealed,
        number,
        ...row
      }) => ({
        ...row,
        recordNumber: recordNumber(number),
        idMasked: masked(look, shownIdSealed, maskId),
        phoneMasked: masked(look, shownPhoneSealed, maskPhone),
      }),
    );
  const beyond = rows.length === 0 && ['id', 'card', 'name'].includes(asked.kind);
  const exact = beyond ? exactly(look, asked) : undefined;
  return { kind: asked.kind, rows, outside: exact ? await outsideBy(look, exact) : null };
}
