import { and, eq, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isClinical } from '@lianzhen/shared/kernel';
import { appointment } from '../booking/table.ts';
import { some } from '../platform/index.ts';
import type { Actor, Look } from '../platform/index.ts';
import { referral } from './table.ts';

/** The SQL twin of `canSeeReferral`: the two sides of a case, and nobody else. */
export function visibleTo(actor: Actor): SQL {
  if (!isClinical(actor.duty)) return sql`false`;
  return sql`(${or(
    eq(referral.fromInstitutionId, actor.institutionId),
    eq(referral.toInstitutionId, actor.institutionId),
  )})`;
}

const columns = {
  id: referral.id,
  number: referral.number,
  version: referral.version,
  state: referral.state,
  direction: referral.direction,
  urgency: referral.urgency,
  patientId: referral.patientId,
  fromInstitutionId: referral.fromInstitutionId,
  toInstitutionId: referral.toInstitutionId,
  toDepartmentId: referral.toDepartmentId,
  fromPostId: referral.fromPostId,
  speciality: referral.speciality,
  appointmentId: referral.appointmentId,
  visitAt: appointment.startsAt,
  claimedByPostId: referral.claimedByPostId,
  claimedUntil: referral.claimedUntil,
  endsReferralId: referral.endsReferralId,
  dueAt: referral.dueAt,
  sentDown: sql<boolean>`exists (select from referral d where d.ends_referral_id = ${referral.id}
    and d.state not in ('declined', 'withdrawn', 'closed'))`,
};

export type Case = Awaited<ReturnType<typeof loadCase>>;

/**
 * The case, if it exists for this actor.
 * @throws Refusal `not_found` for a bystander: that the case exists is itself confidential.
 */
export async function loadCase(look: Look, id: string) {
  const rows = await look.db
    .select(columns)
    .from(referral)
    .leftJoin(appointment, eq(appointment.id, referral.appointmentId))
    .where(and(eq(referral.id, id), visibleTo(look.actor)));
  return some(rows);
}
