import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Refusal, seen } from '@lianzhen/shared/kernel';
import { cardExpired, readHealthCard } from '@lianzhen/shared/patient';
import type { Act } from '../platform/index.ts';
import { freeCard, holdPerson } from './entry.ts';
import { patient } from './table.ts';
import { mustSee } from './visible.ts';

export const cardInput = seen.extend({ card: z.string().max(100) });

/**
 * Notes which health card is this person's, as shown at the desk; the one before no longer finds them.
 * @throws Refusal `rule_violated/card_format`, `rule_violated/card_expired`, `conflict/card_taken`, `conflict/changed`.
 */
export async function noteCard(act: Act, input: z.output<typeof cardInput>): Promise<{ id: string }> {
  await mustSee(act, input.id);
  const card = readHealthCard(input.card);
  if (!card) throw new Refusal('rule_violated', 'card_format');
  if (cardExpired(card, act.now)) throw new Refusal('rule_violated', 'card_expired');
  const { id } = await holdPerson(act, input.id);
  const cardDigest = await freeCard(act, input.card, id);
  const done = await act.db
    .update(patient)
    .set({ cardDigest, version: input.version + 1 })
    .where(and(eq(patient.id, id), eq(patient.version, input.version)));
  if (done.rowCount !== 1) throw new Refusal('conflict', 'changed');
  act.trail({ action: 'patient.note_card', subject: 'patient', subjectId: id, patientId: id });
  return { id };
}
