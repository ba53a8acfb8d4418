import { and, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { clockStates, dueAfter, urgencies } from '@lianzhen/shared/referral';
import type { ClockRules, ReferralState, Urgency } from '@lianzhen/shared/referral';
import { institution } from '../directory/table.ts';
import type { Act, Look } from '../platform/index.ts';
import { referral, referralEvent } from './table.ts';

const timed = [...clockStates, 'triaging'] as const satisfies readonly ReferralState[];
const origin = alias(institution, 'origin');
const ROWS = 1_000;

/** Every open case whose clock runs, with the instant from which it counts: triage goes on with that of submission. */
function running(look: Pick<Look, 'db'>, practice: boolean) {
  const submitted = sql`(select max(${referralEvent.at}) from ${referralEvent}
    where ${referralEvent.referralId} = ${referral.id} and ${referralEvent.to} = 'submitted')`;
  return look.db
    .select({
      id: referral.id,
      state: referral.state,
      urgency: referral.urgency,
      dueAt: referral.dueAt,
      from: referral.fromInstitutionId,
      to: referral.toInstitutionId,
      since:
        sql<Date>`case when ${referral.state} = 'triaging' then ${submitted} else ${referral.stateSince} end`.mapWith(
          referral.stateSince,
        ),
    })
    .from(referral)
    .innerJoin(origin, eq(origin.id, referral.fromInstitutionId))
    .where(and(inArray(referral.state, [...timed]), eq(origin.practice, practice)));
}

type Running = Awaited<ReturnType<typeof running>>[number];

/** By when a running case would be due under these rules, counted from where its clock began. */
function dueUnder(one: Running, rules: ClockRules): Date | null {
  const state = one.state === 'triaging' ? 'submitted' : one.state;
  return dueAfter(state, one.since, { urgency: one.urgency, visitAt: null, previousDue: null }, rules);
}

export type ClockTouch = {
  state: ReferralState;
  urgency: Urgency;
  open: number;
  /** How many are overdue now, and how many would be if all were timed anew. */
  overdue: number;
  overdueThen: number;
  /** How many would be due at another instant. */
  moved: number;
};

/** What new clocks or working days would do to the open cases, by state and urgency; counts only, nobody is named. */
export async function clockTouches(look: Look, rules: ClockRules): Promise<ClockTouch[]> {
  const rows = await running(look, look.actor.practice);
  const late = (due: Date | null) => due !== null && due < look.now;
  return timed.flatMap(state =>
    urgencies.flatMap(urgency => {
      const these = rows.filter(row => row.state === state && row.urgency === urgency);
      if (these.length === 0) return [];
      const then = these.map(row => dueUnder(row, rules));
      return {
        state,
        urgency,
        open: these.length,
        overdue: these.filter(row => late(row.dueAt)).length,
        overdueThen: then.filter(late).length,
        moved: these.filter((row, at) => row.dueAt?.getTime() !== then[at]?.getTime()).length,
      };
    }),
  );
}

/**
 * Times the open cases anew, each from where its clock began. A case keeps its version: nobody at work on it is sent
 * back. Practice cases follow with their next step.
 */
export async function retimeCases(act: Act, rules: ClockRules): Promise<number> {
  const rows = await running(act, act.actor.practice).for('update', { of: referral });
  const moved = rows.flatMap(row => {
    const due = dueUnder(row, rules);
    return due && due.getTime() !== row.dueAt?.getTime() ? [{ ...row, due }] : [];
  });
  for (let from = 0; from < moved.length; from += ROWS) {
    const part = moved.slice(from, from + ROWS);
    const ids = sql.param(part.map(row => row.id));
    const dues = sql.param(part.map(row => row.due.toISOString()));
    await act.db.execute(sql`update referral set due_at = anew.due
      from unnest(${ids}::uuid[], ${dues}::timestamptz[]) as anew(id, due) where referral.id = anew.id`);
  }
  act.trail({ action: 'referral.retime', subject: 'referral', detail: { cases: moved.length } });
  const houses = [...new Set(moved.flatMap(row => [row.from, row.to]))];
  if (houses.length > 0) act.publish({ room: 'referral', name: 'retime', to: { institutionIds: houses } });
  return moved.length;
}
