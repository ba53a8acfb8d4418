import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isClinical } from '@lianzhen/shared/kernel';
import { some } from '../platform/index.ts';
import type { Actor, Look } from '../platform/index.ts';
import { patient, patientRelation } from './table.ts';

/** The condition on `patient.id` that says what `canSeePatient` says; a test proves them equal. */
export function visibleTo(actor: Pick<Actor, 'institutionId' | 'duty'>, now: Date): SQL {
  if (!isClinical(actor.duty)) return sql`false`;
  const living = and(
    eq(patientRelation.patientId, patient.id),
    eq(patientRelation.institutionId, actor.institutionId),
    or(isNull(patientRelation.until), gt(patientRelation.until, now)),
  );
  return sql`exists (select 1 from ${patientRelation} where ${living})`;
}

/**
 * The patient is there and may be seen by the reader.
 * @throws Refusal `not_found` otherwise: that a person is in the index is itself confidential.
 */
export async function mustSee(look: Look, patientId: string): Promise<void> {
  some(
    await look.db
      .select({ id: patient.id })
      .from(patient)
      .where(and(eq(patient.id, patientId), visibleTo(look.actor, look.now))),
  );
}
