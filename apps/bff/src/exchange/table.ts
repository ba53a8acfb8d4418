import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ItemState, UnreadReason } from '@lianzhen/shared/exchange';
import { institution, post } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import { bytes, instant, key } from '../platform/column.ts';
import { record } from '../records/table.ts';

/** A system of an institution that may bring records in. It acts under a post of its own, which has no sign-in. */
export const externalSystem = pgTable(
  'external_system',
  {
    id: key(),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    name: text().notNull(),
    clientId: text().notNull().unique(),
    secretDigest: bytes().notNull(),
    secretAt: instant().notNull(),
    active: boolean().notNull().default(true),
    createdAt: instant().notNull(),
  },
  t => [uniqueIndex('external_system_name').on(t.institutionId, t.name)],
);

/** What a system shows with each delivery; only the digest is kept. */
export const systemToken = pgTable(
  'system_token',
  {
    digest: bytes().primaryKey(),
    systemId: uuid()
      .notNull()
      .references(() => externalSystem.id),
    endsAt: instant().notNull(),
  },
  t => [index().on(t.systemId), index().on(t.endsAt)],
);

/** Wrong secrets, by which the next try from the same place is slowed down. */
export const tokenFailure = pgTable(
  'token_failure',
  { id: key(), place: text().notNull(), clientId: text().notNull(), at: instant().notNull() },
  t => [index().on(t.place, t.at), index().on(t.at)],
);

/** A bundle as it came; its bytes lie in the file store under `sha256`. Without `finishedAt` it was cut off. */
export const delivery = pgTable(
  'delivery',
  {
    id: key(),
    systemId: uuid()
      .notNull()
      .references(() => externalSystem.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    sha256: text().notNull(),
    size: integer().notNull(),
    at: instant().notNull(),
    finishedAt: instant(),
    people: integer().notNull().default(0),
    entered: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    known: integer().notNull().default(0),
    unread: integer().notNull().default(0),
  },
  t => [index().on(t.institutionId, t.at, t.id), index().on(t.systemId, t.at)],
);

/** A resource that did not become an entry; the same one sent again is the same row. */
export const deliveredItem = pgTable(
  'delivered_item',
  {
    id: key(),
    systemId: uuid()
      .notNull()
      .references(() => externalSystem.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    /** The delivery in which it came last, and its place there. */
    deliveryId: uuid()
      .notNull()
      .references(() => delivery.id),
    position: integer().notNull(),
    times: integer().notNull().default(1),
    type: text().notNull(),
    key: text().notNull(),
    digest: text().notNull(),
    reason: text().$type<UnreadReason>().notNull(),
    detail: text(),
    patientId: uuid().references(() => patient.id),
    state: text().$type<ItemState>().notNull(),
    dealtAt: instant(),
    dealtByPostId: uuid().references(() => post.id),
    dealtNote: text(),
  },
  t => [
    uniqueIndex('delivered_item_once').on(t.systemId, t.key, t.digest, t.reason),
    index().on(t.institutionId, t.state, t.id),
    index().on(t.deliveryId),
  ],
);

/** The name a person has at a system. */
export const outsidePerson = pgTable(
  'outside_person',
  {
    systemId: uuid()
      .notNull()
      .references(() => externalSystem.id),
    key: text().notNull(),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    digest: text().notNull(),
  },
  t => [primaryKey({ columns: [t.systemId, t.key] }), index().on(t.patientId)],
);

/** The entry into which a resource of a system went, with the digest of what it said then. */
export const outsideLink = pgTable(
  'outside_link',
  {
    systemId: uuid()
      .notNull()
      .references(() => externalSystem.id),
    key: text().notNull(),
    patientId: uuid()
      .notNull()
      .references(() => patient.id),
    recordId: uuid()
      .notNull()
      .references(() => record.id),
    digest: text().notNull(),
  },
  t => [primaryKey({ columns: [t.systemId, t.key] }), index().on(t.recordId)],
);
