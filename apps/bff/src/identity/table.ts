import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { post, practitioner } from '../directory/table.ts';
import { bytes, instant, key } from '../platform/column.ts';

export const credential = pgTable('credential', {
  practitionerId: uuid()
    .primaryKey()
    .references(() => practitioner.id),
  username: text().notNull().unique(),
  passwordHash: text().notNull(),
  changedAt: instant().notNull(),
});

/** A signed-in browser. Only the digest of its token is kept, so a copy of the table signs nobody in. */
export const session = pgTable(
  'session',
  {
    id: key(),
    tokenDigest: bytes().notNull().unique(),
    practitionerId: uuid()
      .notNull()
      .references(() => practitioner.id),
    postId: uuid().references(() => post.id),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    endsAt: instant().notNull(),
    endedAt: instant(),
    address: text().notNull(),
    userAgent: text().notNull(),
  },
  t => [index().on(t.practitionerId), index().on(t.endsAt)],
);

/** Failed sign-ins by name and address: enough to slow a guesser down without locking the owner out. */
export const signInFailure = pgTable(
  'sign_in_failure',
  {
    username: text().notNull(),
    address: text().notNull(),
    at: instant().notNull(),
  },
  t => [index().on(t.username, t.address, t.at)],
);
