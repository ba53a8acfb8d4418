import { and, desc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import { emergencyUntil } from '@lianzhen/shared/patient';
import type { openInEmergency } from '@lianzhen/shared/patient';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { personShown } from './exact.ts';
import { patient, patientEmergency, patientRelation } from './table.ts';
import { livingFor } from './visible.ts';

/** Whose privacy officer reads it: the contract clinic, else the institution of the last visit, else the own one. */
async function reviewerOf(act: Act, personId: string): Promise<string> {
  const rows = await act.db
    .select({
      institutionId: patientRelation.institutionId,
      kind: patientRelation.kind,
      until: patientRelation.until,
    })
    .from(patientRelation)
    .innerJoin(patient, eq(patient.id, patientRelation.patientId))
    .where(and(eq(patient.personId, personId), isNull(patientRelation.postId)))
    .orderBy(desc(patientRelation.lastAt), desc(patientRelation.since));
  const contract = rows.find(({ kind, until }) => kind === 'contract' && until === null);
  const visit = rows.find(({ kind }) => kind === 'treating');
  return (contract ?? visit)?.institutionId ?? act.actor.institutionId;
}

async function seesAlready(act: Act, personId: string): Promise<boolean> {
  const rows = await act.db
    .select({ id: patientRelation.id })
    .from(patientRelation)
    .innerJoin(patient, eq(patient.id, patientRelation.patientId))
    .where(and(eq(patient.personId, personId), livingFor(act.actor, act.now)))
    .limit(1);
  return rows.length > 0;
}

/**
 * Opens a stranger in an emergency, for this post alone and for a few hours. Whoever keeps the person's privacy is told
 * at once and reviews it.
 * @throws Refusal `not_found` when nobody in the region has this number, `rule_violated/seen_already` with `id`,
 *   `rule_violated/card_expired`.
 */
export async function openEmergency(
  act: Act,
  input: z.output<typeof openInEmergency>,
): Promise<{ id: string; until: Date }> {
  const patientId = await personShown(act, input);
  if (await seesAlready(act, patientId))
    throw new Refusal('rule_violated', 'seen_already', { id: patientId });
  const { institutionId, postId, practitionerId, practice } = act.actor;
  const until = emergencyUntil(act.now);
  const reviewInstitutionId = await reviewerOf(act, patientId);
  const { reason, text } = input;
  const { id } = one(
    await act.db
      .insert(patientEmergency)
      .values({
        patientId,
        institutionId,
        postId,
        practitionerId,
        reason,
        text,
        at: act.now,
        until,
        reviewInstitutionId,
      })
      .returning({ id: patientEmergency.id }),
  );
  await act.db.insert(patientRelation).values({
    patientId,
    institutionId,
    postId,
    practice,
    until,
    kind: 'emergency',
    sourceId: id,
    since: act.now,
  });
  act.trail({
    action: 'patient.open_emergency',
    subject: 'patient',
    subjectId: patientId,
    patientId,
    detail: { reason, text, until: until.toISOString(), reviewInstitutionId },
  });
  act.publish({
    room: 'patient',
    name: 'emergency',
    ref: id,
    to: { institutionIds: [reviewInstitutionId] },
    words: {
      zh: `${act.actor.institutionName} 紧急调阅了一位患者，请审查`,
      en: `${act.actor.institutionName} opened a patient in an emergency; please review`,
    },
  });
  return { id: patientId, until };
}
