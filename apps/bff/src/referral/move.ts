import { and, eq } from 'drizzle-orm';
import { DAY, Refusal } from '@lianzhen/shared/kernel';
import type { Words } from '@lianzhen/shared/kernel';
import { actionWords, dueAfter, mayAct } from '@lianzhen/shared/referral';
import type { ReferralAction, ReferralState } from '@lianzhen/shared/referral';
import { holdPost } from '../directory/index.ts';
import { endRelation } from '../patient/index.ts';
import type { Act } from '../platform/index.ts';
import { loadCase } from './load.ts';
import type { Case } from './load.ts';
import { clockRules, mustBeOnOffer } from './settings.ts';
import { referral, referralEvent } from './table.ts';

type Change = {
  /** Columns that this step sets beside the state. */
  set?: Partial<typeof referral.$inferInsert>;
  reason?: string | undefined;
  text?: string | undefined;
  /** The instant of the visit, when this step gives or keeps a place. */
  visitAt?: Date | null;
};

/** For how long a former receiver still sees the patient after the loop is closed. */
const TAIL_DAYS = 30;

function refuseStep(found: Case, reason: string): Refusal {
  if (reason === 'illegal_transition')
    return new Refusal('illegal_transition', 'illegal_transition', { state: found.state });
  if (reason === 'not_permitted') return new Refusal('not_permitted', 'other_side');
  return new Refusal('rule_violated', reason);
}

/** Tells both sides; the words name the case and the step, never the patient. */
export function tellBothSides(act: Act, found: Case, action: 'submit' | ReferralAction): void {
  const says = (language: keyof Words) =>
    `${act.actor.institutionName} · ${actionWords[action][language]} · ${found.number}`;
  act.publish({
    room: 'referral',
    name: action,
    ref: found.id,
    to: { institutionIds: [found.fromInstitutionId, found.toInstitutionId] },
    words: { zh: says('zh'), en: says('en') },
  });
}

const ended: Partial<Record<ReferralState, number>> = {
  completed: TAIL_DAYS,
  closed: TAIL_DAYS,
  declined: 0,
  withdrawn: 0,
};

/**
 * One step of the loop: decided by the law, guarded by the version the user saw, left in the case's trail, in the
 * audit, and told to both sides.
 * @throws Refusal `conflict/moved` with the state that stands now, `illegal_transition`, `not_permitted`, or
 *   `rule_violated` with the law's reason or `reason_not_on_offer`; `conflict/post_ended` for who has just left.
 */
export async function move(
  act: Act,
  found: Case,
  version: number,
  action: ReferralAction,
  change: Change = {},
): Promise<Case> {
  if (found.version !== version) throw new Refusal('conflict', 'moved', { state: found.state });
  const decision = mayAct(act.actor, action, found, act.now);
  if (!decision.allowed) throw refuseStep(found, decision.reason);
  await holdPost(act, act.actor.postId);
  const { to } = decision;
  if (change.reason) await mustBeOnOffer(act, action, found.direction, change.reason);
  const facts = {
    urgency: found.urgency,
    visitAt: change.visitAt ?? found.visitAt,
    previousDue: found.dueAt,
  };
  const dueAt = dueAfter(to, act.now, facts, await clockRules(act));
  const keepsClaim = to === 'triaging';
  const moved = await act.db
    .update(referral)
    .set({
      state: to,
      stateSince: act.now,
      dueAt,
      version: version + 1,
      ...(keepsClaim ? {} : { claimedByPostId: null, claimedUntil: null }),
      ...change.set,
    })
    .where(and(eq(referral.id, found.id), eq(referral.version, version)));
  if (moved.rowCount !== 1) throw new Refusal('conflict', 'moved');
  await act.db.insert(referralEvent).values({
    referralId: found.id,
    at: act.now,
    action,
    from: found.state,
    to,
    postId: act.actor.postId,
    institutionId: act.actor.institutionId,
    reason: change.reason ?? null,
    text: change.text ?? null,
  });
  const tail = ended[to];
  if (tail !== undefined)
    await endRelation(act, { sourceId: found.id, until: new Date(act.now.getTime() + tail * DAY) });
  act.trail({
    action: `referral.${action}`,
    subject: 'referral',
    subjectId: found.id,
    patientId: found.patientId,
    detail: { from: found.state, to, ...(change.reason ? { reason: change.reason } : {}) },
  });
  tellBothSides(act, found, action);
  return loadCase(act, found.id);
}
