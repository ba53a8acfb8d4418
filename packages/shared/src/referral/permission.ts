import { decide, isClinical } from '../kernel/index.ts';
import type { Duty, Table } from '../kernel/index.ts';
import { referralTable } from './machine.ts';
import type { Direction, ReferralAction, ReferralRole, ReferralState } from './machine.ts';

/** The acting post, as far as a case needs to know it. */
export type CaseActor = { postId: string; institutionId: string; duty: Duty };

/** What decides who may see a case and what may be done with it. */
export type CaseFacts = {
  state: ReferralState;
  direction: Direction;
  fromInstitutionId: string;
  toInstitutionId: string;
  claimedByPostId: string | null;
  claimedUntil: Date | null;
  /** The instant of the visit while a place is taken. */
  visitAt: Date | null;
  /** A down-referral already points at this case. */
  sentDown: boolean;
};

/** How a post stands to a case: its institution sent it, receives it, or has no part in it. */
export function roleOf(
  actor: CaseActor,
  facts: Pick<CaseFacts, 'fromInstitutionId' | 'toInstitutionId'>,
): ReferralRole {
  if (!isClinical(actor.duty)) return 'bystander';
  if (actor.institutionId === facts.fromInstitutionId) return 'referrer';
  if (actor.institutionId === facts.toInstitutionId) return 'receiver';
  return 'bystander';
}

/** A case is visible to its two sides; to everyone else it does not exist. */
export function canSeeReferral(
  actor: CaseActor,
  facts: Pick<CaseFacts, 'fromInstitutionId' | 'toInstitutionId'>,
): boolean {
  return roleOf(actor, facts) !== 'bystander';
}

/** Why an action that the table permits is off just now. */
export const offReasons = [
  'illegal_transition',
  'not_permitted',
  'claimed_by_another',
  'not_your_claim',
  'clinician_only',
  'needs_visit_first',
  'only_after_up',
  'already_sent_down',
  'down_has_no_booking',
  'down_needs_doctor',
  'still_appointed',
  'visit_not_due',
] as const;
export type OffReason = (typeof offReasons)[number];

export type Allowed = { allowed: true; to: ReferralState } | { allowed: false; reason: OffReason };

type Condition = (facts: CaseFacts, actor: CaseActor, now: Date) => OffReason | null;

/** Someone else is at work on the case; after fifteen idle minutes the case is free again. */
const claimedByAnother: Condition = (facts, actor, now) =>
  facts.claimedByPostId !== null &&
  facts.claimedByPostId !== actor.postId &&
  facts.claimedUntil !== null &&
  facts.claimedUntil > now
    ? 'claimed_by_another'
    : null;

/** Only the holder puts a claimed case back. */
const ownClaim: Condition = (facts, actor) =>
  facts.claimedByPostId === actor.postId ? null : 'not_your_claim';

/** A medical statement is made by a doctor. */
const byClinician: Condition = (_facts, actor) =>
  actor.duty === 'clinician' || actor.duty === 'head' ? null : 'clinician_only';

/** At a clinic the first visit needs no booked place; at a hospital it does. */
const visitIsPlaced: Condition = facts =>
  facts.state === 'accepted' && facts.direction !== 'down' ? 'needs_visit_first' : null;

/** Only a patient who came up can be sent down again. */
const cameUp: Condition = facts => (facts.direction === 'down' ? 'only_after_up' : null);

/** A case is sent down once. */
const notYetSentDown: Condition = facts => (facts.sentDown ? 'already_sent_down' : null);

/** A clinic takes a patient back without a booked place. */
const hasBooking: Condition = facts => (facts.direction === 'down' ? 'down_has_no_booking' : null);

/** Taking a patient back names the responsible doctor, so a doctor does it. */
const doctorTakesDown: Condition = (facts, actor, now) =>
  facts.direction === 'down' && byClinician(facts, actor, now) ? 'down_needs_doctor' : null;

/** A taken place is given back before the case is turned away. */
const notAppointed: Condition = facts =>
  facts.state === 'accepted' && facts.visitAt !== null ? 'still_appointed' : null;

/** Nobody is late before the visit. */
const visitIsDue: Condition = (facts, _actor, now) =>
  facts.visitAt !== null && facts.visitAt > now ? 'visit_not_due' : null;

const conditions: { readonly [A in ReferralAction]?: readonly Condition[] } = {
  claim: [claimedByAnother],
  release: [ownClaim],
  accept: [claimedByAnother, doctorTakesDown],
  request_info: [claimedByAnother],
  answer: [byClinician],
  advise: [claimedByAnother, byClinician],
  decline: [claimedByAnother, notAppointed],
  place: [hasBooking],
  arrive: [visitIsPlaced],
  no_show: [visitIsDue],
  report: [byClinician],
  send_down: [byClinician, cameUp, notYetSentDown],
  acknowledge: [byClinician],
};

/** The whole answer for one action: the table first, then the conditions of the moment. */
export function mayAct(actor: CaseActor, action: ReferralAction, facts: CaseFacts, now: Date): Allowed {
  const table: Table<ReferralState, ReferralAction, ReferralRole> = referralTable;
  const decision = decide(table, facts.state, action, roleOf(actor, facts));
  if (!decision.allowed) return { allowed: false, reason: decision.code };
  for (const condition of conditions[action] ?? []) {
    const reason = condition(facts, actor, now);
    if (reason) return { allowed: false, reason };
  }
  return decision;
}
