import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isClinical } from '@lianzhen/shared/kernel';
import { some } from '../platform/index.ts';
import type { Actor, Look } from '../platform/index.ts';
import { patient, patientRelation } from './table.ts';

type Reader = Pick<Actor, 'institutionId' | 'postId' | 'duty'>;

const entry = alias(patient, 'entry');

/** What the relations of one reader must fulfil, whoever they are to. */
export function livingFor(actor: Pick<Reader, 'institutionId' | 'postId'>, now: Date): SQL | undefined {
  return and(
    eq(patientRelation.institutionId, actor.institutionId),
    or(isNull(patientRelation.postId), eq(patientRelation.postId, actor.postId)),
    or(isNull(patientRelation.until), gt(patientRelation.until, now)),
  );
}

/**
 * The condition on a row of `patient` that says what `canSeePatient` says of all relations of the person; a test proves
 * them equal.
 */
export function visibleTo(actor: Reader, now: Date): SQL {
  if (!isClinical(actor.duty)) return sql`false`;
  return sql`exists (select 1 from ${patient} ${sql.identifier('entry')}
    join ${patientRelation} on ${eq(patientRelation.patientId, entry.id)}
    where ${eq(entry.personId, patient.personId)} and ${livingFor(actor, now)})`;
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
