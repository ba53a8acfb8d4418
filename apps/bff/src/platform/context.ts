import type { Logger } from 'pino';
import type { Words } from '@lianzhen/shared/kernel';
import type { Actor } from './actor.ts';
import type { Db, Tx } from './db.ts';
import type { LiveEvent, LiveHub } from './live.ts';
import type { Seal } from './seal.ts';

/** A cookie to be set with the answer; `null` removes it. */
export type SetSession = (token: string | null, endsAt?: Date) => void;

/** An invented person of the demo region with which anyone can sign in. */
export type DemoAccount = { username: string; password: string; who: Words };

/** Everything that one request brings along. */
export type Context = {
  db: Db;
  now: Date;
  log: Logger;
  seal: Seal;
  live: LiveHub;
  requestId: string;
  address: string;
  userAgent: string;
  idempotencyKey: string | null;
  setSession: SetSession;
  /** The session of the cookie; a person with several posts has none yet when `actor` is null. */
  signedIn: { sessionId: string; practitionerId: string; confirmedAt: Date | null } | null;
  actor: Actor | null;
  limits: { sessionHours: number };
  demo: boolean;
  demoAccounts: readonly DemoAccount[];
};

/** What a read gets: where to read, the time, and who asks. */
export type Look = Pick<Context, 'now' | 'seal'> & { db: Db | Tx; actor: Actor };

/** A line of the audit trail, apart from who, when and where, which the platform knows. */
export type Trail = {
  action: string;
  subject: string;
  subjectId?: string;
  patientId?: string;
  detail?: Record<string, unknown>;
};

/** What a command gets: one open transaction, and the two marks that it leaves. */
export type Act = Look & {
  db: Tx;
  /** Adds a line to the audit trail; a command without one is not committed. */
  trail: (entry: Trail) => void;
  /** Tells open pages of others; published only after the commit. */
  publish: (event: LiveEvent) => void;
};
