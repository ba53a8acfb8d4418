import { authorizationCodeGrant, AuthorizationResponseError } from 'openid-client';
import type { IDToken } from 'openid-client';
import { Refusal } from '@lianzhen/shared/kernel';
import { twoProofsElsewhere } from '@lianzhen/shared/identity';
import type { Context } from '../../platform/index.ts';
import type { Provider } from './provider.ts';
import { plainIssuer } from './provider.ts';
import type { Baggage } from './trip.ts';
import { TRIP } from './trip.ts';

/** Who the provider says has come. */
export type Guest = {
  issuer: string;
  subject: string;
  username: string | null;
  /** The provider has asked for two proofs. */
  twoProofs: boolean;
  /** When the person proved it to the provider; `null` when it does not say. */
  provedAt: Date | null;
};

// Nothing but the line or the machine at its other end: what was sent was not even read.
const broken = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

function faultOf(error: unknown): string {
  if (error instanceof AuthorizationResponseError)
    return error.error === 'access_denied' ? 'provider_left' : 'provider_refused';
  const { code } = error as { code?: string };
  const unreached = error instanceof TypeError && error.message === 'fetch failed';
  return unreached || (code !== undefined && broken.has(code)) ? 'provider_down' : 'provider_refused';
}

/**
 * Changes the answer of the provider for what it says about a person: state, nonce, verifier, signature, issuer,
 * audience and time are checked.
 * @param query what the browser brought back, from `?` on.
 * @throws Refusal `rule_violated` with `provider_down`, `provider_left` or `provider_refused`.
 */
export async function welcome(
  ctx: Context,
  provider: Provider,
  { query, kept }: { query: string; kept: Baggage },
): Promise<Guest> {
  const configuration = await provider.reach();
  const tokens = await authorizationCodeGrant(configuration, new URL(query, provider.back), {
    expectedState: kept.state,
    expectedNonce: kept.nonce,
    pkceCodeVerifier: kept.verifier,
    idTokenExpected: true,
    ...(kept.errand === 'confirm' && { maxAge: TRIP / 1000 }),
  }).catch((error: unknown) => {
    const { code, error: told } = error as { code?: string; error?: string };
    ctx.log.warn({ code, told, requestId: ctx.requestId }, 'the provider brought nobody in');
    throw new Refusal('rule_violated', faultOf(error));
  });
  const claims = tokens.claims();
  if (!claims) throw new Refusal('rule_violated', 'provider_refused');
  return guestOf(claims);
}

function guestOf(claims: IDToken): Guest {
  const { iss, sub, preferred_username: username, amr, auth_time: provedAt } = claims;
  return {
    issuer: plainIssuer(iss),
    subject: sub,
    username: typeof username === 'string' ? username.toLowerCase() : null,
    twoProofs: twoProofsElsewhere(amr),
    provedAt: provedAt === undefined ? null : new Date(provedAt * 1000),
  };
}
