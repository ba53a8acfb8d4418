import { and, desc, eq, ne, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { pageOf, readInstantCursor, Refusal } from '@lianzhen/shared/kernel';
import { maskName, recordNumber } from '@lianzhen/shared/patient';
import type { reviewEmergency, reviewsInput } from '@lianzhen/shared/patient';
import { institution, practitioner } from '../directory/table.ts';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { patient, patientEmergency } from './table.ts';
import { visibleTo } from './visible.ts';

const columns = (look: Look) => ({
  id: patientEmergency.id,
  at: patientEmergency.at,
  until: patientEmergency.until,
  reason: patientEmergency.reason,
  text: patientEmergency.text,
  state: patientEmergency.state,
  reviewText: patientEmergency.reviewText,
  reviewedAt: patientEmergency.reviewedAt,
  openedBy: practitioner.name,
  openedById: patientEmergency.practitionerId,
  institution: { zh: institution.name, en: institution.nameEn },
  patientId: patient.id,
  number: patient.number,
  name: patient.name,
  seen: visibleTo(look.actor, look.now).mapWith(Boolean).as('seen'),
});

/** Emergencies that this institution reviews, newest first; a patient whom it does not see has stars. */
export async function reviews(look: Look, input: z.output<typeof reviewsInput>) {
  const after = readInstantCursor(input.cursor);
  const rows = await look.db
    .select(columns(look))
    .from(patientEmergency)
    .innerJoin(patient, eq(patient.id, patientEmergency.patientId))
    .innerJoin(institution, eq(institution.id, patientEmergency.institutionId))
    .innerJoin(practitioner, eq(practitioner.id, patientEmergency.practitionerId))
    .where(
      and(
        eq(patientEmergency.reviewInstitutionId, look.actor.institutionId),
        eq(patientEmergency.state, input.state),
        after
          ? sql`(${patientEmergency.at}, ${patientEmergency.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(patientEmergency.at), desc(patientEmergency.id))
    .limit(input.limit + 1);
  const page = pageOf(rows, input.limit, row => `${row.at.toISOString()}|${row.id}`);
  return {
    ...page,
    rows: page.rows.map(({ number, name, seen, patientId, openedById, ...row }) => ({
      ...row,
      recordNumber: recordNumber(number),
      name: seen ? name : maskName(name),
      opens: seen ? patientId : null,
      own: openedById === look.actor.practitionerId,
    })),
  };
}

/** How many wait for this institution's privacy officer. */
export async function reviewsWaiting(look: Look): Promise<number> {
  return look.db.$count(
    patientEmergency,
    and(
      eq(patientEmergency.reviewInstitutionId, look.actor.institutionId),
      eq(patientEmergency.state, 'waiting'),
    ),
  );
}

/**
 * The privacy officer's word on one emergency; whoever opened it is told.
 * @throws Refusal `not_found` when another institution reviews it, `not_permitted/own_emergency` for whoever opened it,
 *   `conflict/reviewed_already`.
 */
export async function review(act: Act, input: z.output<typeof reviewEmergency>): Promise<{ id: string }> {
  const found = some(
    await act.db
      .select({
        patientId: patientEmergency.patientId,
        practitionerId: patientEmergency.practitionerId,
        state: patientEmergency.state,
      })
      .from(patientEmergency)
      .where(
        and(
          eq(patientEmergency.id, input.id),
          eq(patientEmergency.reviewInstitutionId, act.actor.institutionId),
        ),
      ),
  );
  if (found.practitionerId === act.actor.practitionerId) throw new Refusal('not_permitted', 'own_emergency');
  const open = or(eq(patientEmergency.state, 'waiting'), ne(patientEmergency.state, input.outcome));
  const done = await act.db
    .update(patientEmergency)
    .set({
      state: input.outcome,
      reviewedAt: act.now,
      reviewedByPostId: act.actor.postId,
      reviewText: input.text || null,
    })
    .where(and(eq(patientEmergency.id, input.id), eq(patientEmergency.state, found.state), open));
  if (done.rowCount !== 1) throw new Refusal('conflict', 'reviewed_already');
  act.trail({
    action: 'patient.review_emergency',
    subject: 'patient',
    subjectId: found.patientId,
    patientId: found.patientId,
    detail: { emergencyId: input.id, outcome: input.outcome, text: input.text },
  });
  act.publish({
    room: 'patient',
    name: 'review',
    ref: input.id,
    to: { institutionIds: [act.actor.institutionId], practitionerIds: [found.practitionerId] },
    words:
      input.outcome === 'accepted'
        ? { zh: '您的一次紧急调阅已获认可', en: 'One of your emergencies was accepted' }
        : { zh: '您的一次紧急调阅被提出疑问', en: 'One of your emergencies was questioned' },
  });
  return { id: input.id };
}
