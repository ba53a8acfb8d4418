import type { z } from 'zod';
import { DAY, Refusal } from '@lianzhen/shared/kernel';
import { LATEST_DAYS } from '@lianzhen/shared/records';
import type { writeEncounterInput } from '@lianzhen/shared/records';
import { grantRelation, noteAllergies } from '../patient/index.ts';
import type { Act } from '../platform/index.ts';
import { addRecord } from './addRecord.ts';
import { finishDraft, mustFollowDraft } from './draft.ts';

/** When the visit was: as the device says, but neither in the future nor longer ago than a line may be broken. */
function writtenAt(act: Act, given: string | undefined): Date {
  if (given === undefined) return act.now;
  const at = new Date(given);
  if (act.now.getTime() - at.getTime() > LATEST_DAYS * DAY) throw new Refusal('rule_violated', 'too_late');
  return at > act.now ? act.now : at;
}

/**
 * Writes a first-contact visit; from then on the institution treats the patient. A visit that waited on the device
 * stands at the time it was finished there.
 * @throws Refusal `not_found`, `rule_violated/too_late`, `conflict/draft_newer`, `conflict/visit_written`.
 */
export async function writeEncounter(
  act: Act,
  input: z.output<typeof writeEncounterInput>,
): Promise<{ id: string }> {
  const { patientId, draft, writtenAt: at, ...encounter } = input;
  const occurredAt = writtenAt(act, at);
  await mustFollowDraft(act, patientId, draft);
  const made = await addRecord(act, {
    patientId,
    kind: 'encounter',
    title: encounter.complaint,
    occurredAt,
    body: { type: 'encounter', encounter },
  });
  const { institutionId } = act.actor;
  await grantRelation(act, { patientId, institutionId, kind: 'treating', sourceId: patientId });
  await noteAllergies(act, { patientId, allergies: encounter.allergies });
  await finishDraft(act, { patientId, recordId: made.id, device: draft?.device ?? '' });
  return made;
}
