import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Only the product's own files run; workers and WebAssembly serve the image viewer. */
export const contentSecurityPolicy = [
  `default-src 'self'`,
  `script-src 'self' 'wasm-unsafe-eval'`,
  `worker-src 'self' blob:`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `connect-src 'self' blob:`,
  `object-src 'self'`,
  `frame-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'self'`,
].join('; ');

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request that may change something was sent by one of our own pages. */
export function fromOwnPage(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}

/** Security headers on every answer, and no cross-site writes. */
export function guardHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('content-security-policy', contentSecurityPolicy);
    void reply.header('x-content-type-options', 'nosniff');
    void reply.header('referrer-policy', 'same-origin');
    void reply.header('cross-origin-opener-policy', 'same-origin');
    void reply.header('cross-origin-resource-policy', 'same-origin');
    void reply.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=()');
    void reply.header('x-request-id', request.id);
    if (!reads.has(request.method) && !fromOwnPage(request))
      return reply.code(403).send({ error: 'cross-site request refused', requestId: request.id });
    return undefined;
  });
}
