import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { caseEvents, directions, liveStates, referralStates, urgencies } from '@lianzhen/shared/referral';
import type { Diagnosis } from '@lianzhen/shared/records';
import type { Consent, Report } from '@lianzhen/shared/referral';
import { appointment } from '../booking/table.ts';
import { department, institution, post } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import { instant, key } from '../platform/column.ts';
import { record } from '../records/table.ts';

export const referralStateEnum = pgEnum('referral_state', referralStates);
export const referralActionEnum = pgEnum('referral_action', caseEvents);
export const directionEnum = pgEnum('direction', directions);
export const urgencyEnum = pgEnum('urgency', urgencies);

/** The running part of referral numbers. */
export const referralSequence = pgSequence('referral_number');

const live = sql.raw(liveStates.map(state => `'${state}'`).join(', '));

export const referral = pgTable(
  'referral',
  {
    id: key(),
    number: text().notNull().unique(),
    direction: directionEnum().notNull(),
    urgency: urgencyEnum().notNull(),
    state: referralStateEnum().notNull(),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    fromInstitutionId: uuid()
      .notNull()
      .references(() => institution.id),
    fromDepartmentId: uuid().references(() => department.id),
    fromPostId: uuid()
      .notNull()
      .references(() => post.id),
    toInstitutionId: uuid()
      .notNull()
      .references(() => institution.id),
    toDepartmentId: uuid().references(() => department.id),
    toPostId: uuid().references(() => post.id),
    speciality: text().notNull(),
    purpose: text().notNull(),
    purposeText: text(),
    diagnoses: jsonb().$type<Diagnosis[]>().notNull(),
    history: text().notNull(),
    pastHistory: text(),
    treatment: text(),
    consent: jsonb().$type<Consent>(),
    appointmentId: uuid()
      .unique()
      .references(() => appointment.id),
    claimedByPostId: uuid().references(() => post.id),
    claimedUntil: instant(),
    report: jsonb().$type<Report>(),
    endsReferralId: uuid(),
    previousId: uuid(),
    submittedAt: instant().notNull(),
    stateSince: instant().notNull(),
    dueAt: instant(),
    version: integer().notNull().default(0),
  },
  t => [
    uniqueIndex('referral_one_live_per_speciality')
      .on(t.patientId, t.speciality, t.direction)
      .where(sql`${t.state} in (${live})`),
    index('referral_inbox').on(t.toInstitutionId, t.state, t.dueAt),
    index('referral_outbox').on(t.fromInstitutionId, t.state, t.dueAt),
    index('referral_received').on(t.toInstitutionId, t.submittedAt, t.id),
    index('referral_sent').on(t.fromInstitutionId, t.submittedAt, t.id),
    index('referral_of_patient').on(t.patientId, t.submittedAt),
    index('referral_chain').on(t.endsReferralId),
  ],
);

/** One row for each step of a case: the trail that both sides see. */
export const referralEvent = pgTable(
  'referral_event',
  {
    id: key(),
    referralId: uuid()
      .notNull()
      .references(() => referral.id),
    at: instant().notNull(),
    action: referralActionEnum().notNull(),
    from: referralStateEnum(),
    to: referralStateEnum().notNull(),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    reason: text(),
    text: text(),
    counted: boolean().notNull().default(false),
  },
  t => [
    index('referral_trail').on(t.referralId, t.at),
    index('referral_event_at').on(t.at, t.id),
    index('referral_event_uncounted')
      .on(t.id)
      .where(sql`not ${t.counted}`),
  ],
);

/** What was sent along, frozen at the moment of sending. */
export const packetItem = pgTable(
  'packet_item',
  {
    referralId: uuid()
      .notNull()
      .references(() => referral.id),
    recordId: uuid()
      .notNull()
      .references(() => record.id),
    position: integer().notNull(),
    frozen: jsonb().$type<FrozenRecord>().notNull(),
  },
  t => [primaryKey({ columns: [t.referralId, t.recordId] }), index().on(t.recordId)],
);

/** A record as it stood when it was sent. */
export type FrozenRecord = {
  kind: string;
  title: string;
  occurredAt: string;
  institution: string;
  author: string;
  body: unknown;
  files: { id: string; name: string; kind: string; size: number }[];
};
