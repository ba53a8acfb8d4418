import type { z } from 'zod';
import type { registerPatient } from '@lianzhen/shared/patient';
import type { Act } from '../platform/index.ts';
import { refuseAlike } from './alike.ts';
import {
  documentOf,
  freeCard,
  madeBy,
  mustBeBorn,
  mustBeContract,
  namesOf,
  phoneOf,
  refuseKnown,
} from './entry.ts';
import { grantRelation } from './relation.ts';
import { patient, patientContact } from './table.ts';

type Person = z.output<typeof registerPatient>;

async function noteContact(act: Act, patientId: string, person: Person): Promise<void> {
  const { contactName: name, contactPhone: phone, contactKinship: kinship } = person;
  if (!name && !phone) return;
  await act.db
    .insert(patientContact)
    .values({ patientId, place: 0, name, kinship, phoneSealed: phone ? act.seal.close(phone) : null });
}

function rowOf(act: Act, person: Person) {
  const { name, sex, birthDate, idKind, areaCode, insurance, reliefs, longTerm, allergies } = person;
  return {
    ...namesOf(name),
    ...documentOf(act, person),
    ...phoneOf(act, person.phone),
    ...madeBy(act),
    sex,
    birthDate,
    idKind,
    areaCode,
    insurance,
    reliefs,
    longTerm,
    address: person.address || null,
    contractInstitutionId: person.contractInstitutionId,
    familyDoctorPostId: person.familyDoctorPostId,
    verification: idKind === 'none' ? ('unverified' as const) : person.verification,
    allergyStatus: allergies.status,
    allergies: allergies.items,
  };
}

/**
 * Enters a person into the index. The registering institution may see them from now on, and so may the contract
 * clinic.
 * @throws Refusal `conflict/patient_exists` with `id` when the document is known in the region,
 *   `conflict/probably_known` when somebody looks the same and nobody said why this is another, `conflict/card_taken`,
 *   `rule_violated/born_in_future`, `rule_violated/not_a_contract_clinic`, `rule_violated/not_a_family_doctor`.
 */
export async function register(act: Act, person: Person): Promise<{ id: string }> {
  mustBeBorn(act, person.birthDate);
  const { contractInstitutionId: clinic, familyDoctorPostId } = person;
  await mustBeContract(act, { institutionId: clinic, familyDoctorPostId });
  const row = rowOf(act, person);
  await refuseKnown(act, row.idDigest);
  await refuseAlike(act, { ...person, motherId: null }, person.another);
  const cardDigest = await freeCard(act, person.card);
  const [made] = await act.db
    .insert(patient)
    .values({ ...row, cardDigest })
    .onConflictDoNothing({ target: patient.idDigest })
    .returning({ id: patient.id });
  if (!made) {
    await refuseKnown(act, row.idDigest);
    throw new Error('a person without a document cannot be a duplicate');
  }
  await noteContact(act, made.id, person);
  act.trail({
    action: 'patient.register',
    subject: 'patient',
    subjectId: made.id,
    patientId: made.id,
    ...(person.another && { detail: { another: person.another } }),
  });
  const source = { patientId: made.id, sourceId: made.id };
  const { institutionId } = act.actor;
  await grantRelation(act, { ...source, institutionId, kind: 'treating' });
  if (clinic) await grantRelation(act, { ...source, institutionId: clinic, kind: 'contract' });
  return made;
}
