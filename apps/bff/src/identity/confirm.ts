import { and, count, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import { ATTEMPT_WINDOW, OWN_TRIES } from '@lianzhen/shared/identity';
import type { confirmInput } from '@lianzhen/shared/identity';
import { one } from '../platform/index.ts';
import type { Context } from '../platform/index.ts';
import { noteAttempt, slowDown } from './attempts.ts';
import { codeMatches } from './factor/index.ts';
import { passwordMatches } from './password.ts';
import { leaveOwnTrail, mustHavePassed, ownCredential } from './signedIn.ts';
import { session, signInFailure } from './table.ts';

/** Five wrong proofs from one place end the session: who sits here is not who signed in. */
async function endAfterTooMany(ctx: Context, username: string): Promise<void> {
  const since = new Date(ctx.now.getTime() - ATTEMPT_WINDOW);
  const { n } = one(
    await ctx.db
      .select({ n: count() })
      .from(signInFailure)
      .where(
        and(
          eq(signInFailure.username, username),
          eq(signInFailure.address, ctx.address),
          eq(signInFailure.tested, true),
          gt(signInFailure.at, since),
        ),
      ),
  );
  if (n < OWN_TRIES) return;
  const { sessionId } = mustHavePassed(ctx);
  await ctx.db.transaction(async tx => {
    await tx.update(session).set({ endedAt: ctx.now }).where(eq(session.id, sessionId));
    await leaveOwnTrail(tx, ctx, 'identity.end_sessions', { reason: 'wrong proofs' });
  });
  ctx.setSession(null);
}

/**
 * Proves again that the person is here, before a signature or a look behind the stars.
 * @throws Refusal `rule_violated/wrong_password`, `wrong_code`, `too_many_failures`.
 */
export async function confirm(
  ctx: Context,
  input: z.output<typeof confirmInput>,
): Promise<{ confirmed: true }> {
  const { sessionId, practitionerId } = mustHavePassed(ctx);
  const own = await ownCredential(ctx);
  await slowDown(ctx, own.username, practitionerId);
  const right =
    'password' in input
      ? await passwordMatches(own.passwordHash, input.password)
      : await codeMatches(ctx, practitionerId, input.code);
  if (!right) {
    await noteAttempt(ctx, own.username, true);
    await endAfterTooMany(ctx, own.username);
    throw new Refusal('rule_violated', 'password' in input ? 'wrong_password' : 'wrong_code');
  }
  await ctx.db.transaction(async tx => {
    await tx.update(session).set({ confirmedAt: ctx.now }).where(eq(session.id, sessionId));
    await leaveOwnTrail(tx, ctx, 'identity.confirm');
  });
  return { confirmed: true };
}
