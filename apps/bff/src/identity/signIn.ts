import { and, asc, count, eq, gt, lt, min } from 'drizzle-orm';
import { z } from 'zod';
import { HOUR, MINUTE, Refusal } from '@lianzhen/shared/kernel';
import { post, practitioner } from '../directory/table.ts';
import { leaveMarks } from '../platform/index.ts';
import type { Context } from '../platform/index.ts';
import { passwordMatches } from './password.ts';
import { credential, session, signInFailure } from './table.ts';
import { newToken } from './token.ts';

export const signInInput = z.object({
  username: z.string().trim().toLowerCase().min(1, { error: 'required' }).max(64),
  password: z.string().min(1, { error: 'required' }).max(256),
});

const WINDOW = 5 * MINUTE;
const FAILURES = 5;

/** After five failures from one address the same name must wait there; elsewhere its owner still gets in. */
async function slowDown(ctx: Context, username: string): Promise<void> {
  const [failures] = await ctx.db
    .select({ count: count(), first: min(signInFailure.at) })
    .from(signInFailure)
    .where(
      and(
        eq(signInFailure.username, username),
        eq(signInFailure.address, ctx.address),
        gt(signInFailure.at, new Date(ctx.now.getTime() - WINDOW)),
      ),
    );
  if (!failures?.first || failures.count < FAILURES) return;
  const until = new Date(failures.first.getTime() + WINDOW).toISOString();
  throw new Refusal('rule_violated', 'too_many_failures', { until });
}

async function noteFailure(ctx: Context, username: string): Promise<void> {
  await ctx.db.transaction(async tx => {
    await tx.insert(signInFailure).values({ username, address: ctx.address, at: ctx.now });
    await tx.delete(signInFailure).where(lt(signInFailure.at, new Date(ctx.now.getTime() - HOUR)));
    const trails = [{ action: 'identity.sign_in_failed', subject: 'credential', detail: { username } }];
    await leaveMarks(tx, ctx, null, { trails, events: [] });
  });
}

/**
 * Opens a session. A person with one post acts under it at once; with several the post is chosen next.
 * @throws Refusal `rule_violated/wrong_password` for an unknown name and a wrong password alike,
 *   `too_many_failures` with `until` (ISO instant).
 */
export async function signIn(ctx: Context, input: z.output<typeof signInInput>): Promise<{ signedIn: true }> {
  await slowDown(ctx, input.username);
  const [found] = await ctx.db
    .select({ practitionerId: credential.practitionerId, hash: credential.passwordHash })
    .from(credential)
    .innerJoin(practitioner, eq(practitioner.id, credential.practitionerId))
    .where(and(eq(credential.username, input.username), eq(practitioner.active, true)));
  const matches = await passwordMatches(found?.hash ?? null, input.password);
  if (!found || !matches) {
    await noteFailure(ctx, input.username);
    throw new Refusal('rule_violated', 'wrong_password');
  }
  const posts = await ctx.db
    .select({ id: post.id, institutionId: post.institutionId })
    .from(post)
    .where(and(eq(post.practitionerId, found.practitionerId), eq(post.active, true)))
    .orderBy(asc(post.id));
  const [first] = posts;
  if (!first) throw new Refusal('rule_violated', 'no_post');
  const { token, digest } = newToken();
  const endsAt = new Date(ctx.now.getTime() + ctx.limits.sessionHours * HOUR);
  await ctx.db.transaction(async tx => {
    await tx.insert(session).values({
      tokenDigest: digest,
      practitionerId: found.practitionerId,
      postId: posts.length === 1 ? first.id : null,
      createdAt: ctx.now,
      seenAt: ctx.now,
      confirmedAt: ctx.now,
      endsAt,
      address: ctx.address,
      userAgent: ctx.userAgent.slice(0, 300),
    });
    const author = {
      practitionerId: found.practitionerId,
      postId: first.id,
      institutionId: first.institutionId,
    };
    const trails = [{ action: 'identity.sign_in', subject: 'session' }];
    await leaveMarks(tx, ctx, author, { trails, events: [] });
  });
  ctx.setSession(token, endsAt);
  return { signedIn: true };
}
