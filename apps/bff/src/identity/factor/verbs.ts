import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import type { SignInStep } from '@lianzhen/shared/identity';
import type { Context, Tx } from '../../platform/index.ts';
import { beginAttempt, forgetAttempts, rememberBrowser } from '../attempts.ts';
import type { Attempt } from '../attempts.ts';
import { mustBeConfirmed } from '../confirmed.ts';
import { renewToken } from '../openSession.ts';
import { leaveOwnTrail, mustBeSignedIn, mustHavePassed, ownCredential } from '../signedIn.ts';
import { factorRequired, letPass } from '../steps.ts';
import { credential, recoveryCode, session, totpSecret } from '../table.ts';
import { factorsOf, takeTurns } from './factors.ts';
import { beginTotp, codeMatches, newRecoveryCodes, unusedCode, useRecoveryCode } from './totp.ts';

const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, { error: 'code_format' });
const recovery = z
  .string()
  .trim()
  .regex(/^[a-z2-9]{5}-[a-z2-9]{5}$/i, { error: 'code_format' });

export const secondInput = z.union([z.object({ code }), z.object({ recovery })]);
export const enrolInput = z.object({ code });

/** The session has shown its second factor: it gets another token and goes on to the next step. */
export async function passSecond(
  ctx: Context,
  action: string,
  attempt?: Attempt,
): Promise<{ next: SignInStep }> {
  const { sessionId, practitionerId } = mustBeSignedIn(ctx);
  const { next, renewed } = await ctx.db.transaction(async tx => {
    await tx
      .update(session)
      .set({ secondAt: ctx.now, confirmedAt: ctx.now })
      .where(eq(session.id, sessionId));
    const renewed = await renewToken(tx, sessionId);
    const next = await letPass(tx, sessionId, ctx.now);
    if (attempt) await forgetAttempts(tx, attempt);
    if (next === 'in' || next === 'choose_post') await rememberBrowser(tx, ctx, practitionerId);
    await leaveOwnTrail(tx, ctx, action);
    return { next, renewed };
  });
  ctx.setSession(renewed.token, renewed.endsAt);
  return { next };
}

async function noteWrongCode(ctx: Context): Promise<void> {
  await ctx.db.transaction(tx => leaveOwnTrail(tx, ctx, 'identity.second_factor_failed'));
}

/**
 * Shows the second factor at sign-in: the code of the app, or one of the recovery codes.
 * @throws Refusal `rule_violated/wrong_factor_code`, `too_many_failures` with `until`.
 */
export async function showSecond(
  ctx: Context,
  input: z.output<typeof secondInput>,
): Promise<{ next: SignInStep }> {
  const { practitionerId } = mustBeSignedIn(ctx);
  const own = await ownCredential(ctx);
  const attempt = await beginAttempt(ctx, { username: own.username, practitionerId, proof: 'code' });
  const right =
    'code' in input
      ? await codeMatches(ctx, practitionerId, input.code)
      : await useRecoveryCode(ctx, practitionerId, input.recovery);
  if (!right) {
    await noteWrongCode(ctx);
    throw new Refusal('rule_violated', 'wrong_factor_code');
  }
  return passSecond(ctx, 'code' in input ? 'identity.second_factor' : 'identity.recovery_code', attempt);
}

/**
 * A new factor is set up by who has just proved to be here, or at the step of the sign-in that asks for one; never
 * instead of showing the one there is.
 * @throws Refusal `not_permitted/step_missing`, `not_permitted/confirm_identity`.
 */
export async function mayEnrol(ctx: Context): Promise<void> {
  const { passed, sessionId } = mustBeSignedIn(ctx);
  if (passed) await mustBeConfirmed(ctx, 'sign');
  else if ((await letPass(ctx.db, sessionId, ctx.now)) !== 'enrol_factor')
    throw new Refusal('not_permitted', 'step_missing');
}

/** Begins with an authenticator app; nothing counts before `enrol`. */
export async function beginEnrolment(ctx: Context) {
  const { practitionerId } = mustBeSignedIn(ctx);
  await mayEnrol(ctx);
  const own = await ownCredential(ctx);
  const { totpSince } = await factorsOf(ctx.db, practitionerId);
  if (totpSince) throw new Refusal('rule_violated', 'factor_there');
  return beginTotp(ctx, practitionerId, own.username);
}

