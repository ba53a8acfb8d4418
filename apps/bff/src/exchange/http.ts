import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readableTypes } from '@lianzhen/shared/exchange';
import { bundleResponse, capabilityStatement, operationOutcome } from './answer.ts';
import { fromOf } from './gate.ts';
import type { Parts } from './gate.ts';
import { serveOriginals } from './original.ts';
import { isNoBundle, readBody } from './read.ts';
import { receive } from './receive.ts';
import { issueToken, TOKEN_SECONDS, whoDelivers } from './token.ts';
import type { Deliverer } from './token.ts';

const MOST_BYTES = 20 * 1024 * 1024;
const FHIR = 'application/fhir+json; charset=utf-8';

function shownBy(request: FastifyRequest): { clientId: string; secret: string } | null {
  const [scheme, basic] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'basic' && basic) {
    const [id = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    return { clientId: id, secret: rest.join(':') };
  }
  const form = request.body as URLSearchParams;
  const [clientId, secret] = [form.get('client_id'), form.get('client_secret')];
  return clientId && secret ? { clientId, secret } : null;
}

/** `POST /oauth/token`: client credentials (RFC 6749, 4.4), and where to find it (RFC 8414). */
function serveTokens(scope: FastifyInstance, parts: Parts): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 8192 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  scope.post('/oauth/token', async (request, reply) => {
    void reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
    if (!(request.body instanceof URLSearchParams)) return reply.code(400).send({ error: 'invalid_request' });
    if (request.body.get('grant_type') !== 'client_credentials')
      return reply.code(400).send({ error: 'unsupported_grant_type' });
    const shown = shownBy(request);
    const refuse = () =>
      reply.code(401).header('www-authenticate', 'Basic realm="lianzhen"').send({ error: 'invalid_client' });
    if (!shown) return refuse();
    const issued = await issueToken(parts.db, fromOf(parts, request), shown);
    if ('wrong' in issued) return refuse();
    if ('wait' in issued)
      return reply.code(429).header('retry-after', String(issued.wait)).send({ error: 'slow_down' });
    return { access_token: issued.token, token_type: 'Bearer', expires_in: TOKEN_SECONDS };
  });
  scope.get('/.well-known/oauth-authorization-server', async () => ({
    issuer: parts.origin,
    token_endpoint: `${parts.origin}/oauth/token`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
  }));
}

function fault(reply: FastifyReply, status: number, code: string, text: string) {
  return reply
    .code(status)
    .type(FHIR)
    .send(operationOutcome({ severity: 'error', code, text }));
}

/** `POST /fhir`, for registered systems; the body of whoever shows no token is not even read. */
function serveBundles(scope: FastifyInstance, parts: Parts): void {
  const deliverers = new WeakMap<FastifyRequest, Deliverer>();
  scope.addContentTypeParser(
    ['application/fhir+json', 'application/json'],
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    (_request, body, done) => done(null, body),
  );
  scope.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'a bundle was not taken');
    const [code, text] =
      status === 413
        ? ['too-long', 'the limit is 20 MB']
        : status === 415
          ? ['not-supported', 'send application/fhir+json']
          : status >= 500
            ? ['exception', 'internal error']
            : ['invalid', 'the request could not be read'];
    return fault(reply, status, code, text);
  });
  const mayDeliver = async (request: FastifyRequest, reply: FastifyReply) => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    const known = scheme?.toLowerCase() === 'bearer' && token && /^[\w-]{43}$/.test(token);
    const deliverer = known ? await whoDelivers(parts.db, token, parts.clock()) : null;
    if (!deliverer) {
      void reply.header('www-authenticate', 'Bearer realm="lianzhen", error="invalid_token"');
      return fault(reply, 401, 'login', 'a token is needed');
    }
    deliverers.set(request, deliverer);
    return undefined;
  };
  scope.post('/fhir', { onRequest: mayDeliver }, async (request, reply) => {
    const system = deliverers.get(request);
    if (!system || !Buffer.isBuffer(request.body)) return fault(reply, 400, 'invalid', 'an empty body');
    const read = readBody(request.body);
    if (isNoBundle(read)) return fault(reply, 400, read.code, read.text);
    const { db, log, dataDir } = parts;
    const given = { db, log, dataDir, system, from: fromOf(parts, request) };
    const receipt = await receive(given, request.body, read);
    return reply.type(FHIR).send(bundleResponse(read.type, receipt));
  });
  scope.get('/fhir/metadata', async (_request, reply) =>
    reply.type(FHIR).send(capabilityStatement(parts.origin, parts.clock().toISOString(), readableTypes)),
  );
}

/** What other systems reach: tokens and bundles; and for people the originals of what could not be entered. */
export async function serveExchange(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register(async scope => serveTokens(scope, parts));
  await app.register(async scope => serveBundles(scope, parts));
  await app.register(async scope => serveOriginals(scope, parts));
}
