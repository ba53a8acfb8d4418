import { and, eq, sql } from 'drizzle-orm';
import { localDay, Refusal } from '@lianzhen/shared/kernel';
import { readHealthCard } from '@lianzhen/shared/patient';
import type { IdKind } from '@lianzhen/shared/patient';
import { institution, post } from '../directory/table.ts';
import { one, spellingOf } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { cardDigest, documentDigest, phoneDigest, tailOf } from './digest.ts';
import { gramsOf } from './grams.ts';
import { patient } from './table.ts';

/** A name with all by which it is found. */
export function namesOf(name: string) {
  return { name, ...spellingOf(name), nameGrams: gramsOf(name) };
}

/** The columns of a document: sealed, its digest, its tail. */
export function documentOf(act: Act, { idKind, idNumber }: { idKind: IdKind; idNumber: string }) {
  if (idKind === 'none') return { idSealed: null, idDigest: null, idTail: null };
  return {
    idSealed: act.seal.close(idNumber),
    idDigest: documentDigest(act, idKind, idNumber),
    idTail: tailOf(idNumber),
  };
}

/** The columns of a telephone; an empty one takes it away. */
export function phoneOf(act: Act, phone: string) {
  return {
    phoneSealed: phone ? act.seal.close(phone) : null,
    phoneDigest: phone ? phoneDigest(act, phone) : null,
    phoneTail: phone ? tailOf(phone) : null,
  };
}

/** @throws Refusal `rule_violated/born_in_future`. */
export function mustBeBorn(act: Act, birthDate: string): void {
  if (birthDate > localDay(act.now)) throw new Refusal('rule_violated', 'born_in_future');
}

/** @throws Refusal `rule_violated/not_a_contract_clinic`, `rule_violated/not_a_family_doctor`. */
export async function mustBeContract(
  act: Act,
  contract: { institutionId: string | null; familyDoctorPostId: string | null },
): Promise<void> {
  if (!contract.institutionId) return;
  const [clinic] = await act.db
    .select({ tier: institution.tier })
    .from(institution)
    .where(and(eq(institution.id, contract.institutionId), eq(institution.practice, act.actor.practice)));
  if (clinic?.tier !== 'primary') throw new Refusal('rule_violated', 'not_a_contract_clinic');
  if (!contract.familyDoctorPostId) return;
  const [doctor] = await act.db
    .select({ duty: post.duty })
    .from(post)
    .where(and(eq(post.id, contract.familyDoctorPostId), eq(post.institutionId, contract.institutionId)));
  if (doctor?.duty !== 'clinician') throw new Refusal('rule_violated', 'not_a_family_doctor');
}

/**
 * Whoever holds the number itself learns from the entry's key nothing that a search would not tell.
 * @throws Refusal `conflict/patient_exists` with `id` when the document belongs to another person.
 */
export async function refuseKnown(act: Act, idDigest: Buffer | null, except?: string): Promise<void> {
  if (!idDigest) return;
  const [known] = await act.db
    .select({ id: patient.personId, entryId: patient.id })
    .from(patient)
    .where(eq(patient.idDigest, idDigest));
  if (known && known.entryId !== except) throw new Refusal('conflict', 'patient_exists', { id: known.id });
}

/** The digest of the id of a health card that nobody else has. @throws Refusal `conflict/card_taken`. */
export async function freeCard(act: Act, card: string | null, except?: string): Promise<Buffer | null> {
  const read = card === null ? null : readHealthCard(card);
  if (!read) return null;
  const digest = cardDigest(act, read.id);
  const [taken] = await act.db.select({ id: patient.id }).from(patient).where(eq(patient.cardDigest, digest));
  if (taken && taken.id !== except) throw new Refusal('conflict', 'card_taken');
  return digest;
}

/** What every new entry has from the act that makes it. */
export function madeBy(act: Act) {
  return { createdAt: act.now, createdByPostId: act.actor.postId, practice: act.actor.practice };
}

/** Holds the entries of the person of one of them until the end of the transaction; the speaking one is returned. */
export async function holdPerson(act: Act, entryId: string) {
  const { rows } = await act.db.execute<{ id: string }>(sql`
    select id from patient where person_id = (select person_id from patient where id = ${entryId}::uuid)
    order by id for update`);
  const ids = rows.map(({ id }) => id);
  const speaking = one(
    await act.db
      .select({ id: patient.id, version: patient.version, mergedIntoId: patient.mergedIntoId })
      .from(patient)
      .where(and(eq(patient.id, sql`(select person_id from patient where id = ${entryId}::uuid)`))),
  );
  return { ...speaking, ids };
}