/**
 * Makes the app count, once it has shown a right code, and gives the recovery codes.
 * @throws Refusal `rule_violated/wrong_factor_code`; as `mayEnrol`.
 */
export async function enrol(ctx: Context, input: z.output<typeof enrolInput>) {
  const { practitionerId } = mustBeSignedIn(ctx);
  await mayEnrol(ctx);
  const own = await ownCredential(ctx);
  const attempt = await beginAttempt(ctx, { username: own.username, practitionerId, proof: 'code' });
  if (!(await codeMatches(ctx, practitionerId, input.code, 'begun'))) {
    await noteWrongCode(ctx);
    throw new Refusal('rule_violated', 'wrong_factor_code');
  }
  const codes = await ctx.db.transaction(async tx => newRecoveryCodes(tx, practitionerId));
  const { next } = await passSecond(ctx, 'identity.enrol_factor', attempt);
  return { next, codes };
}

/** New recovery codes; the old ones stop working. */
export async function renewCodes(ctx: Context): Promise<{ codes: string[] }> {
  const { practitionerId } = mustHavePassed(ctx);
  await mustBeConfirmed(ctx, 'sign');
  const { totpSince } = await factorsOf(ctx.db, practitionerId);
  if (!totpSince) throw new Refusal('not_found');
  const codes = await ctx.db.transaction(async tx => {
    await leaveOwnTrail(tx, ctx, 'identity.new_recovery_codes');
    return newRecoveryCodes(tx, practitionerId);
  });
  return { codes };
}

/** @throws Refusal `rule_violated/last_factor` when a duty asks for a second factor and this is the only one. */
export async function mayLose(tx: Tx, practitionerId: string, left: number): Promise<void> {
  if (left === 0 && (await factorRequired(tx, practitionerId)))
    throw new Refusal('rule_violated', 'last_factor');
}

/** Gives the authenticator app up, with its recovery codes. */
export async function removeTotp(ctx: Context): Promise<{ removed: true }> {
  const { practitionerId } = mustHavePassed(ctx);
  await mustBeConfirmed(ctx, 'sign');
  await ctx.db.transaction(async tx => {
    await takeTurns(tx, practitionerId);
    await mayLose(tx, practitionerId, (await factorsOf(tx, practitionerId)).passkeys.length);
    await tx.delete(totpSecret).where(eq(totpSecret.practitionerId, practitionerId));
    await tx.delete(recoveryCode).where(eq(recoveryCode.practitionerId, practitionerId));
    await leaveOwnTrail(tx, ctx, 'identity.remove_factor', { kind: 'totp' });
  });
  return { removed: true };
}

/** What I have as a second factor, and whether one of my posts asks for it. */
export async function myFactors(ctx: Context) {
  const { practitionerId } = mustHavePassed(ctx);
  return {
    ...(await factorsOf(ctx.db, practitionerId)),
    required: await factorRequired(ctx.db, practitionerId),
  };
}

/** With what I can prove to be here besides the password, at sign-in and after it. */
export async function proofs(ctx: Context) {
  const { practitionerId } = mustBeSignedIn(ctx);
  const { totpSince, recoveryLeft, passkeys } = await factorsOf(ctx.db, practitionerId);
  return { app: totpSince !== null, recovery: recoveryLeft > 0, passkey: passkeys.length > 0 };
}

/** A code of an account of the demo that is good now; nothing outside the demo, or while the next is still to come. */
export async function demoCode(ctx: Context): Promise<{ code: string } | null> {
  if (!ctx.demo || !ctx.signedIn) return null;
  const [row] = await ctx.db
    .select({ username: credential.username })
    .from(credential)
    .where(eq(credential.practitionerId, ctx.signedIn.practitionerId));
  const account = ctx.demoAccounts.find(one => one.username === row?.username);
  if (!account?.totpSecret) return null;
  const code = await unusedCode(ctx, ctx.signedIn.practitionerId, account.totpSecret);
  return code ? { code } : null;
}
