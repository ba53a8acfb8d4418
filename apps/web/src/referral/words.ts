import type { Words } from '@lianzhen/shared/kernel';
import type { CaseEvent, CodedReason, Direction, ReferralAction } from '@lianzhen/shared/referral';
import { onOffer, reasonListFor, reasonWordsIn } from '@lianzhen/shared/referral';
import type { Reasons } from './useReasons.ts';

/** The words of a purpose's code. */
export function purposeWords(lists: Reasons, direction: Direction, code: string): Words {
  const list = reasonListFor('submit', direction);
  return reasonWordsIn(list ? lists[list] : [], code);
}

/** The reasons that can be chosen for an action today; empty where none is asked. */
export function reasonsFor(
  lists: Reasons,
  action: 'submit' | ReferralAction,
  direction: Direction,
): CodedReason[] {
  const list = reasonListFor(action, direction);
  return list ? onOffer(lists[list]) : [];
}

/** The words of the reason that an event was given, also when it can no longer be chosen. */
export function reasonWords(
  lists: Reasons,
  event: { action: CaseEvent; reason: string | null },
  direction: Direction,
): Words | null {
  if (event.reason === null) return null;
  const list = reasonListFor(event.action, direction);
  return reasonWordsIn(list ? lists[list] : [], event.reason);
}
