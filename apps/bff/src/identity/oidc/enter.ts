import { and, eq, inArray } from 'drizzle-orm';
import { offices, Refusal } from '@lianzhen/shared/kernel';
import { post, practitioner } from '../../directory/table.ts';
import { leaveMarks } from '../../platform/index.ts';
import type { Context, Tx } from '../../platform/index.ts';
import { takeTurns } from '../factor/index.ts';
import { openSession, postsOf } from '../openSession.ts';
import { entered } from '../signIn.ts';
import { credential, externalIdentity } from '../table.ts';
import type { Guest } from './arrive.ts';
import type { Provider } from './provider.ts';

/** Whose account here is linked to what the provider says; `null` when nobody's is. */
export async function holderOf(db: Context['db'] | Tx, guest: Guest): Promise<string | null> {
  const [row] = await db
    .select({ id: externalIdentity.practitionerId })
    .from(externalIdentity)
    .innerJoin(practitioner, eq(practitioner.id, externalIdentity.practitionerId))
    .where(
      and(
        eq(externalIdentity.issuer, guest.issuer),
        eq(externalIdentity.subject, guest.subject),
        eq(practitioner.active, true),
      ),
    );
  return row?.id ?? null;
}

/**
 * Links a person to an account at the provider: one there for one here.
 * @returns whether they are linked now; `false` when either of them is linked elsewhere.
 */
export async function linkTo(tx: Tx, ctx: Context, guest: Guest, practitionerId: string): Promise<boolean> {
  const { issuer, subject } = guest;
  await takeTurns(tx, practitionerId);
  const own = await tx
    .select({ subject: externalIdentity.subject })
    .from(externalIdentity)
    .where(and(eq(externalIdentity.practitionerId, practitionerId), eq(externalIdentity.issuer, issuer)));
  if (own.length > 0) return own.some(one => one.subject === subject);
  const made = await tx
    .insert(externalIdentity)
    .values({ issuer, subject, practitionerId, at: ctx.now })
    .onConflictDoNothing()
    .returning({ subject: externalIdentity.subject });
  return made.length === 1;
}

/** Who is called here what the provider calls the guest, where its names are trusted; never the holder of an office. */
async function namedAs(ctx: Context, provider: Provider, guest: Guest): Promise<string | null> {
  if (!provider.trustUsername || guest.username === null) return null;
  const [found] = await ctx.db
    .select({ id: credential.practitionerId })
    .from(credential)
    .innerJoin(practitioner, eq(practitioner.id, credential.practitionerId))
    .where(and(eq(credential.username, guest.username), eq(practitioner.active, true)));
  if (!found) return null;
  const held = await ctx.db
    .select({ id: post.id })
    .from(post)
    .where(and(eq(post.practitionerId, found.id), eq(post.active, true), inArray(post.duty, [...offices])));
  return held.length === 0 ? found.id : null;
}

/**
 * Signs in whoever the provider says has come.
 * @throws Refusal `rule_violated/provider_unknown` when nobody here is linked to the guest, `rule_violated/no_post`.
 */
export async function signInGuest(ctx: Context, provider: Provider, guest: Guest): Promise<void> {
  const linked = await holderOf(ctx.db, guest);
  const practitionerId = linked ?? (await namedAs(ctx, provider, guest));
  if (practitionerId === null) throw new Refusal('rule_violated', 'provider_unknown');
  if ((await postsOf(ctx.db, practitionerId)).length === 0) throw new Refusal('rule_violated', 'no_post');
  const opened = await ctx.db.transaction(async tx => {
    if (linked === null && !(await linkTo(tx, ctx, guest, practitionerId)))
      throw new Refusal('rule_violated', 'provider_unknown');
    const made = await openSession(tx, ctx, {
      practitionerId,
      way: 'oidc',
      secondShown: guest.twoProofs,
      provedAt: guest.provedAt,
    });
    if (linked === null) {
      const { issuer, subject } = guest;
      const detail = { issuer, subject, by: 'username' };
      const trails = [
        { action: 'identity.link_provider', subject: 'practitioner', subjectId: practitionerId, detail },
      ];
      await leaveMarks(tx, ctx, made.author, { trails, events: [] });
    }
    await entered(tx, ctx, made, practitionerId);
    return made;
  });
  ctx.setSession(opened.token, opened.endsAt);
}
