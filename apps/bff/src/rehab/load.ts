import { and, eq, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isClinical, Refusal } from '@lianzhen/shared/kernel';
import { mayActOnPlan, planStateOf } from '@lianzhen/shared/rehab';
import type { PlanAction, PlanFacts } from '@lianzhen/shared/rehab';
import { some } from '../platform/index.ts';
import type { Actor, Look } from '../platform/index.ts';
import { referral } from '../referral/table.ts';
import { followUp, rehabPlan } from './table.ts';

/** The SQL twin of `canSeePlan`: the hospital that wrote it, the clinic that carries it out, and nobody else. */
export function visibleTo(actor: Actor): SQL {
  if (!isClinical(actor.duty)) return sql`false`;
  return sql`(${or(
    eq(rehabPlan.hospitalId, actor.institutionId),
    eq(rehabPlan.clinicId, actor.institutionId),
  )})`;
}

/** How often the patient was seen, at the clinic or at home. */
export const visitsMade = sql<number>`(select count(*)::int from ${followUp}
  where ${followUp.planId} = ${rehabPlan.id} and ${followUp.way} in ('clinic', 'home'))`;

const columns = {
  id: rehabPlan.id,
  version: rehabPlan.version,
  kept: rehabPlan.state,
  patientId: rehabPlan.patientId,
  hospitalId: rehabPlan.hospitalId,
  clinicId: rehabPlan.clinicId,
  title: rehabPlan.title,
  body: rehabPlan.body,
  startsOn: rehabPlan.startsOn,
  endsOn: rehabPlan.endsOn,
  nextVisitOn: rehabPlan.nextVisitOn,
  outcome: rehabPlan.outcome,
  visits: visitsMade,
  referralId: referral.id,
  referralNumber: referral.number,
  referralState: referral.state,
  referralVersion: referral.version,
  referralDueAt: referral.dueAt,
  diagnoses: referral.diagnoses,
};

export type PlanRow = Awaited<ReturnType<typeof loadPlan>>;

/**
 * The plan, if it exists for this actor. Its state follows the down-referral: one that was turned back returns it.
 * @throws Refusal `not_found` for everyone outside its two houses.
 */
export async function loadPlan(look: Look, id: string) {
  const { kept, ...found } = some(
    await look.db
      .select(columns)
      .from(rehabPlan)
      .innerJoin(referral, eq(referral.id, rehabPlan.referralId))
      .where(and(eq(rehabPlan.id, id), visibleTo(look.actor))),
  );
  return { ...found, state: planStateOf(kept, found.referralState) };
}

/** What the law needs to know of a plan. */
export function factsOf(found: PlanRow): PlanFacts {
  return { ...found, visited: found.visits > 0 };
}

/**
 * The step is open to this actor now.
 * @throws Refusal `illegal_transition` with the state, `not_permitted/other_side`, or `rule_violated` with the
 *   law's reason.
 */
export function mustMay(look: Look, found: PlanRow, action: PlanAction): void {
  const answer = mayActOnPlan(look.actor, action, factsOf(found));
  if (answer.allowed) return;
  if (answer.reason === 'illegal_transition')
    throw new Refusal('illegal_transition', 'plan_step', { state: found.state });
  if (answer.reason === 'not_permitted') throw new Refusal('not_permitted', 'other_side');
  throw new Refusal('rule_violated', answer.reason);
}
