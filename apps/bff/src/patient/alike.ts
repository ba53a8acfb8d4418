import { and, between, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { addDays, Refusal } from '@lianzhen/shared/kernel';
import {
  BIRTH_SPAN_DAYS,
  checkDocument,
  checkName,
  checkPhone,
  likeness,
  maskId,
  maskName,
  PROBABLE,
  recordNumber,
  tidyName,
  tidyPhone,
} from '@lianzhen/shared/patient';
import type { IdKind, Likeable, likePatients, Sex } from '@lianzhen/shared/patient';
import { institution } from '../directory/table.ts';
import { spellingOf } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { documentDigest, phoneDigest } from './digest.ts';
import { patient } from './table.ts';
import { masked } from './views.ts';
import { visibleTo } from './visible.ts';

/** What is known so far of someone who is about to be entered. */
export type Facts = {
  name: string;
  birthDate: string;
  sex: Sex;
  idKind: IdKind;
  idNumber: string;
  phone: string;
  motherId: string | null;
  /** An entry that is itself being identified. */
  except?: string | undefined;
};

const MOST = 5;
const LOOKED_AT = 200;

const hex = (digest: Buffer | null) => digest?.toString('hex') ?? null;

function likeableOf(look: Look, facts: Facts): Likeable & { phone: Buffer | null } {
  const named = checkName(facts.name) === null;
  const name = tidyName(facts.name);
  const numbered = facts.idKind !== 'none' && checkDocument(facts.idKind, facts.idNumber) === null;
  const phone = checkPhone(facts.phone) ? phoneDigest(look, tidyPhone(facts.phone)) : null;
  return {
    name,
    ...(named ? spellingOf(name) : { pinyin: '', initials: '' }),
    sex: facts.sex,
    birthDate: facts.birthDate,
    idKind: facts.idKind,
    idDigest: numbered ? hex(documentDigest(look, facts.idKind, facts.idNumber)) : null,
    phoneDigest: hex(phone),
    phone,
    motherId: facts.motherId,
  };
}

const hit = alias(patient, 'hit');

/**
 * Entries of the whole region that are probably the same person, most likely first. Looked for by initials and birth
 * within half a year, by telephone and by mother, each through its index.
 */
export async function findAlike(look: Look, facts: Facts) {
  const { phone, ...sought } = likeableOf(look, facts);
  const born = between(
    hit.birthDate,
    addDays(facts.birthDate, -BIRTH_SPAN_DAYS),
    addDays(facts.birthDate, BIRTH_SPAN_DAYS),
  );
  const ways = [
    sought.initials ? and(eq(hit.initials, sought.initials), born) : undefined,
    phone ? eq(hit.phoneDigest, phone) : undefined,
    facts.motherId ? eq(hit.motherId, facts.motherId) : undefined,
  ].filter(way => way !== undefined);
  if (ways.length === 0) return [];
  const rows = await look.db
    .select({
      personId: hit.personId,
      name: hit.name,
      pinyin: hit.pinyin,
      initials: hit.initials,
      sex: hit.sex,
      birthDate: hit.birthDate,
      idKind: hit.idKind,
      idDigest: hit.idDigest,
      phoneDigest: hit.phoneDigest,
      motherId: hit.motherId,
    })
    .from(hit)
    .where(
      and(
        or(...ways),
        eq(hit.practice, look.actor.practice),
        facts.except ? ne(hit.personId, facts.except) : undefined,
      ),
    )
    .limit(LOOKED_AT);
  const best = new Map<string, ReturnType<typeof likeness>>();
  for (const row of rows) {
    const like = likeness(sought, {
      ...row,
      idDigest: hex(row.idDigest),
      phoneDigest: hex(row.phoneDigest),
    });
    if (like.score >= PROBABLE && like.score > (best.get(row.personId)?.score ?? 0))
      best.set(row.personId, like);
  }
  return [...best]
    .map(([personId, like]) => ({ personId, ...like }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST);
}

/**
 * Who might already be in the index, with what speaks for it. Of strangers only what whoever asks knows already, with
 * stars. Each shown person has a line in the trail.
 */
export async function alike(act: Act, input: z.output<typeof likePatients>) {
  const found = await findAlike(act, input);
  act.trail({ action: 'patient.alike', subject: 'patient', detail: { found: found.length } });
  if (found.length === 0) return [];
  const ids = found.map(({ personId }) => personId);
  const rows = await act.db
    .select({
      id: patient.id,
      number: patient.number,
      name: patient.name,
      sex: patient.sex,
      birthDate: patient.birthDate,
      idSealed: patient.idSealed,
      verification: patient.verification,
      version: patient.version,
      contractName: institution.name,
      contractNameEn: institution.nameEn,
      seen: visibleTo(act.actor, act.now).mapWith(Boolean).as('seen'),
    })
    .from(patient)
    .leftJoin(institution, eq(institution.id, patient.contractInstitutionId))
    .where(and(inArray(patient.id, ids), isNull(patient.survivorId)));
  const byId = new Map(rows.map(row => [row.id, row]));
  return found.flatMap(({ personId, score, reasons }) => {
    const row = byId.get(personId);
    if (!row) return [];
    act.trail({
      action: 'patient.alike',
      subject: 'patient',
      subjectId: personId,
      patientId: personId,
      detail: { score, seen: row.seen },
    });
    const { idSealed, number, seen, id, name, birthDate, version, ...told } = row;
    const same = reasons.includes('same_birth');
    return [
      {
        ...told,
        score,
        reasons,
        name: seen ? name : maskName(name),
        birthDate: seen || same ? birthDate : null,
        opens: seen ? { id, version, recordNumber: recordNumber(number) } : null,
        idMasked: seen ? masked(act, idSealed, maskId) : null,
      },
    ];
  });
}

/**
 * A person who looks like one already known is entered only with the reason why it is another.
 * @throws Refusal `conflict/probably_known` with how many there are.
 */
export async function refuseAlike(act: Act, facts: Facts, another: { reason: string } | null): Promise<void> {
  if (another) return;
  const found = await findAlike(act, facts);
  if (found.length > 0) throw new Refusal('conflict', 'probably_known', { count: found.length });
}
