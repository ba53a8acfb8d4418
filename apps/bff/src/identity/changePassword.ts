import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import { PASSWORD_MEMORY, passwordFault } from '@lianzhen/shared/identity';
import type { changePasswordInput, SignInStep } from '@lianzhen/shared/identity';
import { practitioner } from '../directory/table.ts';
import type { Context, Reader } from '../platform/index.ts';
import { beginAttempt, takeBack } from './attempts.ts';
import { renewToken } from './openSession.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { endOthers } from './sessions.ts';
import { leaveOwnTrail, mustBeSignedIn, ownCredential } from './signedIn.ts';
import { letPass } from './steps.ts';
import { credential, passwordHistory } from './table.ts';

/** The last passwords of a person, the present one among them. */
async function formerHashes(db: Reader, practitionerId: string): Promise<string[]> {
  const rows = await db
    .select({ hash: passwordHistory.passwordHash })
    .from(passwordHistory)
    .where(eq(passwordHistory.practitionerId, practitionerId))
    .orderBy(desc(passwordHistory.at))
    .limit(PASSWORD_MEMORY - 1);
  return rows.map(row => row.hash);
}

async function mustBeNew(ctx: Context, own: typeof credential.$inferSelect, password: string): Promise<void> {
  const [person] = await ctx.db
    .select({ pinyin: practitioner.pinyin })
    .from(practitioner)
    .where(eq(practitioner.id, own.practitionerId));
  const fault = passwordFault(password, [own.username, person?.pinyin ?? '']);
  if (fault) throw new Refusal('rule_violated', fault);
  const hashes = [own.passwordHash, ...(await formerHashes(ctx.db, own.practitionerId))];
  for (const hash of hashes)
    if (await passwordMatches(hash, password)) throw new Refusal('rule_violated', 'password_used_before');
}

/**
 * Replaces the own password. All other sessions end, and this one gets another token.
 * @throws Refusal `rule_violated` with `wrong_password`, `too_many_failures`, or a key of `passwordFaults`;
 *   `not_permitted/step_missing` while a second factor is still to be shown.
 */
export async function changePassword(
  ctx: Context,
  input: z.output<typeof changePasswordInput>,
): Promise<{ next: SignInStep }> {
  const { sessionId, practitionerId, passed } = mustBeSignedIn(ctx);
  if (!passed && (await letPass(ctx.db, sessionId, ctx.now)) !== 'new_password')
    throw new Refusal('not_permitted', 'step_missing');
  const own = await ownCredential(ctx);
  const attempt = await beginAttempt(ctx, { username: own.username, practitionerId, proof: 'password' });
  if (!(await passwordMatches(own.passwordHash, input.present))) {
    await ctx.db.transaction(tx => leaveOwnTrail(tx, ctx, 'identity.confirm_failed'));
    throw new Refusal('rule_violated', 'wrong_password');
  }
  await ctx.db.transaction(tx => takeBack(tx, attempt));
  await mustBeNew(ctx, own, input.next);
  const passwordHash = await hashPassword(input.next);
  const { next, renewed } = await ctx.db.transaction(async tx => {
    await tx
      .insert(passwordHistory)
      .values({ practitionerId, passwordHash: own.passwordHash, at: own.changedAt });
    await tx
      .update(credential)
      .set({ passwordHash, changedAt: ctx.now, initial: false })
      .where(eq(credential.practitionerId, practitionerId));
    await endOthers(tx, practitionerId, sessionId, ctx.now);
    await leaveOwnTrail(tx, ctx, 'identity.change_password');
    const renewed = await renewToken(tx, sessionId);
    return { renewed, next: await letPass(tx, sessionId, ctx.now) };
  });
  ctx.setSession(renewed.token, renewed.endsAt);
  return { next };
}
