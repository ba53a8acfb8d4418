import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import type { amendPatient } from '@lianzhen/shared/patient';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { holdPerson, mustBeContract, phoneOf } from './entry.ts';
import { refreshKnown } from './known.ts';
import { endContracts, grantRelation } from './relation.ts';
import { patient, patientContact } from './table.ts';
import { mustSee } from './visible.ts';

type Change = z.output<typeof amendPatient>;

/** Values that identify nobody and stand in the trail as they were. */
const told = {
  areaCode: patient.areaCode,
  insurance: patient.insurance,
  reliefs: patient.reliefs,
  contractInstitutionId: patient.contractInstitutionId,
  familyDoctorPostId: patient.familyDoctorPostId,
  allergyStatus: patient.allergyStatus,
  allergies: patient.allergies,
  longTerm: patient.longTerm,
};

function columnsOf(act: Act, change: Change) {
  const { phone, areaCode, address, insurance, reliefs, contract, allergies, longTerm } = change;
  return {
    ...(phone !== undefined && phoneOf(act, phone)),
    ...(areaCode !== undefined && { areaCode }),
    ...(address !== undefined && { address: address || null }),
    ...(insurance !== undefined && { insurance }),
    ...(reliefs !== undefined && { reliefs }),
    ...(contract !== undefined && {
      contractInstitutionId: contract.institutionId,
      familyDoctorPostId: contract.familyDoctorPostId,
    }),
    ...(allergies !== undefined && { allergyStatus: allergies.status, allergies: allergies.items }),
    ...(longTerm !== undefined && { longTerm }),
  };
}

async function keepContract(act: Act, patientId: string, institutionId: string | null): Promise<void> {
  await endContracts(act, patientId, institutionId);
  if (institutionId)
    await grantRelation(act, { patientId, institutionId, kind: 'contract', sourceId: patientId });
}

/** The list as a whole; a contact that is kept without a telephone given keeps its telephone. */
async function keepContacts(act: Act, patientId: string, contacts: NonNullable<Change['contacts']>) {
  const before = await act.db
    .select({ id: patientContact.id, phoneSealed: patientContact.phoneSealed })
    .from(patientContact)
    .where(eq(patientContact.patientId, patientId));
  const kept = new Map(before.map(row => [row.id, row.phoneSealed]));
  const phoneFor = (id: string | undefined, phone: string | undefined) => {
    if (phone === undefined) return (id !== undefined && kept.get(id)) || null;
    return phone ? act.seal.close(phone) : null;
  };
  const rows = contacts.map(({ id, name, kinship, phone }, place) => ({
    ...(id !== undefined && kept.has(id) && { id }),
    patientId,
    place,
    name,
    kinship,
    phoneSealed: phoneFor(id, phone),
  }));
  if (kept.size > 0) await act.db.delete(patientContact).where(inArray(patientContact.id, [...kept.keys()]));
  if (rows.length > 0) await act.db.insert(patientContact).values(rows);
}

/**
 * Changes what is known of a person; what is not given stays. The trail keeps the values before and after, of numbers
 * and addresses only that they changed.
 * @throws Refusal `not_found` for strangers, `conflict/changed` when somebody else was faster,
 *   `rule_violated/not_a_contract_clinic`, `rule_violated/not_a_family_doctor`.
 */
export async function amend(act: Act, change: Change): Promise<{ id: string; version: number }> {
  await mustSee(act, change.id);
  if (change.contract) await mustBeContract(act, change.contract);
  const { id } = await holdPerson(act, change.id);
  const before: Record<string, unknown> = some(
    await act.db.select(told).from(patient).where(eq(patient.id, id)),
  );
  const columns: Record<string, unknown> = columnsOf(act, change);
  const version = change.version + 1;
  const done = await act.db
    .update(patient)
    .set({ ...columns, version })
    .where(and(eq(patient.id, id), eq(patient.version, change.version)));
  if (done.rowCount !== 1) throw new Refusal('conflict', 'changed');
  if (change.contract) await keepContract(act, id, change.contract.institutionId);
  if (change.contacts) await keepContacts(act, id, change.contacts);
  await refreshKnown(act, [id]);
  const { id: _id, version: _version, ...parts } = change;
  const shown = Object.keys(columns).filter(column => column in told);
  act.trail({
    action: 'patient.amend',
    subject: 'patient',
    subjectId: id,
    patientId: id,
    detail: {
      changed: Object.keys(parts).filter(part => parts[part as keyof typeof parts] !== undefined),
      before: Object.fromEntries(shown.map(column => [column, before[column]])),
      after: Object.fromEntries(shown.map(column => [column, columns[column]])),
    },
  });
  return { id, version };
}
