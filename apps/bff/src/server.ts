import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import { serveTrail, watchChecks } from './audit/index.ts';
import { watchFlow } from './dashboard/index.ts';
import { demoAccounts } from './demo/accounts.ts';
import { serveImports } from './directory/index.ts';
import { serveExchange } from './exchange/index.ts';
import { providerOf, serveOidc } from './identity/index.ts';
import { serveRecords } from './records/index.ts';
import { originOf, requestContext, whoSends } from './request.ts';
import { openDatabase } from './platform/db.ts';
import type { Env } from './platform/env.ts';
import { guardHeaders } from './platform/headers.ts';
import { LiveHub } from './platform/live.ts';
import { serveMetrics } from './platform/metrics.ts';
import { createSeal, sealKey } from './platform/seal.ts';
import { appRouter } from './router.ts';
import type { AppRouter } from './router.ts';

export type Server = { app: FastifyInstance; live: LiveHub; close: () => Promise<void> };

const BODY_LIMIT = 1024 * 1024;
const web = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Everything one process serves; `env.DATABASE_URL` must be set and migrated. `clock` is the product's time. */
export async function createServer(
  env: Env & { DATABASE_URL: string },
  log: Logger,
  clock: () => Date = () => new Date(),
): Promise<Server> {
  const { db, pool } = openDatabase(env.DATABASE_URL, env.POOL_SIZE);
  const live = new LiveHub(db, env.DATABASE_URL, log);
  const seal = createSeal(sealKey(env.SEAL_KEY, env.DATA_DIR), env.AUDIT_HASH);
  const logger: FastifyBaseLogger = log;
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({
      disableRequestLogging: env.NODE_ENV === 'test',
      requestIdLogLabel: 'requestId',
    }),
    genReqId: () => v7(),
    bodyLimit: BODY_LIMIT,
    trustProxy: env.TRUST_PROXY,
    routerOptions: { maxParamLength: 5000 },
    forceCloseConnections: true,
  });
  guardHeaders(app);
  await app.register(cookie);
  await app.register(rateLimit, { max: env.REQUESTS_PER_MINUTE, timeWindow: '1 minute' });
  await app.register(compress, { threshold: 1024 });
  serveMetrics(app, pool, live);
  app.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    return reply
      .code(status)
      .send({ error: status >= 500 ? 'internal error' : error.message, requestId: request.id });
  });

  let stopping = false;
  app.get('/healthz', async () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const answers = await pool.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(answers && !stopping ? 200 : 503).send({ ready: answers && !stopping });
  });

  const provider = providerOf(env, originOf(env));
  const contextOf = requestContext({ db, live, seal, log, env, clock, demoAccounts, provider });
  serveOidc(app, { provider, secure: env.SECURE_COOKIE, contextOf });
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, res }) => contextOf(req, res),
      onError({ error, path, ctx }) {
        if (error.code === 'INTERNAL_SERVER_ERROR' || error.code === 'SERVICE_UNAVAILABLE')
          log.error({ err: error.cause ?? error, path, requestId: ctx?.requestId }, 'procedure failed');
      },
      maxBatchSize: 20,
      allowMethodOverride: true,
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  });

  const sender = (request: FastifyRequest) => whoSends(request, { db, env, clock });
  await serveImports(app, { db, seal, clock, whoSends: sender });
  await serveRecords(app, {
    db,
    seal,
    log,
    env,
    clock,
    whoSends: sender,
  });
  await serveExchange(app, {
    db,
    seal,
    log,
    clock,
    whoSends: sender,
    dataDir: env.DATA_DIR,
    origin: env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`,
  });
  serveTrail(app, { db, seal, log, clock, whoSends: sender });
  if (existsSync(web)) await serveWeb(app);
  await live.start();
  const endWatch = watchFlow({ db, live, seal, log, clock });
  const endChecks = watchChecks({ db, live, seal, log, clock, dataDir: env.DATA_DIR });
  return {
    app,
    live,
    async close() {
      stopping = true;
      await live.stop();
      await endWatch();
      await endChecks();
      await app.close();
      await pool.end();
    },
  };
}

/** The built pages: hashed assets are kept for a year, the page itself is asked for anew each time. */
async function serveWeb(app: FastifyInstance): Promise<void> {
  await app.register(serveStatic, {
    root: web,
    wildcard: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = path.includes('/assets/');
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (page) return reply.sendFile('index.html');
    return reply.code(404).send({ error: 'not found', requestId: request.id });
  });
}
