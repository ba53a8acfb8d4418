import { HOUR, MINUTE } from '../kernel/index.ts';

/** How a department opens its places to the region; the defaults are the national minimum for a tertiary clinic. */
export type OpeningRule = {
  /** Share of a session's places kept for the grassroots, 0 to 1. */
  reservedShare: number;
  /** Hours before the session at which unused reserved places return to everyone. */
  releaseHours: number;
};

export const defaultOpening: OpeningRule = { reservedShare: 0.3, releaseHours: 48 };

/** A place is kept for five minutes while the form is open. */
export const HOLD_MINUTES = 5;

/** One post keeps at most three places at the same time. */
export const MOST_HOLDS = 3;

/** How many of a session's places are reserved: the share is rounded up, never down. */
export function reservedCount(capacity: number, share: number): number {
  return Math.min(capacity, Math.max(0, Math.ceil(capacity * share - 1e-9)));
}

/** The instant at which a reserved place is given back to everyone. */
export function releaseAt(startsAt: Date, rule: OpeningRule): Date {
  return new Date(startsAt.getTime() - rule.releaseHours * HOUR);
}

/** A place can be booked until it begins. */
export function stillBookable(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() > now.getTime();
}

/** When a hold taken now ends. */
export function holdUntil(now: Date): Date {
  return new Date(now.getTime() + HOLD_MINUTES * MINUTE);
}

/** A patient can be marked absent only once the visit should have begun. */
export function mayMiss(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() <= now.getTime();
}
