import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import type { signInInput, SignInStep } from '@lianzhen/shared/identity';
import { practitioner } from '../directory/table.ts';
import { leaveMarks } from '../platform/index.ts';
import type { Context, Tx } from '../platform/index.ts';
import { beginAttempt, forgetAttempts, rememberBrowser, takeBack } from './attempts.ts';
import type { Attempt } from './attempts.ts';
import { openSession, postsOf } from './openSession.ts';
import type { Opened } from './openSession.ts';
import { passwordMatches } from './password.ts';
import { credential, session } from './table.ts';

/** What a sign-in leaves behind; a session that this browser had before ends with it. */
export async function entered(tx: Tx, ctx: Context, opened: Opened, practitionerId: string): Promise<void> {
  if (ctx.signedIn)
    await tx.update(session).set({ endedAt: ctx.now }).where(eq(session.id, ctx.signedIn.sessionId));
  if (opened.next === 'in' || opened.next === 'choose_post') await rememberBrowser(tx, ctx, practitionerId);
  const trails = [{ action: 'identity.sign_in', subject: 'session', subjectId: opened.sessionId }];
  await leaveMarks(tx, ctx, opened.author, { trails, events: [] });
}

/**
 * Opens a session. It acts under a post only when `next` is `in`; before that the other steps are taken.
 * @throws Refusal `rule_violated/wrong_password` for an unknown name and a wrong password alike,
 *   `too_many_failures` with `until` (ISO instant), `no_post`.
 */
export async function signIn(
  ctx: Context,
  input: z.output<typeof signInInput>,
): Promise<{ next: SignInStep }> {
  const [found] = await ctx.db
    .select({ practitionerId: credential.practitionerId, hash: credential.passwordHash })
    .from(credential)
    .innerJoin(practitioner, eq(practitioner.id, credential.practitionerId))
    .where(and(eq(credential.username, input.username), eq(practitioner.active, true)));
  const { username } = input;
  const attempt = await beginAttempt(ctx, {
    username,
    practitionerId: found?.practitionerId ?? null,
    proof: 'password',
  });
  const matches = await passwordMatches(found?.hash ?? null, input.password);
  if (!found || !matches) {
    await noteWrong(ctx, username);
    throw new Refusal('rule_violated', 'wrong_password');
  }
  return enter(ctx, attempt, found.practitionerId);
}

/** Writes down that a sign-in failed; who tried is not known, only which name was typed. */
async function noteWrong(ctx: Context, username: string): Promise<void> {
  const trails = [{ action: 'identity.sign_in_failed', subject: 'credential', detail: { username } }];
  await ctx.db.transaction(tx => leaveMarks(tx, ctx, null, { trails, events: [] }));
}

async function enter(ctx: Context, attempt: Attempt, practitionerId: string): Promise<{ next: SignInStep }> {
  if ((await postsOf(ctx.db, practitionerId)).length === 0) throw new Refusal('rule_violated', 'no_post');
  const opened = await ctx.db.transaction(async tx => {
    const made = await openSession(tx, ctx, { practitionerId, way: 'password', secondShown: false });
    // With the second proof still to come, wrong codes must not be forgotten by typing the password again.
    if (made.next === 'second_factor') await takeBack(tx, attempt);
    else await forgetAttempts(tx, attempt);
    await entered(tx, ctx, made, practitionerId);
    return made;
  });
  ctx.setSession(opened.token, opened.endsAt);
  return { next: opened.next };
}
