import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Account, Context } from 'oidc-provider';

export const CLIENT = { id: 'lianzhen', secret: 'a secret of thirty-two characters' };

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keyId = 'first';

async function listening(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stopping(server: Server): () => Promise<void> {
  return async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
}

/** Who signs in there next, and how. */
export type Visit = { subject: string; username?: string; amr?: string[]; gives?: 'up' };

/** A certified provider on a port of its own. It asks nothing: whoever `next` names has signed in. */
export async function startProvider(redirects: readonly string[]) {
  const handlers: { handle?: (request: IncomingMessage, response: ServerResponse) => void } = {};
  const server = createServer((request, response) => handlers.handle?.(request, response));
  const issuer = await listening(server);
  const next: { visit: Visit } = { visit: { subject: 'nobody' } };
  const names = new Map<string, string>();
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: redirects }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub', 'amr', 'auth_time'], profile: ['preferred_username'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: Context, { uid }: { uid: string }) => `/asks/${uid}` },
    findAccount: (_context: Context, accountId: string): Account => ({
      accountId,
      claims: () => ({ sub: accountId, preferred_username: names.get(accountId) }),
    }),
    async loadExistingGrant({ oidc }: Context) {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  handlers.handle = (request, response) => {
    if (!request.url?.startsWith('/asks/')) return answer(request, response);
    const { subject, username, amr, gives } = next.visit;
    if (username !== undefined) names.set(subject, username);
    const login = { accountId: subject, remember: false, ...(amr && { amr }) };
    const result = gives === 'up' ? { error: 'access_denied' } : { login };
    return void provider.interactionFinished(request, response, result);
  };
  return { issuer, next, stop: stopping(server) };
}

export type Claims = Record<string, unknown>;

const base64url = (of: object) => Buffer.from(JSON.stringify(of)).toString('base64url');

function signed(claims: Claims, key = privateKey, header: object = { alg: 'RS256', kid: keyId }): string {
  const body = `${base64url(header)}.${base64url(claims)}`;
  const algorithm = (header as { alg: string }).alg;
  const signature = algorithm === 'none' ? '' : sign('sha256', Buffer.from(body), key).toString('base64url');
  return `${body}.${signature}`;
}

/** How a provider that lies answers, given what an honest one would say. */
export type Lie = {
  claims?: (honest: Claims) => Claims;
  /** Signs with a key that nobody knows, or not at all. */
  signs?: 'wrongly' | 'not';
  /** What the token endpoint answers instead. */
  answers?: { status: number; body: string };
};

/** A provider that says what it is told to say; its authorization is a redirection at once. */
export async function startLiar() {
  const told: { lie: Lie; nonce: string } = { lie: {}, nonce: '' };
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const send = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration')
      return send({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (url.pathname === '/keys') {
      const publicKey = createPublicKey(
        createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      );
      return send({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' }],
      });
    }
    if (url.pathname === '/auth') {
      told.nonce = url.searchParams.get('nonce') ?? '';
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', randomUUID());
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      return response.writeHead(302, { location: back.href }).end();
    }
    const { claims = (honest: Claims) => honest, signs, answers } = told.lie;
    if (answers) return response.writeHead(answers.status).end(answers.body);
    const seconds = Math.floor(Date.now() / 1000);
    const honest = {
      iss: issuer,
      aud: CLIENT.id,
      sub: 'liar',
      nonce: told.nonce,
      iat: seconds,
      exp: seconds + 300,
    };
    const header = signs === 'not' ? { alg: 'none' } : { alg: 'RS256', kid: keyId };
    const idToken = signed(claims(honest), signs === 'wrongly' ? other : privateKey, header);
    return send({ access_token: 'x', token_type: 'Bearer', id_token: idToken });
  });
  const issuer = await listening(server);
  return { issuer, told, stop: stopping(server) };
}
