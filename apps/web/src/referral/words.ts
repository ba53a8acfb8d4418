import type { Coded, Words } from '@lianzhen/shared/kernel';
import type { Direction, ReferralAction } from '@lianzhen/shared/referral';
import { cancelReasons, declineReasonsOf, purposesOf, withdrawReasons } from '@lianzhen/shared/referral';

function inList(list: readonly Coded[], code: string): Words {
  return list.find(coded => coded.code === code)?.words ?? { zh: code, en: code };
}

/** The words of a purpose's code. */
export function purposeWords(direction: Direction, code: string): Words {
  return inList(purposesOf(direction), code);
}

/** The list from which the reason of an action is chosen; empty where none is asked. */
export function reasonsFor(action: 'submit' | ReferralAction, direction: Direction): readonly Coded[] {
  if (action === 'submit') return purposesOf(direction);
  if (action === 'decline') return declineReasonsOf(direction);
  if (action === 'withdraw') return withdrawReasons;
  if (action === 'cancel_appointment') return cancelReasons;
  return [];
}

/** The words of the reason that an event was given. */
export function reasonWords(
  event: { action: 'submit' | ReferralAction; reason: string | null },
  direction: Direction,
): Words | null {
  return event.reason === null ? null : inList(reasonsFor(event.action, direction), event.reason);
}
