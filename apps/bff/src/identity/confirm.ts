import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import { OWN_TRIES } from '@lianzhen/shared/identity';
import type { confirmInput } from '@lianzhen/shared/identity';
import type { Context } from '../platform/index.ts';
import { beginAttempt, takeBack } from './attempts.ts';
import type { Attempt } from './attempts.ts';
import { codeMatches } from './factor/index.ts';
import { passwordMatches } from './password.ts';
import { leaveOwnTrail, mustHavePassed, ownCredential } from './signedIn.ts';
import { session } from './table.ts';

/** Five wrong proofs end the session: who sits here is not who signed in. */
async function noteWrong(ctx: Context, attempt: Attempt): Promise<void> {
  const { sessionId } = mustHavePassed(ctx);
  const over = attempt.tries >= OWN_TRIES;
  await ctx.db.transaction(async tx => {
    await leaveOwnTrail(tx, ctx, 'identity.confirm_failed', { proof: attempt.proof });
    if (!over) return;
    await tx.update(session).set({ endedAt: ctx.now }).where(eq(session.id, sessionId));
    await leaveOwnTrail(tx, ctx, 'identity.end_sessions', { reason: 'wrong proofs' });
  });
  if (over) ctx.setSession(null);
}

/**
 * Proves again that the person is here, before a signature or a look behind the stars.
 * @throws Refusal `rule_violated/wrong_password`, `wrong_factor_code`, `too_many_failures`.
 */
export async function confirm(
  ctx: Context,
  input: z.output<typeof confirmInput>,
): Promise<{ confirmed: true }> {
  const { sessionId, practitionerId } = mustHavePassed(ctx);
  const own = await ownCredential(ctx);
  const proof = 'password' in input ? 'password' : 'code';
  const attempt = await beginAttempt(ctx, { username: own.username, practitionerId, proof });
  const right =
    'password' in input
      ? await passwordMatches(own.passwordHash, input.password)
      : await codeMatches(ctx, practitionerId, input.code);
  if (!right) {
    await noteWrong(ctx, attempt);
    throw new Refusal('rule_violated', proof === 'password' ? 'wrong_password' : 'wrong_factor_code');
  }
  await ctx.db.transaction(async tx => {
    await takeBack(tx, attempt);
    await tx.update(session).set({ confirmedAt: ctx.now }).where(eq(session.id, sessionId));
    await leaveOwnTrail(tx, ctx, 'identity.confirm');
  });
  return { confirmed: true };
}
