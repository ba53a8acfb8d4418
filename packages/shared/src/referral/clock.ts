import { addMinutes, addWorkingMinutes } from '../kernel/index.ts';
import type { ReferralState, Urgency } from './machine.ts';

type Limit = { minutes: number; working?: true };

const hours = (n: number): Limit => ({ minutes: n * 60 });

const limits: { readonly [S in ReferralState]?: Record<Urgency, Limit> } = {
  submitted: { routine: { minutes: 120, working: true }, urgent: hours(1), emergency: { minutes: 10 } },
  info_requested: { routine: hours(48), urgent: hours(4), emergency: { minutes: 30 } },
  advised: { routine: hours(24), urgent: hours(24), emergency: hours(24) },
  accepted: { routine: hours(24), urgent: hours(2), emergency: { minutes: 15 } },
  reported: { routine: hours(72), urgent: hours(72), emergency: hours(72) },
  declined: { routine: hours(24), urgent: hours(24), emergency: hours(24) },
};

/** A claim lapses when its holder has been idle for fifteen minutes. */
export const CLAIM_MINUTES = 15;

/** A case whose patient does not come is closed seven days after the visit. */
export const NO_ARRIVAL_DAYS = 7;

/** What a clock needs to know of the case that moves. */
export type ClockFacts = {
  urgency: Urgency;
  /** The instant of the visit when a place is taken. */
  visitAt: Date | null;
  /** The due instant that the case had before the step; triage goes on with the clock of submission. */
  previousDue: Date | null;
};

/** By when the owner of this state must act; `null` where nobody is waited for. */
export function dueAfter(state: ReferralState, now: Date, facts: ClockFacts): Date | null {
  if (state === 'triaging') return facts.previousDue;
  if (state === 'booked') return facts.visitAt;
  const limit = limits[state]?.[facts.urgency];
  if (!limit) return null;
  return limit.working ? addWorkingMinutes(now, limit.minutes) : addMinutes(now, limit.minutes);
}

/** Whose turn it is in each state; `null` when the case rests. */
export const ownerOf: Record<ReferralState, 'referrer' | 'receiver' | 'patient' | null> = {
  submitted: 'receiver',
  triaging: 'receiver',
  info_requested: 'referrer',
  advised: 'referrer',
  accepted: 'receiver',
  booked: 'patient',
  in_care: 'receiver',
  reported: 'referrer',
  completed: null,
  declined: 'referrer',
  withdrawn: null,
  closed: null,
};
