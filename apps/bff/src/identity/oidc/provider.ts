import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import type { ClientAuth, Configuration } from 'openid-client';
import { HOUR, Refusal } from '@lianzhen/shared/kernel';
import type { Env } from '../../platform/env.ts';

const PATIENCE_SECONDS = 5;

export type Provider = {
  issuer: string;
  name: string;
  trustUsername: boolean;
  /** Where the provider sends people back to. */
  back: string;
  /** Its addresses and keys, kept for an hour. @throws Refusal `rule_violated/provider_down`. */
  reach: () => Promise<Configuration>;
};

/** An issuer as it is kept: people write the same one with and without the last stroke. */
export const plainIssuer = (issuer: string): string => issuer.replace(/\/$/, '');

/** The way of showing the secret that every provider knows, unless this one says that it does not. */
function showing(secret: string | undefined): ClientAuth {
  if (secret === undefined) return None();
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: known = ['client_secret_basic'] } = server;
    return (known.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** The provider of the settings, or `null` without one. It is asked for nothing before someone wants to sign in. */
export function providerOf(env: Env, origin: string): Provider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined || clientId === undefined) return null;
  const server = new URL(issuer);
  const execute = [enableNonRepudiationChecks];
  if (server.protocol === 'http:') execute.push(allowInsecureRequests);
  let kept: { configuration: Configuration; until: number } | null = null;
  return {
    issuer: plainIssuer(issuer),
    name: env.OIDC_NAME,
    trustUsername: env.OIDC_TRUST_USERNAME,
    back: `${origin}/oidc/callback`,
    async reach() {
      if (kept && kept.until > Date.now()) return kept.configuration;
      const configuration = await discovery(server, clientId, {}, showing(clientSecret), {
        execute,
        timeout: PATIENCE_SECONDS,
      }).catch((cause: unknown) => {
        throw new Refusal('rule_violated', 'provider_down', { cause: String(cause) });
      });
      kept = { configuration, until: Date.now() + HOUR };
      return configuration;
    },
  };
}
