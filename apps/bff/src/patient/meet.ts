import type { z } from 'zod';
import type { meetPatient } from '@lianzhen/shared/patient';
import type { Act } from '../platform/index.ts';
import { personShown } from './exact.ts';
import { grantRelation } from './relation.ts';

/**
 * The patient stands here and shows a document or health card: from now on this institution treats them and may see
 * them.
 * @throws Refusal `not_found` when nobody in the region has this number, `rule_violated/card_expired`.
 */
export async function meet(act: Act, input: z.output<typeof meetPatient>): Promise<{ id: string }> {
  const id = await personShown(act, input);
  act.trail({ action: 'patient.meet', subject: 'patient', subjectId: id, patientId: id });
  const { institutionId } = act.actor;
  await grantRelation(act, { patientId: id, institutionId, kind: 'treating', sourceId: id });
  return { id };
}
