import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import type { RelationKind } from '@lianzhen/shared/patient';
import type { Act } from '../platform/index.ts';
import { patientRelation } from './table.ts';

export type Grant = { patientId: string; institutionId: string; kind: RelationKind; sourceId: string };

/**
 * Lets an institution see a patient from now on. Granting again what was ended opens it anew; granting what lives
 * changes nothing. For `contract` and `treating` the source is the patient, for `referral` the referral.
 */
export async function grantRelation(act: Act, grant: Grant): Promise<void> {
  const { patientId, institutionId, kind, sourceId } = grant;
  const opened = await act.db
    .insert(patientRelation)
    .values({ patientId, institutionId, kind, sourceId, since: act.now, practice: act.actor.practice })
    .onConflictDoUpdate({
      target: [
        patientRelation.patientId,
        patientRelation.institutionId,
        patientRelation.kind,
        patientRelation.sourceId,
      ],
      set: { until: null },
      setWhere: isNotNull(patientRelation.until),
    })
    .returning({ id: patientRelation.id });
  if (opened.length === 0) return;
  act.trail({
    action: 'patient.grant_relation',
    subject: 'patient',
    subjectId: patientId,
    patientId,
    detail: { institutionId, kind, sourceId },
  });
}

/** Ends at `until` what was granted for one source, unless it ends before that already. */
export async function endRelation(act: Act, end: { sourceId: string; until: Date }): Promise<void> {
  const ended = await act.db
    .update(patientRelation)
    .set({ until: end.until })
    .where(
      and(
        eq(patientRelation.sourceId, end.sourceId),
        or(isNull(patientRelation.until), gt(patientRelation.until, end.until)),
      ),
    )
    .returning({ patientId: patientRelation.patientId, institutionId: patientRelation.institutionId });
  for (const { patientId, institutionId } of ended) {
    act.trail({
      action: 'patient.end_relation',
      subject: 'patient',
      subjectId: patientId,
      patientId,
      detail: { institutionId, sourceId: end.sourceId, until: end.until.toISOString() },
    });
  }
}
