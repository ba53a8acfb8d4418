import type { Allowed, OffReason, ReferralAction, ReferralState } from '@lianzhen/shared/referral';
import { referralActions } from '@lianzhen/shared/referral';
import type { Answers } from '../platform/trpc.ts';

export type Case = Answers['referral']['page'];

/** The step that moves the case on, by state; the others stay quiet. */
const wanted: Partial<Record<ReferralState, ReferralAction>> = {
  submitted: 'accept',
  triaging: 'accept',
  info_requested: 'answer',
  advised: 'close',
  accepted: 'place',
  booked: 'arrive',
  in_care: 'report',
  reported: 'acknowledge',
  closed: 'reopen',
};

/** Acts that turn a case away or take something back. */
export const grave: ReadonlySet<ReferralAction> = new Set([
  'decline',
  'withdraw',
  'cancel_appointment',
  'no_show',
]);

/** Reasons that cannot pass for this actor and this state: such an action is not drawn at all. */
const hopeless: ReadonlySet<OffReason> = new Set([
  'illegal_transition',
  'not_permitted',
  'only_after_up',
  'down_has_no_booking',
  'not_your_claim',
]);

/** Of a down-referral these are done on its rehabilitation plan. */
const throughPlan: ReadonlySet<ReferralAction> = new Set(['accept', 'arrive', 'report']);

export type Offer = { action: ReferralAction; decision: Allowed; main: boolean };

type Standing = Pick<Case, 'state' | 'direction' | 'actions' | 'claimedByPostId'>;

/** The buttons of a case: what is open, and what is closed for a reason that may pass; the wanted one first. */
export function offersOf(found: Standing, postId: string): Offer[] {
  const offers = referralActions
    .filter(action => {
      const decision = found.actions[action];
      if (!decision.allowed && hopeless.has(decision.reason)) return false;
      if (found.direction === 'down' && throughPlan.has(action)) return false;
      return !(action === 'claim' && found.claimedByPostId === postId);
    })
    .map(action => ({
      action,
      decision: found.actions[action],
      main: wanted[found.state] === action,
    }));
  const rank = (offer: Offer) => (offer.main ? 0 : grave.has(offer.action) ? 2 : 1);
  return offers.sort((a, b) => rank(a) - rank(b));
}

/** Whether the present step of a down-referral is taken on its plan, by this side. */
export function planIsNext(found: Standing): boolean {
  return found.direction === 'down' && [...throughPlan].some(action => found.actions[action].allowed);
}
