import { and, asc, desc, eq, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { localDay, pageInput, pageOf, readDayCursor } from '@lianzhen/shared/kernel';
import { planStateOf, turnedBack, visitDays, visitsExpected } from '@lianzhen/shared/rehab';
import { institution, post, practitioner } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import type { Look } from '../platform/index.ts';
import { referral } from '../referral/table.ts';
import { visibleTo, visitsMade } from './load.ts';
import { followUp, rehabPlan } from './table.ts';

export const planBoxes = ['clinic', 'hospital'] as const;
type Box = (typeof planBoxes)[number];

export const plansInput = pageInput.extend({
  /** `clinic`: plans this house carries out; `hospital`: plans it wrote. */
  box: z.enum(planBoxes),
  /** `due`: what this house must look at now; `all`: everything, newest first. */
  show: z.enum(['due', 'all']),
});

const hospital = alias(institution, 'hospital');
const clinic = alias(institution, 'clinic');

const isTurnedBack = sql`${referral.state} in (${sql.raw(turnedBack.map(state => `'${state}'`).join(', '))})`;

const lastBreached = sql`coalesce((select f.breached from ${followUp} f
  where f.plan_id = ${rehabPlan.id} order by f.at desc, f.id desc limit 1), false)`;

const last = sql<{ at: string; way: 'clinic' | 'home' | 'phone'; breached: boolean } | null>`
  (select json_build_object('at', f.at, 'way', f.way, 'breached', f.breached) from ${followUp} f
  where f.plan_id = ${rehabPlan.id} order by f.at desc, f.id desc limit 1)`;

function mine(look: Look, box: Box): SQL | undefined {
  const house = box === 'clinic' ? rehabPlan.clinicId : rehabPlan.hospitalId;
  return and(eq(house, look.actor.institutionId), visibleTo(look.actor));
}

/** The clinic: to be taken over, due for a visit or its end, or out of limits at the last contact. */
function dueAtClinic(today: string): SQL | undefined {
  return and(
    sql`not ${isTurnedBack}`,
    or(
      eq(rehabPlan.state, 'waiting'),
      and(
        eq(rehabPlan.state, 'running'),
        or(isNull(rehabPlan.nextVisitOn), lte(rehabPlan.nextVisitOn, today), lastBreached),
      ),
    ),
  );
}

/** The hospital: declined, not taken over in time, a visit missed, or out of limits at the last contact. */
function dueAtHospital(today: string, now: Date): SQL | undefined {
  return or(
    and(eq(referral.state, 'declined'), ne(rehabPlan.state, 'finished')),
    and(
      sql`not ${isTurnedBack}`,
      or(
        and(eq(rehabPlan.state, 'waiting'), lt(referral.dueAt, now)),
        and(eq(rehabPlan.state, 'running'), or(lt(rehabPlan.nextVisitOn, today), lastBreached)),
      ),
    ),
  );
}

function dueOf(look: Look, box: Box): SQL | undefined {
  const today = localDay(look.now);
  return box === 'clinic' ? dueAtClinic(today) : dueAtHospital(today, look.now);
}

function rowsOf(look: Look) {
  return look.db
    .select({
      id: rehabPlan.id,
      title: rehabPlan.title,
      kept: rehabPlan.state,
      outcome: rehabPlan.outcome,
      startsOn: rehabPlan.startsOn,
      endsOn: rehabPlan.endsOn,
      nextVisitOn: rehabPlan.nextVisitOn,
      referralState: referral.state,
      referralDueAt: referral.dueAt,
      hospital: { zh: hospital.name, en: hospital.nameEn },
      clinic: { zh: clinic.name, en: clinic.nameEn },
      doctor: practitioner.name,
      patient: { name: patient.name, sex: patient.sex, birthDate: patient.birthDate },
      last,
      visits: visitsMade,
      weeks: sql<number>`(${rehabPlan.body} ->> 'weeks')::int`,
      firstVisitWithinDays: sql<number>`(${rehabPlan.body} ->> 'firstVisitWithinDays')::int`,
    })
    .from(rehabPlan)
    .innerJoin(referral, eq(referral.id, rehabPlan.referralId))
    .innerJoin(hospital, eq(hospital.id, rehabPlan.hospitalId))
    .innerJoin(clinic, eq(clinic.id, rehabPlan.clinicId))
    .innerJoin(patient, eq(patient.id, rehabPlan.patientId))
    .leftJoin(post, eq(post.id, rehabPlan.responsiblePostId))
    .leftJoin(practitioner, eq(practitioner.id, post.practitionerId));
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Plans without a day for the next visit stand before all days. */
const NO_DAY = '0001-01-01';
const dueDay = sql`coalesce(${rehabPlan.nextVisitOn}, ${NO_DAY}::date)`;
const cursorOf = (row: Row): string => `${row.nextVisitOn ?? NO_DAY}|${row.id}`;

function shown({ kept, weeks, firstVisitWithinDays, ...row }: Row, today: string) {
  const days = row.startsOn ? visitDays(row.startsOn, weeks, firstVisitWithinDays) : [];
  return {
    ...row,
    state: planStateOf(kept, row.referralState),
    visitsExpected: visitsExpected(days, today),
  };
}

/** The plans that this house carries out or wrote: what is due, by day; or all, newest first. */
export async function plans(look: Look, input: z.output<typeof plansInput>) {
  const after = readDayCursor(input.cursor);
  const isDue = input.show === 'due';
  const rows = await rowsOf(look)
    .where(
      and(
        mine(look, input.box),
        isDue ? dueOf(look, input.box) : undefined,
        after && isDue
          ? sql`(${dueDay}, ${rehabPlan.id}) > (${after.day}::date, ${after.id}::uuid)`
          : undefined,
        after && !isDue ? lt(rehabPlan.id, after.id) : undefined,
      ),
    )
    .orderBy(...(isDue ? [asc(dueDay), asc(rehabPlan.id)] : [desc(rehabPlan.id)]))
    .limit(input.limit + 1);
  const page = pageOf(rows, input.limit, cursorOf);
  const today = localDay(look.now);
  return { next: page.next, rows: page.rows.map(row => shown(row, today)) };
}

const MANY = 100;

/** How many plans this house must look at now, counted up to 100. */
export async function planCounts(look: Look) {
  const countOf = async (box: Box): Promise<number> => {
    const rows = await look.db
      .select({ id: rehabPlan.id })
      .from(rehabPlan)
      .innerJoin(referral, eq(referral.id, rehabPlan.referralId))
      .where(and(mine(look, box), dueOf(look, box)))
      .limit(MANY);
    return rows.length;
  };
  return { clinic: await countOf('clinic'), hospital: await countOf('hospital') };
}
