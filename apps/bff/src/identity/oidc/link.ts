import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { MINUTE, Refusal } from '@lianzhen/shared/kernel';
import type { Context, SignedIn } from '../../platform/index.ts';
import { mustBeConfirmed } from '../confirmed.ts';
import { takeTurns } from '../factor/index.ts';
import { leaveOwnTrail, mustHavePassed } from '../signedIn.ts';
import { externalIdentity, session } from '../table.ts';
import type { Guest } from './arrive.ts';
import { holderOf, linkTo } from './enter.ts';
import { plainIssuer } from './provider.ts';
import type { Baggage } from './trip.ts';

const LEEWAY = MINUTE / 2;

/** The session from which someone left for the provider. @throws Refusal `rule_violated/ceremony_over` once it has ended. */
export async function leftFrom(ctx: Context, kept: Baggage): Promise<SignedIn> {
  const over = new Refusal('rule_violated', 'ceremony_over');
  if (kept.sessionId === null) throw over;
  const idle = new Date(ctx.now.getTime() - ctx.limits.idleMinutes * MINUTE);
  const [row] = await ctx.db
    .select({ practitionerId: session.practitionerId, confirmedAt: session.confirmedAt })
    .from(session)
    .where(
      and(
        eq(session.id, kept.sessionId),
        isNull(session.endedAt),
        isNotNull(session.passedAt),
        gt(session.endsAt, ctx.now),
        gt(session.seenAt, idle),
      ),
    );
  if (!row) throw over;
  return { sessionId: kept.sessionId, passed: true, ...row };
}

/**
 * Links the person who left for the provider to the account shown there.
 * @throws Refusal `rule_violated/provider_taken` when that account, or this person, is linked elsewhere.
 */
export async function linkGuest(ctx: Context, guest: Guest): Promise<void> {
  const { practitionerId } = mustHavePassed(ctx);
  const { issuer, subject } = guest;
  await ctx.db.transaction(async tx => {
    if (!(await linkTo(tx, ctx, guest, practitionerId))) throw new Refusal('rule_violated', 'provider_taken');
    await leaveOwnTrail(tx, ctx, 'identity.link_provider', { issuer, subject });
  });
}

/**
 * Takes a fresh sign-in at the provider for the proof that the person is here.
 * @throws Refusal `rule_violated/provider_other` for another person's account, `provider_stale` for an old sign-in.
 */
export async function confirmGuest(ctx: Context, guest: Guest, kept: Baggage): Promise<void> {
  const { practitionerId, sessionId } = mustHavePassed(ctx);
  const own = (await holderOf(ctx.db, guest)) === practitionerId;
  const fresh = guest.provedAt !== null && guest.provedAt.getTime() >= kept.begun - LEEWAY;
  if (!own || !fresh) {
    await ctx.db.transaction(tx =>
      leaveOwnTrail(tx, ctx, 'identity.confirm_failed', { proof: 'provider', fresh }),
    );
    throw new Refusal('rule_violated', own ? 'provider_stale' : 'provider_other');
  }
  await ctx.db.transaction(async tx => {
    await tx.update(session).set({ confirmedAt: ctx.now }).where(eq(session.id, sessionId));
    await leaveOwnTrail(tx, ctx, 'identity.confirm', { proof: 'provider' });
  });
}

/** What the sign-in page shows of the provider; `null` without one. */
export async function provider(ctx: Context): Promise<{ name: string } | null> {
  return ctx.provider && { name: ctx.provider.name };
}

/** The provider, and since when my sign-in is linked to it; `null` without a provider. */
export async function myLink(ctx: Context) {
  const { practitionerId } = mustHavePassed(ctx);
  if (!ctx.provider) return null;
  const [row] = await ctx.db
    .select({ since: externalIdentity.at })
    .from(externalIdentity)
    .where(own(ctx, practitionerId));
  return { name: ctx.provider.name, since: row?.since ?? null };
}

const own = (ctx: Context, practitionerId: string) =>
  and(
    eq(externalIdentity.practitionerId, practitionerId),
    eq(externalIdentity.issuer, plainIssuer(ctx.provider?.issuer ?? '')),
  );

/** Proves that the person is here before leaving to be linked; the trip itself then starts from this page. */
export async function prepareLink(ctx: Context): Promise<{ ready: true }> {
  mustHavePassed(ctx);
  await mustBeConfirmed(ctx, 'sign');
  return { ready: true };
}

/** Ends the link; the provider signs nobody in here then. */
export async function unlink(ctx: Context): Promise<{ unlinked: true }> {
  const { practitionerId } = mustHavePassed(ctx);
  await mustBeConfirmed(ctx, 'sign');
  await ctx.db.transaction(async tx => {
    await takeTurns(tx, practitionerId);
    const gone = await tx
      .delete(externalIdentity)
      .where(own(ctx, practitionerId))
      .returning({ issuer: externalIdentity.issuer, subject: externalIdentity.subject });
    if (gone.length === 0) throw new Refusal('not_found');
    await leaveOwnTrail(tx, ctx, 'identity.unlink_provider', gone[0]);
  });
  return { unlinked: true };
}
