import { boolean, date, index, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { contactWays, planStates } from '@lianzhen/shared/rehab';
import type { Outcome, Plan, Reading } from '@lianzhen/shared/rehab';
import { institution, post } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import { instant, key } from '../platform/column.ts';
import { referral } from '../referral/table.ts';

export const planStateEnum = pgEnum('plan_state', planStates);
export const contactWayEnum = pgEnum('contact_way', contactWays);

/** What the hospital asks the clinic to do; it comes with one down-referral. */
export const rehabPlan = pgTable(
  'rehab_plan',
  {
    id: key(),
    referralId: uuid()
      .notNull()
      .unique()
      .references(() => referral.id),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    hospitalId: uuid()
      .notNull()
      .references(() => institution.id),
    clinicId: uuid()
      .notNull()
      .references(() => institution.id),
    writtenByPostId: uuid()
      .notNull()
      .references(() => post.id),
    responsiblePostId: uuid().references(() => post.id),
    state: planStateEnum().notNull(),
    title: text().notNull(),
    body: jsonb().$type<Plan>().notNull(),
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    outcome: text().$type<Outcome>(),
    nextVisitOn: date({ mode: 'string' }),
    version: integer().notNull().default(0),
  },
  t => [
    index('rehab_plan_clinic').on(t.clinicId, t.state, t.nextVisitOn),
    index('rehab_plan_hospital').on(t.hospitalId, t.state, t.nextVisitOn),
    index().on(t.patientId),
  ],
);

/** One contact with the patient while the plan runs. */
export const followUp = pgTable(
  'follow_up',
  {
    id: key(),
    planId: uuid()
      .notNull()
      .references(() => rehabPlan.id),
    at: instant().notNull(),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    way: contactWayEnum().notNull(),
    readings: jsonb().$type<Reading[]>().notNull(),
    tasksDone: text().array().notNull(),
    warnings: text().array().notNull(),
    note: text(),
    breached: boolean().notNull(),
  },
  t => [index('follow_up_of_plan').on(t.planId, t.at)],
);
