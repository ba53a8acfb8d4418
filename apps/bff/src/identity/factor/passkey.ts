import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { and, eq, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { Refusal, requiredText } from '@lianzhen/shared/kernel';
import type { SignInStep } from '@lianzhen/shared/identity';
import { practitioner } from '../../directory/table.ts';
import { leaveMarks } from '../../platform/index.ts';
import type { Context } from '../../platform/index.ts';
import { mustBeConfirmed } from '../confirmed.ts';
import { openSession, postsOf } from '../openSession.ts';
import { entered } from '../signIn.ts';
import { leaveOwnTrail, mustBeSignedIn, mustHavePassed, ownCredential } from '../signedIn.ts';
import { passkey, session } from '../table.ts';
import { answered, ask } from './ceremony.ts';
import { factorsOf, takeTurns } from './factors.ts';
import { mayEnrol, mayLose, passSecond } from './verbs.ts';

const MOST = 10;

const token = z.string().regex(/^[\w-]{43}$/);
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const registered = z.custom<RegistrationResponseJSON>(isObject);
const asserted = z.custom<AuthenticationResponseJSON>(isObject);

export const addPasskeyInput = z.object({ ceremony: token, name: requiredText(40), response: registered });
export const askPasskeyInput = z.object({ why: z.enum(['sign_in', 'proof']) });
export const usePasskeyInput = z.object({ ceremony: token, response: asserted });
export const passkeyIdInput = z.object({ id: z.string().min(1).max(1024) });

type Question = { challenge: string; why: z.output<typeof askPasskeyInput>['why'] };

/** The site to which passkeys belong: its origin, and the name without port. */
function siteOf(ctx: Context) {
  return { origin: ctx.origin, rpID: new URL(ctx.origin).hostname };
}

/** Options for a new passkey of mine; after a fresh proof of being here, or where the sign-in asks for a factor. */
export async function beginPasskey(ctx: Context) {
  const { practitionerId } = mustBeSignedIn(ctx);
  await mayEnrol(ctx);
  const own = await ownCredential(ctx);
  const { passkeys } = await factorsOf(ctx.db, practitionerId);
  if (passkeys.length >= MOST) throw new Refusal('rule_violated', 'too_many_passkeys', { most: MOST });
  const { extensions: _none, ...options } = await generateRegistrationOptions({
    rpName: '联诊',
    rpID: siteOf(ctx).rpID,
    userName: own.username,
    userID: new TextEncoder().encode(practitionerId),
    excludeCredentials: passkeys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestationType: 'none',
  });
  return { ceremony: await ask(ctx, 'passkey_register', options.challenge), options };
}

/**
 * Keeps a new passkey; made at sign-in it is shown at once.
 * @throws Refusal `rule_violated/ceremony_over`, `rule_violated/passkey_wrong`, `conflict` when it is known already.
 */
export async function addPasskey(
  ctx: Context,
  input: z.output<typeof addPasskeyInput>,
): Promise<{ next: SignInStep }> {
  const { practitionerId, passed } = mustBeSignedIn(ctx);
  await mayEnrol(ctx);
  const challenge = String(await answered(ctx, 'passkey_register', input.ceremony));
  const { origin, rpID } = siteOf(ctx);
  const checked = await verifyRegistrationResponse({
    response: input.response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) throw new Refusal('rule_violated', 'passkey_wrong');
  const { credential } = checked.registrationInfo;
  await ctx.db.transaction(async tx => {
    await tx.insert(passkey).values({
      credentialId: credential.id,
      practitionerId,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      name: input.name,
      createdAt: ctx.now,
    });
    await leaveOwnTrail(tx, ctx, 'identity.enrol_factor', { kind: 'passkey' });
  });
  return passed ? { next: 'in' } : passSecond(ctx, 'identity.second_factor');
}

/** Gives a passkey up. */
export async function removePasskey(
  ctx: Context,
  input: z.output<typeof passkeyIdInput>,
): Promise<{ removed: true }> {
  const { practitionerId } = mustHavePassed(ctx);
  await mustBeConfirmed(ctx, 'sign');
  await ctx.db.transaction(async tx => {
    await takeTurns(tx, practitionerId);
    const { passkeys, totpSince } = await factorsOf(tx, practitionerId);
    if (!passkeys.some(one => one.id === input.id)) throw new Refusal('not_found');
    await mayLose(tx, practitionerId, passkeys.length - 1 + (totpSince ? 1 : 0));
    await tx
      .delete(passkey)
      .where(and(eq(passkey.credentialId, input.id), eq(passkey.practitionerId, practitionerId)));
    await leaveOwnTrail(tx, ctx, 'identity.remove_factor', { kind: 'passkey' });
  });
  return { removed: true };
}

/**
 * Asks a browser for a passkey: to sign in, of anyone who has one here, whoever is signed in now; as a proof, of the
 * person signed in.
 */
export async function askPasskey(ctx: Context, { why }: z.output<typeof askPasskeyInput>) {
  const own = why === 'sign_in' ? null : await factorsOf(ctx.db, mustBeSignedIn(ctx).practitionerId);
  const { extensions: _none, ...options } = await generateAuthenticationOptions({
    rpID: siteOf(ctx).rpID,
    userVerification: 'required',
    ...(own && { allowCredentials: own.passkeys.map(({ id }) => ({ id })) }),
  });
  const kept: Question = { challenge: options.challenge, why };
  return { ceremony: await ask(ctx, 'passkey_use', kept), options };
}

/** Whose passkey answered; `null` when the answer is worth nothing. A counter that went back means a copy. */
async function ownerOf(
  ctx: Context,
  response: AuthenticationResponseJSON,
  challenge: string,
): Promise<string | null> {
  const [known] = await ctx.db
    .select({
      id: passkey.credentialId,
      practitionerId: passkey.practitionerId,
      publicKey: passkey.publicKey,
      counter: passkey.counter,
    })
    .from(passkey)
    .innerJoin(practitioner, eq(practitioner.id, passkey.practitionerId))
    .where(and(eq(passkey.credentialId, response.id), eq(practitioner.active, true)));
  if (!known) return null;
  const { origin, rpID } = siteOf(ctx);
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: { id: known.id, publicKey: new Uint8Array(known.publicKey), counter: known.counter },
  }).catch(() => null);
  if (!checked?.verified) return null;
  const counter = checked.authenticationInfo.newCounter;
  const forward = or(lt(passkey.counter, counter), counter === 0 ? eq(passkey.counter, 0) : undefined);
  const moved = await ctx.db
    .update(passkey)
    .set({ counter, usedAt: ctx.now })
    .where(and(eq(passkey.credentialId, known.id), forward))
    .returning({ id: passkey.credentialId });
  return moved.length === 1 ? known.practitionerId : null;
}

