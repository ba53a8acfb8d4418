import { and, eq, gt, isNotNull, isNull, lt, ne, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { treatingUntil } from '@lianzhen/shared/patient';
import type { RelationKind } from '@lianzhen/shared/patient';
import type { Act } from '../platform/index.ts';
import { refreshKnown } from './known.ts';
import { patientRelation } from './table.ts';

export type Grant = {
  patientId: string;
  institutionId: string;
  kind: Exclude<RelationKind, 'emergency'>;
  sourceId: string;
};

/**
 * Lets an institution see a patient from now on. Granting again what was ended opens it anew; each visit gives
 * `treating` its full time again; granting what lives otherwise changes nothing. For `contract` and `treating` the
 * source is the patient, for `referral` the referral.
 */
export async function grantRelation(act: Act, grant: Grant): Promise<void> {
  const { patientId, institutionId, kind, sourceId } = grant;
  const until = kind === 'treating' ? treatingUntil(act.now) : null;
  const lastAt = kind === 'treating' ? act.now : null;
  const opened = await act.db
    .insert(patientRelation)
    .values({ ...grant, since: act.now, until, lastAt, practice: act.actor.practice })
    .onConflictDoUpdate({
      target: [
        patientRelation.patientId,
        patientRelation.institutionId,
        patientRelation.kind,
        patientRelation.sourceId,
      ],
      set: { until, lastAt },
      setWhere: until ? lt(patientRelation.until, until) : isNotNull(patientRelation.until),
    })
    .returning({ id: patientRelation.id });
  if (opened.length === 0) return;
  await refreshKnown(act, [patientId]);
  act.trail({
    action: 'patient.grant_relation',
    subject: 'patient',
    subjectId: patientId,
    patientId,
    detail: { institutionId, kind, sourceId, ...(until && { until: until.toISOString() }) },
  });
}

async function end(act: Act, which: SQL | undefined, until: Date): Promise<void> {
  const ended = await act.db
    .update(patientRelation)
    .set({ until })
    .where(and(which, or(isNull(patientRelation.until), gt(patientRelation.until, until))))
    .returning({
      patientId: patientRelation.patientId,
      institutionId: patientRelation.institutionId,
      sourceId: patientRelation.sourceId,
    });
  await refreshKnown(
    act,
    ended.map(({ patientId }) => patientId),
  );
  for (const { patientId, institutionId, sourceId } of ended) {
    act.trail({
      action: 'patient.end_relation',
      subject: 'patient',
      subjectId: patientId,
      patientId,
      detail: { institutionId, sourceId, until: until.toISOString() },
    });
  }
}

/** Ends at `until` what was granted for one source, unless it ends before that already. */
export async function endRelation(
  act: Act,
  { sourceId, until }: { sourceId: string; until: Date },
): Promise<void> {
  await end(act, eq(patientRelation.sourceId, sourceId), until);
}

/** Ends now the contracts of a patient with all clinics but one. */
export async function endContracts(act: Act, patientId: string, butWith: string | null): Promise<void> {
  const contracts = and(eq(patientRelation.patientId, patientId), eq(patientRelation.kind, 'contract'));
  await end(act, and(contracts, butWith ? ne(patientRelation.institutionId, butWith) : undefined), act.now);
}
