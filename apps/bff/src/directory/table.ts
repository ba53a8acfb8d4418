import { boolean, index, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { duties } from '@lianzhen/shared/kernel';
import { tiers } from '@lianzhen/shared/directory';
import type { InstitutionKind, Title } from '@lianzhen/shared/directory';
import { key } from '../platform/column.ts';

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
  },
  t => [index().on(t.areaCode, t.tier)],
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
  },
  t => [uniqueIndex().on(t.institutionId, t.name), index().on(t.speciality)],
);

export const practitioner = pgTable('practitioner', {
  id: key(),
  name: text().notNull(),
  pinyin: text().notNull(),
  title: text().$type<Title>().notNull(),
  expertise: text().notNull(),
  expertiseEn: text().notNull(),
  active: boolean().notNull().default(true),
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
