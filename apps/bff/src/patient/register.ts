import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { localDay, Refusal } from '@lianzhen/shared/kernel';
import type { registerPatient } from '@lianzhen/shared/patient';
import { institution } from '../directory/table.ts';
import { one, spellingOf } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { documentDigest, phoneDigest, tailOf } from './digest.ts';
import { grantRelation } from './relation.ts';
import { gramsOf } from './grams.ts';
import { patient } from './table.ts';

type Person = z.output<typeof registerPatient>;

function documentOf(act: Act, { idKind, idNumber }: Person) {
  if (idKind === 'none') return { idSealed: null, idDigest: null, idTail: null };
  return {
    idSealed: act.seal.close(idNumber),
    idDigest: documentDigest(act, idKind, idNumber),
    idTail: tailOf(idNumber),
  };
}

function phonesOf(act: Act, { phone, contactName, contactPhone }: Person) {
  return {
    phoneSealed: phone ? act.seal.close(phone) : null,
    phoneDigest: phone ? phoneDigest(act, phone) : null,
    phoneTail: phone ? tailOf(phone) : null,
    contactName: contactName || null,
    contactPhoneSealed: contactPhone ? act.seal.close(contactPhone) : null,
  };
}

async function mustBeContractClinic(act: Act, institutionId: string): Promise<void> {
  const [clinic] = await act.db
    .select({ tier: institution.tier })
    .from(institution)
    .where(and(eq(institution.id, institutionId), eq(institution.practice, act.actor.practice)));
  if (clinic?.tier !== 'primary') throw new Refusal('rule_violated', 'not_a_contract_clinic');
}

/** The caller holds the number itself, so the entry's key tells nothing that a search would not. */
async function refuseKnown(act: Act, idDigest: Buffer): Promise<never> {
  const known = one(
    await act.db.select({ id: patient.id }).from(patient).where(eq(patient.idDigest, idDigest)),
  );
  throw new Refusal('conflict', 'patient_exists', { id: known.id });
}

/**
 * Enters a person into the index. The registering institution may see them from now on, and so may the contract
 * clinic.
 * @throws Refusal `conflict/patient_exists` with `id` when the document is known in the region,
 *   `rule_violated/born_in_future`, `rule_violated/not_a_contract_clinic`.
 */
export async function register(act: Act, person: Person): Promise<{ id: string }> {
  if (person.birthDate > localDay(act.now)) throw new Refusal('rule_violated', 'born_in_future');
  if (person.contractInstitutionId) await mustBeContractClinic(act, person.contractInstitutionId);
  const document = documentOf(act, person);
  const [made] = await act.db
    .insert(patient)
    .values({
      ...spellingOf(person.name),
      ...document,
      ...phonesOf(act, person),
      name: person.name,
      nameGrams: gramsOf(person.name),
      sex: person.sex,
      birthDate: person.birthDate,
      idKind: person.idKind,
      address: person.address || null,
      areaCode: person.areaCode,
      insurance: person.insurance,
      contractInstitutionId: person.contractInstitutionId,
      verification: person.idKind === 'none' ? 'unverified' : person.verification,
      allergyStatus: person.allergies.status,
      allergies: person.allergies.items,
      conditions: [],
      createdAt: act.now,
      createdByPostId: act.actor.postId,
      practice: act.actor.practice,
    })
    .onConflictDoNothing({ target: patient.idDigest })
    .returning({ id: patient.id });
  if (!made) {
    if (document.idDigest) return refuseKnown(act, document.idDigest);
    throw new Error('a person without a document cannot be a duplicate');
  }
  act.trail({ action: 'patient.register', subject: 'patient', subjectId: made.id, patientId: made.id });
  const source = { patientId: made.id, sourceId: made.id };
  const { institutionId } = act.actor;
  await grantRelation(act, { ...source, institutionId, kind: 'treating' });
  if (person.contractInstitutionId)
    await grantRelation(act, { ...source, institutionId: person.contractInstitutionId, kind: 'contract' });
  return made;
}
