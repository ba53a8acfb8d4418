import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { appointmentStates, claimStates } from '@lianzhen/shared/booking';
import { department, institution, post } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import { instant, key } from '../platform/column.ts';

export const appointmentStateEnum = pgEnum('appointment_state', appointmentStates);
export const claimStateEnum = pgEnum('claim_state', claimStates);

/** A doctor's weekly session as the hospital plans it. Times are local wall times, `HH:MM`. */
export const sessionTemplate = pgTable(
  'session_template',
  {
    id: key(),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    departmentId: uuid()
      .notNull()
      .references(() => department.id),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    weekday: integer().notNull(),
    starts: text().notNull(),
    slotMinutes: integer().notNull(),
    capacity: integer().notNull(),
    /** Without a share or a time of its own the session follows the opening rule of its institution. */
    reservedShare: real(),
    releaseHours: integer(),
    room: text(),
  },
  t => [
    uniqueIndex('session_template_once').on(t.postId, t.weekday, t.starts),
    index().on(t.institutionId),
    index().on(t.departmentId),
  ],
);

/** One session on one day. */
export const clinicSession = pgTable(
  'clinic_session',
  {
    id: key(),
    templateId: uuid()
      .notNull()
      .references(() => sessionTemplate.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    departmentId: uuid()
      .notNull()
      .references(() => department.id),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    day: date({ mode: 'string' }).notNull(),
    room: text(),
  },
  t => [
    uniqueIndex('clinic_session_once').on(t.templateId, t.day),
    index().on(t.departmentId, t.day),
    index().on(t.postId, t.day),
  ],
);

/**
 * One bookable place (号). It exists once, and it is taken by one row in `place_claim` or by none. The department is
 * that of the session, kept here so that the next free place of a department is one step in one index.
 */
export const place = pgTable(
  'place',
  {
    id: key(),
    sessionId: uuid()
      .notNull()
      .references(() => clinicSession.id),
    departmentId: uuid()
      .notNull()
      .references(() => department.id),
    number: integer().notNull(),
    startsAt: instant().notNull(),
    reserved: boolean().notNull(),
    releaseAt: instant().notNull(),
    /** From when on all others than the grassroots may take it; `null` when nobody comes before them. */
    opensAt: instant(),
  },
  t => [
    uniqueIndex('place_once').on(t.sessionId, t.number),
    index('place_of_department').on(t.departmentId, t.startsAt, t.id),
  ],
);

/** Who has a place now. The primary key is the place: two people can never have one. */
export const placeClaim = pgTable(
  'place_claim',
  {
    placeId: uuid()
      .primaryKey()
      .references(() => place.id),
    state: claimStateEnum().notNull(),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    until: instant(),
    renewed: boolean().notNull().default(false),
    appointmentId: uuid(),
  },
  t => [
    index('place_claim_held')
      .on(t.until)
      .where(sql`${t.state} = 'held'`),
    index('place_claim_of_post')
      .on(t.postId, t.until)
      .where(sql`${t.state} = 'held'`),
    check('place_claim_whole', sql`(${t.state} = 'held') = (${t.until} is not null)`),
    check('place_claim_for', sql`(${t.state} = 'taken') = (${t.appointmentId} is not null)`),
  ],
);

export const appointment = pgTable(
  'appointment',
  {
    id: key(),
    code: text().notNull(),
    placeId: uuid()
      .notNull()
      .references(() => place.id),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    departmentId: uuid()
      .notNull()
      .references(() => department.id),
    doctorPostId: uuid()
      .notNull()
      .references(() => post.id),
    startsAt: instant().notNull(),
    day: date({ mode: 'string' }).notNull(),
    state: appointmentStateEnum().notNull(),
    bookedByPostId: uuid()
      .notNull()
      .references(() => post.id),
    createdAt: instant().notNull(),
    version: integer().notNull().default(0),
  },
  t => [
    uniqueIndex('appointment_code_of_day').on(t.institutionId, t.day, t.code),
    index().on(t.patientId),
    index().on(t.institutionId, t.startsAt, t.id),
    index().on(t.departmentId, t.createdAt),
  ],
);
