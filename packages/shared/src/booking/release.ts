import { HOUR, MINUTE } from '../kernel/index.ts';
import type { OpeningRule } from './settings.ts';

/** How many of a session's places are reserved: the share is rounded up, never down. */
export function reservedCount(capacity: number, share: number): number {
  return Math.min(capacity, Math.max(0, Math.ceil(capacity * share - 1e-9)));
}

/** The instant at which a reserved place is given back to everyone. */
export function releaseAt(startsAt: Date, rule: Pick<OpeningRule, 'releaseHours'>): Date {
  return new Date(startsAt.getTime() - rule.releaseHours * HOUR);
}

/** A place can be booked until it begins. */
export function stillBookable(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() > now.getTime();
}

/** When a hold taken now ends. */
export function holdUntil(now: Date, rule: Pick<OpeningRule, 'holdMinutes'>): Date {
  return new Date(now.getTime() + rule.holdMinutes * MINUTE);
}

/** A patient can be marked absent only once the visit should have begun. */
export function mayMiss(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() <= now.getTime();
}
