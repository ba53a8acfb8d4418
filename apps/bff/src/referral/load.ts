import { and, eq, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CaseFacts } from '@lianzhen/shared/referral';
import { some } from '../platform/index.ts';
import type { Actor, Look } from '../platform/index.ts';
import { referral } from './table.ts';

/** The SQL twin of `canSeeReferral`: the two sides of a case, and nobody else. */
export function visibleTo(actor: Actor): SQL {
  if (actor.duty === 'viewer' || actor.duty === 'administrator') return sql`false`;
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
    .where(and(eq(referral.id, id), visibleTo(look.actor)));
  return some(rows);
}

/** What the law needs to know of a case. */
export function factsOf(found: Case): CaseFacts {
  return { ...found, hasAppointment: found.appointmentId !== null };
}
