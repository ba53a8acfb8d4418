import { and, count, desc, eq, gt, lt } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { HOUR, Refusal } from '@lianzhen/shared/kernel';
import { ATTEMPT_WINDOW, waitUntil } from '@lianzhen/shared/identity';
import { leaveMarks, one } from '../platform/index.ts';
import type { Context, Tx } from '../platform/index.ts';
import { knownBrowser, signInFailure } from './table.ts';
import { digestOf, newToken } from './token.ts';

const ENOUGH = 20;

async function counted(ctx: Context, whose: SQL): Promise<number> {
  const since = new Date(ctx.now.getTime() - ATTEMPT_WINDOW);
  const rows = await ctx.db
    .select({ n: count() })
    .from(signInFailure)
    .where(and(whose, eq(signInFailure.tested, true), gt(signInFailure.at, since)));
  return one(rows).n;
}

async function isKnown(ctx: Context, practitionerId: string | null): Promise<boolean> {
  if (!practitionerId || !ctx.browserToken) return false;
  const rows = await ctx.db
    .select({ at: knownBrowser.at })
    .from(knownBrowser)
    .where(
      and(
        eq(knownBrowser.tokenDigest, digestOf(ctx.browserToken)),
        eq(knownBrowser.practitionerId, practitionerId),
      ),
    );
  return rows.length > 0;
}

/** Notes an attempt that was wrong, or that was told to wait without being compared. */
export async function noteAttempt(ctx: Context, username: string, tested: boolean): Promise<void> {
  await ctx.db.transaction(async tx => {
    await tx.insert(signInFailure).values({ username, address: ctx.address, at: ctx.now, tested });
    await tx.delete(signInFailure).where(lt(signInFailure.at, new Date(ctx.now.getTime() - HOUR)));
    const action = tested ? 'identity.sign_in_failed' : 'identity.sign_in_queued';
    const trails = [{ action, subject: 'credential', detail: { username } }];
    await leaveMarks(tx, ctx, null, { trails, events: [] });
  });
}

/**
 * Lets an attempt through, or tells it until when to wait.
 * @throws Refusal `rule_violated/too_many_failures` with `until` (ISO instant).
 */
export async function slowDown(ctx: Context, username: string, practitionerId: string | null): Promise<void> {
  const mine = and(eq(signInFailure.username, username), eq(signInFailure.address, ctx.address));
  const since = new Date(ctx.now.getTime() - ATTEMPT_WINDOW);
  const own = await ctx.db
    .select({ at: signInFailure.at, tested: signInFailure.tested })
    .from(signInFailure)
    .where(and(mine, gt(signInFailure.at, since)))
    .orderBy(desc(signInFailure.at))
    .limit(ENOUGH);
  const facts = {
    own,
    crowd: await counted(ctx, eq(signInFailure.username, username)),
    sprayed: await counted(ctx, eq(signInFailure.address, ctx.address)),
    known: await isKnown(ctx, practitionerId),
  };
  const until = waitUntil(facts, ctx.now);
  if (!until) return;
  // The first attempt takes a place in the queue; those that follow do not push it back.
  if (!own.some(attempt => !attempt.tested && (own.find(one => one.tested)?.at ?? since) <= attempt.at))
    await noteAttempt(ctx, username, false);
  throw new Refusal('rule_violated', 'too_many_failures', { until: until.toISOString() });
}

/** A right password makes the wrong ones from the same place forgotten. */
export async function forgetAttempts(tx: Tx, ctx: Context, username: string): Promise<void> {
  await tx
    .delete(signInFailure)
    .where(and(eq(signInFailure.username, username), eq(signInFailure.address, ctx.address)));
}

/** Remembers that this person has signed in fully on this browser. */
export async function rememberBrowser(tx: Tx, ctx: Context, practitionerId: string): Promise<void> {
  const fresh = ctx.browserToken ? null : newToken().token;
  await tx
    .insert(knownBrowser)
    .values({ tokenDigest: digestOf(ctx.browserToken ?? fresh ?? ''), practitionerId, at: ctx.now })
    .onConflictDoUpdate({
      target: [knownBrowser.tokenDigest, knownBrowser.practitionerId],
      set: { at: ctx.now },
    });
  if (fresh) ctx.setBrowser(fresh);
}
