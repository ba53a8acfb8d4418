import { asc, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { id, Refusal } from '@lianzhen/shared/kernel';
import { mayAct, ownerOf, referralActions, roleOf } from '@lianzhen/shared/referral';
import type { Allowed, ReferralAction } from '@lianzhen/shared/referral';
import { appointment } from '../booking/table.ts';
import { department, institution, post, practitioner } from '../directory/table.ts';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { loadCase } from './load.ts';
import { packetOf } from './packet.ts';
import { referral, referralEvent } from './table.ts';

export const caseInput = z.object({ id });

const origin = alias(institution, 'origin');
const target = alias(institution, 'target');
const sender = alias(practitioner, 'sender');
const senderPost = alias(post, 'sender_post');
const doctor = alias(practitioner, 'doctor');
const doctorPost = alias(post, 'doctor_post');
const holder = alias(practitioner, 'holder');
const holderPost = alias(post, 'holder_post');

async function bodyOf(look: Look, referralId: string) {
  const rows = await look.db
    .select({
      purpose: referral.purpose,
      purposeText: referral.purposeText,
      diagnoses: referral.diagnoses,
      history: referral.history,
      pastHistory: referral.pastHistory,
      treatment: referral.treatment,
      consent: referral.consent,
      report: referral.report,
      previousId: referral.previousId,
      submittedAt: referral.submittedAt,
      stateSince: referral.stateSince,
      from: { id: origin.id, zh: origin.name, en: origin.nameEn, phone: origin.phone, tier: origin.tier },
      to: { id: target.id, zh: target.name, en: target.nameEn, phone: target.phone },
      department: {
        zh: department.name,
        en: department.nameEn,
        whatToBring: department.whatToBring,
        whatToBringEn: department.whatToBringEn,
      },
      sender: { name: sender.name, title: sender.title },
      doctor: { name: doctor.name, title: doctor.title },
      holder: { name: holder.name },
      appointment: { code: appointment.code, startsAt: appointment.startsAt, state: appointment.state },
    })
    .from(referral)
    .innerJoin(origin, eq(origin.id, referral.fromInstitutionId))
    .innerJoin(target, eq(target.id, referral.toInstitutionId))
    .leftJoin(department, eq(department.id, referral.toDepartmentId))
    .innerJoin(senderPost, eq(senderPost.id, referral.fromPostId))
    .innerJoin(sender, eq(sender.id, senderPost.practitionerId))
    .leftJoin(doctorPost, eq(doctorPost.id, referral.toPostId))
    .leftJoin(doctor, eq(doctor.id, doctorPost.practitionerId))
    .leftJoin(holderPost, eq(holderPost.id, referral.claimedByPostId))
    .leftJoin(holder, eq(holder.id, holderPost.practitionerId))
    .leftJoin(appointment, eq(appointment.id, referral.appointmentId))
    .where(eq(referral.id, referralId));
  return some(rows);
}

async function trailOf(look: Look, referralId: string) {
  return look.db
    .select({
      id: referralEvent.id,
      at: referralEvent.at,
      action: referralEvent.action,
      to: referralEvent.to,
      reason: referralEvent.reason,
      text: referralEvent.text,
      who: practitioner.name,
      institution: institution.name,
    })
    .from(referralEvent)
    .innerJoin(post, eq(post.id, referralEvent.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .innerJoin(institution, eq(institution.id, referralEvent.institutionId))
    .where(eq(referralEvent.referralId, referralId))
    .orderBy(asc(referralEvent.at), asc(referralEvent.id));
}

async function downOf(look: Look, referralId: string) {
  const [down] = await look.db
    .select({ id: referral.id, number: referral.number, state: referral.state })
    .from(referral)
    .where(eq(referral.endsReferralId, referralId))
    .orderBy(desc(referral.submittedAt))
    .limit(1);
  return down ?? null;
}

/** A case with everything behind it, and for every action whether it is allowed now and why not. */
export async function page(act: Act, input: z.output<typeof caseInput>) {
  const found = await loadCase(act, input.id);
  const actions = Object.fromEntries(
    referralActions.map(action => [action, mayAct(act.actor, action, found, act.now)]),
  ) as Record<ReferralAction, Allowed>;
  const role = roleOf(act.actor, found);
  if (role === 'bystander') throw new Refusal('not_found');
  act.trail({
    action: 'referral.look',
    subject: 'referral',
    subjectId: found.id,
    patientId: found.patientId,
  });
  return {
    ...found,
    ...(await bodyOf(act, found.id)),
    role,
    owner: ownerOf[found.state],
    claimedUntil: found.claimedUntil,
    packet: await packetOf(act, found.id),
    events: await trailOf(act, found.id),
    down: await downOf(act, found.id),
    actions,
  };
}
