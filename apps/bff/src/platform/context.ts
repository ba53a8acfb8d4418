import type { Logger } from 'pino';
import type { Words } from '@lianzhen/shared/kernel';
import type { Actor } from './actor.ts';
import type { Db, Tx } from './db.ts';
import type { LiveEvent, LiveHub } from './live.ts';
import type { Seal } from './seal.ts';

/** A cookie to be set with the answer; `null` removes it. */
export type SetSession = (token: string | null, endsAt?: Date) => void;

/** An invented person of the demo region with which anyone can sign in. */
export type DemoAccount = {
  username: string;
  password: string;
  /** For accounts that need a second factor: the secret of their authenticator app, published with the demo. */
  totpSecret?: string;
  who: Words;
};

/** Why a person proves once more to be here: to sign, or to look behind the stars. */
export type Purpose = 'sign' | 'unmask';

export type SignedIn = {
  sessionId: string;
  practitionerId: string;
  passed: boolean;
  confirmedAt: Date | null;
};

/** Everything that one request brings along. */
export type Context = {
  db: Db;
  now: Date;
  log: Logger;
  seal: Seal;
  live: LiveHub;
  requestId: string;
  address: string;
  /** Where people open the product, e.g. `https://lianzhen.example`; passkeys belong to it. */
  origin: string;
  userAgent: string;
  idempotencyKey: string | null;
  setSession: SetSession;
  /** By this a browser is known again on which someone has signed in before; it signs nobody in. */
  browserToken: string | null;
  setBrowser: (token: string) => void;
  /** The session of the cookie. It acts under no post before every step of the sign-in is `passed` and a post chosen. */
  signedIn: SignedIn | null;
  actor: Actor | null;
  /** @throws Refusal `not_permitted/confirm_identity` when the person has not proved lately to be here. */
  mustBeConfirmed: (purpose: Purpose) => Promise<void>;
  limits: { sessionHours: number; idleMinutes: number };
  /** Another house that may sign people in; `null` without one. */
  provider: { issuer: string; name: string } | null;
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
