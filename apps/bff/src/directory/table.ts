import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { duties } from '@lianzhen/shared/kernel';
import { tiers } from '@lianzhen/shared/directory';
import type {
  ImportKind,
  InstitutionKind,
  NetworkKind,
  RowFate,
  RowIssue,
  Title,
} from '@lianzhen/shared/directory';
import { instant, key } from '../platform/column.ts';

export const tierEnum = pgEnum('tier', tiers);
export const dutyEnum = pgEnum('duty', duties);

export const institution = pgTable(
  'institution',
  {
    id: key(),
    code: text().notNull().unique(),
    name: text().notNull(),
    nameEn: text().notNull(),
    alias: text().notNull(),
    kind: text().$type<InstitutionKind>().notNull(),
    tier: tierEnum(),
    areaCode: text().notNull(),
    creditCode: text().notNull().unique(),
    address: text().notNull(),
    phone: text().notNull(),
    /** Pinyin without tones and its initials, for search by typing. */
    pinyin: text().notNull().default(''),
    initials: text().notNull().default(''),
    /** WGS 84 degrees; null until the place is known, then the county's seat stands in. */
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** The same place, or the seat that stands in, in kilometres on the plane of the region: the nearest by index. */
    east: doublePrecision().notNull().default(0),
    north: doublePrecision().notNull().default(0),
    /** Characters and pairs of all names and their spelling: any part of a name by index. */
    grams: text().array().notNull().default([]),
    /** Who answers for the institution around the clock. */
    dutyContact: text().notNull().default(''),
    dutyPhone: text().notNull().default(''),
    /** Codes of the region's list of capabilities, e.g. a chest pain centre. */
    capabilities: text().array().notNull().default([]),
    /** A practice institution works with practice cases only. */
    practice: boolean().notNull().default(false),
    active: boolean().notNull().default(true),
    version: integer().notNull().default(1),
  },
  t => [
    unique('institution_world').on(t.id, t.practice),
    index().on(t.areaCode, t.tier),
    index().on(t.pinyin, t.id),
    index('institution_near').using('gist', sql`point(${t.east}, ${t.north})`),
    index('institution_grams').using('gin', t.grams),
    index('institution_capabilities').using('gin', t.capabilities),
  ],
);

export const department = pgTable(
  'department',
  {
    id: key(),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    speciality: text().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    accepts: text().notNull(),
    acceptsEn: text().notNull(),
    excludes: text().notNull(),
    excludesEn: text().notNull(),
    whatToBring: text().notNull(),
    whatToBringEn: text().notNull(),
    capabilities: text().array().notNull().default([]),
    active: boolean().notNull().default(true),
    version: integer().notNull().default(1),
  },
  t => [
    uniqueIndex().on(t.institutionId, t.name),
    index().on(t.speciality),
    index('department_capabilities').using('gin', t.capabilities),
  ],
);

export const practitioner = pgTable('practitioner', {
  id: key(),
  /** The number of the licence or, for others, the staff number: by it a list from outside knows a person again. */
  code: text().unique(),
  name: text().notNull(),
  pinyin: text().notNull(),
  title: text().$type<Title>().notNull(),
  expertise: text().notNull(),
  expertiseEn: text().notNull(),
  /** Telephone for the duty roster and the partner clinic. */
  phone: text().notNull().default(''),
  active: boolean().notNull().default(true),
  version: integer().notNull().default(1),
});

export const post = pgTable(
  'post',
  {
    id: key(),
    practitionerId: uuid()
      .notNull()
      .references(() => practitioner.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    departmentId: uuid().references(() => department.id),
    duty: dutyEnum().notNull(),
    active: boolean().notNull().default(true),
  },
  t => [
    uniqueIndex().on(t.practitionerId, t.institutionId, t.duty),
    index().on(t.institutionId, t.departmentId),
  ],
);

/** A 医联体 or 医共体: its members refer to each other by the rule of tiers. */
export const network = pgTable('network', {
  id: key(),
  name: text().notNull().unique(),
  nameEn: text().notNull(),
  kind: text().$type<NetworkKind>().notNull(),
  leadInstitutionId: uuid()
    .notNull()
    .references(() => institution.id),
  active: boolean().notNull().default(true),
  version: integer().notNull().default(1),
});

export const networkMember = pgTable(
  'network_member',
  {
    networkId: uuid()
      .notNull()
      .references(() => network.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
  },
  t => [primaryKey({ columns: [t.networkId, t.institutionId] }), index().on(t.institutionId)],
);

/** Where the region departs from the rule of tiers: a way that is opened by hand, or one that is shut. */
export const relationException = pgTable(
  'relation_exception',
  {
    fromInstitutionId: uuid()
      .notNull()
      .references(() => institution.id),
    toInstitutionId: uuid()
      .notNull()
      .references(() => institution.id),
    open: boolean().notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
    byPractitionerId: uuid()
      .notNull()
      .references(() => practitioner.id),
  },
  t => [primaryKey({ columns: [t.fromInstitutionId, t.toInstitutionId] }), index().on(t.toInstitutionId)],
);

/** 对口: a clinic's doctor and the specialist who answers for them. */
export const pairing = pgTable(
  'pairing',
  {
    id: key(),
    clinicPostId: uuid()
      .notNull()
      .references(() => post.id),
    specialistPostId: uuid()
      .notNull()
      .references(() => post.id),
    since: instant().notNull(),
    endedAt: instant(),
  },
  t => [
    uniqueIndex('pairing_live')
      .on(t.clinicPostId, t.specialistPostId)
      .where(sql`${t.endedAt} is null`),
    index().on(t.specialistPostId),
  ],
);

/** Who is on duty, where, from when until when. */
export const dutyShift = pgTable(
  'duty_shift',
  {
    id: key(),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    departmentId: uuid().references(() => department.id),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    phone: text().notNull(),
  },
  t => [index().on(t.institutionId, t.endsAt), index().on(t.postId, t.endsAt)],
);

/** A file that was read in: first a dry run with the fate of each row, later applied or not. */
export const importRun = pgTable(
  'import_run',
  {
    id: key(),
    kind: text().$type<ImportKind>().notNull(),
    fileName: text().notNull(),
    at: instant().notNull(),
    byPractitionerId: uuid()
      .notNull()
      .references(() => practitioner.id),
    appliedAt: instant(),
    counts: jsonb().$type<Record<string, number>>().notNull(),
  },
  t => [index().on(t.at)],
);

export const importRow = pgTable(
  'import_row',
  {
    runId: uuid()
      .notNull()
      .references(() => importRun.id, { onDelete: 'cascade' }),
    line: integer().notNull(),
    fate: text().$type<RowFate>().notNull(),
    cells: jsonb().$type<Record<string, string>>().notNull(),
    issues: jsonb().$type<readonly RowIssue[]>().notNull(),
  },
  t => [primaryKey({ columns: [t.runId, t.line] }), index().on(t.runId, t.fate, t.line)],
);
