import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { MINUTE } from '@lianzhen/shared/kernel';
import type { Context } from '../../platform/index.ts';
import { ask, answered } from '../factor/ceremony.ts';
import type { Provider } from './provider.ts';

/** So long the provider may take to ask whatever it asks. */
export const TRIP = 10 * MINUTE;

/** Why someone goes to the provider. */
export const errands = ['sign_in', 'link', 'confirm'] as const;

/** What waits here until the person comes back, sealed. The cookies of the house do not travel along, so it names them. */
const baggage = z.object({
  errand: z.enum(errands),
  next: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  begun: z.number(),
  sessionId: z.string().nullable(),
  practitionerId: z.string().nullable(),
  browserToken: z.string().nullable(),
});

export type Baggage = z.output<typeof baggage>;
export type Errand = Baggage['errand'];

/**
 * Sends a browser to the provider.
 * @returns the address there, and the token with which this browser alone may come back, once.
 * @throws Refusal `rule_violated/provider_down`.
 */
export async function depart(
  ctx: Context,
  provider: Provider,
  { errand, next }: { errand: Errand; next: string },
): Promise<{ address: URL; token: string }> {
  const configuration = await provider.reach();
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: provider.back,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // To confirm means to prove it now; who is signed in there from this morning proves nothing.
    ...(errand === 'confirm' && { prompt: 'login', max_age: '0' }),
  });
  const kept: Baggage = {
    errand,
    next,
    state,
    nonce,
    verifier,
    begun: ctx.now.getTime(),
    sessionId: ctx.signedIn?.sessionId ?? null,
    practitionerId: ctx.signedIn?.practitionerId ?? null,
    browserToken: ctx.browserToken,
  };
  return { address, token: await ask({ ...ctx, signedIn: null }, 'oidc', kept, TRIP) };
}

/** What waited for the browser that holds this token; once. @throws Refusal `rule_violated/ceremony_over`. */
export async function unpack(ctx: Context, token: string): Promise<Baggage> {
  return baggage.parse(await answered({ ...ctx, signedIn: null }, 'oidc', token));
}
