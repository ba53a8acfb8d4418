import type { z } from 'zod';
import type { encounterInput } from '@lianzhen/shared/records';
import { grantRelation, noteAllergies } from '../patient/index.ts';
import type { Act } from '../platform/index.ts';
import { addRecord } from './addRecord.ts';

/** Writes a first-contact visit; from then on the institution treats the patient. */
export async function writeEncounter(
  act: Act,
  input: z.output<typeof encounterInput>,
): Promise<{ id: string }> {
  const { patientId, ...encounter } = input;
  const made = await addRecord(act, {
    patientId,
    kind: 'encounter',
    title: encounter.complaint,
    body: { type: 'encounter', encounter },
  });
  const { institutionId } = act.actor;
  await grantRelation(act, { patientId, institutionId, kind: 'treating', sourceId: patientId });
  await noteAllergies(act, { patientId, allergies: encounter.allergies });
  return made;
}
