import { and, eq, inArray, sql } from 'drizzle-orm';
import { localDay, Refusal } from '@lianzhen/shared/kernel';
import { canSeeReferral, dueAfter, liveStates, referralNumber } from '@lianzhen/shared/referral';
import type { Diagnosis } from '@lianzhen/shared/records';
import type { Consent, Direction, Urgency } from '@lianzhen/shared/referral';
import { holdPost, mustBeOpen } from '../directory/index.ts';
import { grantRelation } from '../patient/index.ts';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { loadCase } from './load.ts';
import type { Case } from './load.ts';
import { tellBothSides } from './move.ts';
import { clockRules, mustBeOnOffer } from './settings.ts';
import { sendAlong } from './packet.ts';
import { referral, referralEvent } from './table.ts';

/** Everything a new case is made of, whichever way it goes. */
export type Beginning = {
  direction: Direction;
  urgency: Urgency;
  patientId: string;
  toInstitutionId: string;
  toDepartmentId: string | null;
  toPostId: string | null;
  speciality: string;
  purpose: string;
  purposeText?: string | undefined;
  diagnoses: Diagnosis[];
  history: string;
  pastHistory?: string | undefined;
  treatment?: string | undefined;
  consent: Consent | null;
  recordIds: readonly string[];
  appointmentId?: string;
  endsReferralId?: string;
  previousId?: string | null | undefined;
};

/** Stops a second live case of the same patient to the same speciality and names the first, if it may be seen. */
async function refuseSecond(act: Act, start: Beginning): Promise<void> {
  const [first] = await act.db
    .select({
      id: referral.id,
      number: referral.number,
      fromInstitutionId: referral.fromInstitutionId,
      toInstitutionId: referral.toInstitutionId,
    })
    .from(referral)
    .where(
      and(
        eq(referral.patientId, start.patientId),
        eq(referral.speciality, start.speciality),
        eq(referral.direction, start.direction),
        inArray(referral.state, [...liveStates]),
      ),
    );
  if (!first) return;
  const facts = canSeeReferral(act.actor, first) ? { referralId: first.id, number: first.number } : undefined;
  throw new Refusal('conflict', 'live_referral_exists', facts);
}

async function nextNumber(act: Act, direction: Direction): Promise<string> {
  const { rows } = await act.db.execute<{ n: string }>(sql`select nextval('referral_number') as n`);
  return referralNumber(direction, localDay(act.now), Number(one(rows).n));
}

/** Writes the case, its first event and its packet, and lets the receiving institution see the patient. */
export async function begin(act: Act, start: Beginning): Promise<Case> {
  await holdPost(act, act.actor.postId);
  await mustBeOpen(act, act.actor.institutionId, start.toInstitutionId);
  await mustBeOnOffer(act, 'submit', start.direction, start.purpose);
  await refuseSecond(act, start);
  const rules = await clockRules(act);
  const { recordIds, ...facts } = start;
  const { id } = one(
    await act.db
      .insert(referral)
      .values({
        ...facts,
        number: await nextNumber(act, start.direction),
        state: 'submitted',
        fromInstitutionId: act.actor.institutionId,
        fromDepartmentId: act.actor.departmentId,
        fromPostId: act.actor.postId,
        submittedAt: act.now,
        stateSince: act.now,
        dueAt: dueAfter(
          'submitted',
          act.now,
          { urgency: start.urgency, visitAt: null, previousDue: null },
          rules,
        ),
      })
      .returning({ id: referral.id }),
  );
  await act.db.insert(referralEvent).values({
    referralId: id,
    at: act.now,
    action: 'submit',
    to: 'submitted',
    postId: act.actor.postId,
    institutionId: act.actor.institutionId,
    reason: start.purpose,
    text: start.purposeText ?? null,
  });
  await sendAlong(act, id, start.patientId, recordIds);
  await grantRelation(act, {
    patientId: start.patientId,
    institutionId: start.toInstitutionId,
    kind: 'referral',
    sourceId: id,
  });
  act.trail({
    action: 'referral.submit',
    subject: 'referral',
    subjectId: id,
    patientId: start.patientId,
    detail: { direction: start.direction, urgency: start.urgency, records: recordIds.length },
  });
  const made = await loadCase(act, id);
  tellBothSides(act, made, 'submit');
  return made;
}