/**
 * Signs in with a passkey, shows it as the second factor, or confirms with it, by what was asked and where the session
 * stands.
 * @throws Refusal `rule_violated/ceremony_over`, `rule_violated/passkey_wrong`, `rule_violated/no_post`.
 */
export async function usePasskey(
  ctx: Context,
  input: z.output<typeof usePasskeyInput>,
): Promise<{ next: SignInStep }> {
  const { challenge, why } = (await answered(ctx, 'passkey_use', input.ceremony)) as Question;
  const practitionerId = await ownerOf(ctx, input.response, challenge);
  if (why === 'sign_in') return practitionerId ? signInWith(ctx, practitionerId) : refuseSignIn(ctx);
  const { sessionId, practitionerId: own, passed } = mustBeSignedIn(ctx);
  if (practitionerId !== own) {
    const action = passed ? 'identity.confirm_failed' : 'identity.second_factor_failed';
    await ctx.db.transaction(tx => leaveOwnTrail(tx, ctx, action, { proof: 'passkey' }));
    throw new Refusal('rule_violated', 'passkey_wrong');
  }
  if (!passed) return passSecond(ctx, 'identity.second_factor');
  await ctx.db.transaction(async tx => {
    await tx.update(session).set({ confirmedAt: ctx.now }).where(eq(session.id, sessionId));
    await leaveOwnTrail(tx, ctx, 'identity.confirm', { proof: 'passkey' });
  });
  return { next: 'in' };
}

async function refuseSignIn(ctx: Context): Promise<never> {
  const trails = [{ action: 'identity.sign_in_failed', subject: 'credential', detail: { way: 'passkey' } }];
  await ctx.db.transaction(tx => leaveMarks(tx, ctx, null, { trails, events: [] }));
  throw new Refusal('rule_violated', 'passkey_wrong');
}

async function signInWith(ctx: Context, practitionerId: string): Promise<{ next: SignInStep }> {
  if ((await postsOf(ctx.db, practitionerId)).length === 0) throw new Refusal('rule_violated', 'no_post');
  const opened = await ctx.db.transaction(async tx => {
    const made = await openSession(tx, ctx, { practitionerId, way: 'passkey', secondShown: true });
    await entered(tx, ctx, made, practitionerId);
    return made;
  });
  ctx.setSession(opened.token, opened.endsAt);
  return { next: opened.next };
}
