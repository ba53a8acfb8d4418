import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { proofs } from '@lianzhen/shared/identity';
import type { SignInWay } from '@lianzhen/shared/identity';
import { post, practitioner } from '../directory/table.ts';
import { bytes, instant, key } from '../platform/column.ts';

const owner = () =>
  uuid()
    .notNull()
    .references(() => practitioner.id);

export const credential = pgTable('credential', {
  practitionerId: uuid()
    .primaryKey()
    .references(() => practitioner.id),
  username: text().notNull().unique(),
  passwordHash: text().notNull(),
  changedAt: instant().notNull(),
  /** Given by someone else: good for one sign-in, after which an own password is chosen. */
  initial: boolean().notNull().default(false),
});

/** Digests of former passwords, so that none comes back soon. */
export const passwordHistory = pgTable(
  'password_history',
  { practitionerId: owner(), passwordHash: text().notNull(), at: instant().notNull() },
  t => [index().on(t.practitionerId, t.at)],
);

/** A signed-in browser. Only the digest of its token is kept, so a copy of the table signs nobody in. */
export const session = pgTable(
  'session',
  {
    id: key(),
    tokenDigest: bytes().notNull().unique(),
    practitionerId: owner(),
    postId: uuid().references(() => post.id),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    endsAt: instant().notNull(),
    endedAt: instant(),
    address: text().notNull(),
    userAgent: text().notNull(),
    /** How the first proof was given. */
    way: text().$type<SignInWay>().notNull().default('password'),
    /** When the second factor was shown; a passkey is both at once. */
    secondAt: instant(),
    /** When everything that stood before the work was done; a session without it acts under no post. */
    passedAt: instant(),
    /** When this person last proved to be here, for signing and unmasking. */
    confirmedAt: instant(),
  },
  t => [index().on(t.practitionerId), index().on(t.endsAt)],
);

/** Tries that were wrong, or told to wait: enough to slow a guesser down without locking the owner out. */
export const signInFailure = pgTable(
  'sign_in_failure',
  {
    id: key().default(sql`gen_random_uuid()`),
    username: text().notNull(),
    /** A known browser by its digest; otherwise the address, or the network of an IPv6 address. */
    place: text().notNull().default(''),
    proof: text({ enum: proofs }).notNull().default('password'),
    at: instant().notNull(),
    /** Let through and, unless it is taken back, wrong; others were told to wait without being compared. */
    tested: boolean().notNull().default(true),
  },
  t => [index().on(t.username, t.place, t.at), index().on(t.username, t.at), index().on(t.place, t.at)],
);

/** A browser on which this person has signed in before; a guesser elsewhere cannot slow it down. */
export const knownBrowser = pgTable(
  'known_browser',
  { tokenDigest: bytes().notNull(), practitionerId: owner(), at: instant().notNull() },
  t => [primaryKey({ columns: [t.tokenDigest, t.practitionerId] }), index().on(t.practitionerId)],
);

/** The secret of an authenticator app, sealed; `lastStep` is the last thirty-second step whose code was used. */
export const totpSecret = pgTable('totp_secret', {
  practitionerId: uuid()
    .primaryKey()
    .references(() => practitioner.id),
  secret: bytes().notNull(),
  confirmedAt: instant(),
  lastStep: bigint({ mode: 'number' }).notNull().default(0),
});

/** One-time codes for the day the phone is lost. */
export const recoveryCode = pgTable(
  'recovery_code',
  { practitionerId: owner(), codeDigest: bytes().notNull(), usedAt: instant() },
  t => [primaryKey({ columns: [t.practitionerId, t.codeDigest] })],
);

export const passkey = pgTable(
  'passkey',
  {
    credentialId: text().primaryKey(),
    practitionerId: owner(),
    publicKey: bytes().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    name: text().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  t => [index().on(t.practitionerId)],
);

/** A question put to a browser that must be answered once and soon: a passkey ceremony or a trip to a provider. */
export const ceremony = pgTable(
  'ceremony',
  {
    tokenDigest: bytes().primaryKey(),
    kind: text().$type<'passkey_register' | 'passkey_use' | 'oidc'>().notNull(),
    sessionId: uuid().references(() => session.id),
    sealed: bytes().notNull(),
    endsAt: instant().notNull(),
  },
  t => [index().on(t.endsAt)],
);

/** Who a person is at an OpenID Connect provider. */
export const externalIdentity = pgTable(
  'external_identity',
  { issuer: text().notNull(), subject: text().notNull(), practitionerId: owner(), at: instant().notNull() },
  t => [primaryKey({ columns: [t.issuer, t.subject] }), index().on(t.practitionerId)],
);

/** How long and how strong: one row, kept by the security office; its changes stand in the trail. */
export const securityPolicy = pgTable('security_policy', {
  id: integer().primaryKey().default(1),
  secondFactorDuties: text().array().notNull(),
  passwordDays: integer().notNull(),
  signMinutes: integer().notNull(),
  unmaskMinutes: integer().notNull(),
  version: integer().notNull().default(1),
});

/** The one-time code that lets the first people of an empty region in: one row, of which only the digest is kept. */
export const foundingCode = pgTable('founding_code', {
  id: integer().primaryKey().default(1),
  digest: bytes().notNull(),
  endsAt: instant().notNull(),
});
