import { z } from 'zod';
import { addMinutes, addWorkingMinutes } from '../kernel/index.ts';
import type { WorkCalendar } from '../kernel/index.ts';
import { urgencies } from './machine.ts';
import type { ReferralState, Urgency } from './machine.ts';

/** The states in which someone is waited for, each with a clock of its own. */
export const clockStates = [
  'submitted',
  'info_requested',
  'advised',
  'accepted',
  'reported',
  'declined',
] as const satisfies readonly ReferralState[];
export type ClockState = (typeof clockStates)[number];

const LONGEST = 30 * 24 * 60;

const limit = z.object({
  minutes: z
    .number({ error: 'clock_range' })
    .int({ error: 'clock_range' })
    .min(5, { error: 'clock_range' })
    .max(LONGEST, { error: 'clock_range' }),
  /** Counts only while the region works. */
  working: z.boolean(),
});

/**
 * The clocks of the loop, in minutes. A more urgent case never waits longer than a less urgent one, and the clock of
 * an emergency never rests.
 */
export const clocks = z
  .object({
    limits: z.record(z.enum(clockStates), z.object({ routine: limit, urgent: limit, emergency: limit })),
    /** A claim lapses when its holder has been idle so long. */
    claimMinutes: z
      .number({ error: 'claim_range' })
      .int({ error: 'claim_range' })
      .min(5, { error: 'claim_range' })
      .max(120, { error: 'claim_range' }),
  })
  .superRefine(({ limits }, context) => {
    const add = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path: ['limits', ...path], message });
    for (const state of clockStates) {
      urgencies.forEach((urgency, place) => {
        const calmer = urgencies[place - 1];
        const own = limits[state][urgency];
        if (urgency === 'emergency' && own.working) add([state, urgency, 'working'], 'emergency_rests');
        if (!calmer) return;
        const other = limits[state][calmer];
        if (own.minutes > other.minutes) add([state, urgency, 'minutes'], 'clock_order');
        if (own.working && !other.working) add([state, urgency, 'working'], 'clock_rests');
      });
    }
  });
export type Clocks = z.output<typeof clocks>;

/** What a clock is computed with. */
export type ClockRules = { clocks: Clocks; calendar: WorkCalendar };

/** What a clock needs to know of the case that moves. */
export type ClockFacts = {
  urgency: Urgency;
  /** The instant of the visit when a place is taken. */
  visitAt: Date | null;
  /** The due instant that the case had before the step; triage goes on with the clock of submission. */
  previousDue: Date | null;
};

const hasClock = (state: ReferralState): state is ClockState =>
  (clockStates as readonly ReferralState[]).includes(state);

/** By when the owner of this state must act; `null` where nobody is waited for. */
export function dueAfter(state: ReferralState, now: Date, facts: ClockFacts, rules: ClockRules): Date | null {
  if (state === 'triaging') return facts.previousDue;
  if (state === 'booked') return facts.visitAt;
  if (!hasClock(state)) return null;
  const { minutes, working } = rules.clocks.limits[state][facts.urgency];
  return working ? addWorkingMinutes(now, minutes, rules.calendar) : addMinutes(now, minutes);
}
