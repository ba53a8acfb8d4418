import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { meetPatient } from '@lianzhen/shared/patient';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { documentDigest } from './digest.ts';
import { grantRelation } from './relation.ts';
import { patient } from './table.ts';

/**
 * The patient stands here and shows a document: from now on this institution treats them and may see them.
 * @throws Refusal `not_found` when nobody in the region has this number.
 */
export async function meet(act: Act, input: z.output<typeof meetPatient>): Promise<{ id: string }> {
  const known = some(
    await act.db
      .select({ id: patient.id })
      .from(patient)
      .where(eq(patient.idDigest, documentDigest(act, input.idKind, input.idNumber))),
  );
  act.trail({ action: 'patient.meet', subject: 'patient', subjectId: known.id, patientId: known.id });
  const { institutionId } = act.actor;
  await grantRelation(act, { patientId: known.id, institutionId, kind: 'treating', sourceId: known.id });
  return known;
}
