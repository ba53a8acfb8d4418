import { and, count, desc, eq, gt } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import { ATTEMPT_WINDOW, placeOf, waitUntil } from '@lianzhen/shared/identity';
import type { Proof } from '@lianzhen/shared/identity';
import { leaveMarks, one, takeTurns } from '../platform/index.ts';
import type { Context, Tx } from '../platform/index.ts';
import { knownBrowser, signInFailure } from './table.ts';
import { digestOf, newToken } from '../platform/token.ts';

const ENOUGH = 20;
const NOBODY = '00000000-0000-0000-0000-000000000000';

type Asked = { username: string; practitionerId: string | null; proof: Proof };

/** A try that was let through: it counts as wrong from now on, until it is taken back. */
export type Attempt = {
  id: string;
  username: string;
  place: string;
  proof: Proof;
  /** Tries of this name from this place that have been let through and not taken back, this one included. */
  tries: number;
};

/** On a browser that the person has used before, others cannot slow down: it is a place of its own. */
async function knownPlace(tx: Tx, ctx: Context, practitionerId: string | null): Promise<string | null> {
  if (!ctx.browserToken) return null;
  const digest = digestOf(ctx.browserToken);
  const rows = await tx
    .select({ at: knownBrowser.at })
    .from(knownBrowser)
    .where(
      and(eq(knownBrowser.tokenDigest, digest), eq(knownBrowser.practitionerId, practitionerId ?? NOBODY)),
    );
  return rows.length > 0 ? `browser ${digest.toString('hex')}` : null;
}

async function counted(tx: Tx, since: Date, whose: SQL | undefined): Promise<number> {
  const rows = await tx
    .select({ n: count() })
    .from(signInFailure)
    .where(and(whose, eq(signInFailure.tested, true), gt(signInFailure.at, since)));
  return one(rows).n;
}

/** Tries of one name, and of one place, take turns: a hundred sent at once are not let through as one. */
async function takeTurn(tx: Tx, username: string, place: string): Promise<void> {
  for (const what of [`try of ${username}`, `try from ${place}`]) await takeTurns(tx, what);
}

async function weigh(tx: Tx, ctx: Context, asked: Asked): Promise<Attempt | { until: Date }> {
  const { username, proof } = asked;
  const known = await knownPlace(tx, ctx, asked.practitionerId);
  const place = known ?? placeOf(ctx.address);
  await takeTurn(tx, username, place);
  const since = new Date(ctx.now.getTime() - ATTEMPT_WINDOW);
  const named = and(eq(signInFailure.username, username), eq(signInFailure.proof, proof));
  const own = await tx
    .select({ at: signInFailure.at, tested: signInFailure.tested })
    .from(signInFailure)
    .where(and(named, eq(signInFailure.place, place), gt(signInFailure.at, since)))
    .orderBy(desc(signInFailure.at))
    .limit(ENOUGH);
  const crowd = await counted(tx, since, named);
  const sprayed = await counted(tx, since, eq(signInFailure.place, place));
  const until = waitUntil({ proof, own, crowd, sprayed, known: known !== null }, ctx.now);
  const last = own.find(attempt => attempt.tested)?.at ?? since;
  // The first that must wait takes a place in the queue; those that follow do not push it back.
  if (until && own.some(attempt => !attempt.tested && attempt.at >= last)) return { until };
  const row = { username, place, proof, at: ctx.now, tested: !until };
  const { id } = one(await tx.insert(signInFailure).values(row).returning({ id: signInFailure.id }));
  if (!until) return { id, username, place, proof, tries: own.filter(({ tested }) => tested).length + 1 };
  const trails = [{ action: 'identity.sign_in_queued', subject: 'credential', detail: { username } }];
  await leaveMarks(tx, ctx, null, { trails, events: [] });
  return { until };
}

/**
 * Lets a try of a password or a code through, or tells it until when to wait.
 * @throws Refusal `rule_violated/too_many_failures` with `until` (ISO instant).
 */
export async function beginAttempt(ctx: Context, asked: Asked): Promise<Attempt> {
  const weighed = await ctx.db.transaction(tx => weigh(tx, ctx, asked));
  if ('until' in weighed)
    throw new Refusal('rule_violated', 'too_many_failures', { until: weighed.until.toISOString() });
  return weighed;
}

/** The password was right, and a second proof is still to come: only this try is taken back. */
export async function takeBack(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.delete(signInFailure).where(eq(signInFailure.id, attempt.id));
}

/** Whoever is in makes the wrong tries from the same place forgotten. */
export async function forgetAttempts(tx: Tx, { username, place }: Attempt): Promise<void> {
  await tx
    .delete(signInFailure)
    .where(and(eq(signInFailure.username, username), eq(signInFailure.place, place)));
}

/** The mark of this browser; one that nobody ever gave out is replaced, for someone may have planted it. */
async function ownMark(tx: Tx, ctx: Context): Promise<Buffer> {
  if (ctx.browserToken) {
    const digest = digestOf(ctx.browserToken);
    const given = await tx
      .select({ at: knownBrowser.at })
      .from(knownBrowser)
      .where(eq(knownBrowser.tokenDigest, digest))
      .limit(1);
    if (given.length > 0) return digest;
  }
  const { token, digest } = newToken();
  ctx.setBrowser(token);
  return digest;
}

/** Remembers that this person has signed in fully on this browser. */
export async function rememberBrowser(tx: Tx, ctx: Context, practitionerId: string): Promise<void> {
  await tx
    .insert(knownBrowser)
    .values({ tokenDigest: await ownMark(tx, ctx), practitionerId, at: ctx.now })
    .onConflictDoUpdate({
      target: [knownBrowser.tokenDigest, knownBrowser.practitionerId],
      set: { at: ctx.now },
    });
}
