import type { FastifyReply, FastifyRequest } from 'fastify';
import { DAY } from '@lianzhen/shared/kernel';
import { identify, mustBeConfirmed } from './identity/index.ts';
import type { Sender } from './identity/index.ts';
import type { Context } from './platform/index.ts';
import type { Env } from './platform/env.ts';

export const COOKIE = 'lianzhen_session';
const BROWSER = 'lianzhen_browser';

type Parts = Pick<Context, 'db' | 'live' | 'seal' | 'log' | 'demoAccounts' | 'provider'> & {
  env: Env;
  clock: () => Date;
};

const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TOKEN = /^[\w-]{43}$/;

/** Who sends this request, by its cookie. */
export async function whoSends(
  request: FastifyRequest,
  parts: Pick<Parts, 'db' | 'env' | 'clock'>,
): Promise<Sender | null> {
  const token = request.cookies[COOKIE];
  if (!token || !TOKEN.test(token)) return null;
  return identify(parts.db, token, parts.clock(), parts.env.SESSION_IDLE_MINUTES);
}

/** Where people open the product. */
export const originOf = (env: Env): string => env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`;

/** Makes the context of each request. */
export function requestContext(parts: Parts) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const signedIn = await whoSends(request, parts);
    const key = request.headers['idempotency-key'];
    const browser = request.cookies[BROWSER];
    const guarded = {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: parts.env.SECURE_COOKIE,
    } as const;
    return {
      db: parts.db,
      live: parts.live,
      seal: parts.seal,
      log: parts.log,
      now: parts.clock(),
      requestId: request.id,
      address: request.ip,
      origin: originOf(parts.env),
      userAgent: request.headers['user-agent'] ?? '',
      idempotencyKey: typeof key === 'string' && KEY.test(key) ? key : null,
      setSession(token, endsAt) {
        if (token === null) void reply.clearCookie(COOKIE, guarded);
        else void reply.setCookie(COOKIE, token, endsAt ? { ...guarded, expires: endsAt } : guarded);
      },
      browserToken: browser && TOKEN.test(browser) ? browser : null,
      setBrowser(token) {
        const year = new Date(parts.clock().getTime() + 365 * DAY);
        void reply.setCookie(BROWSER, token, { ...guarded, expires: year });
      },
      signedIn: signedIn && signedIn.session,
      actor: signedIn?.actor ?? null,
      mustBeConfirmed: purpose =>
        mustBeConfirmed({ db: parts.db, now: parts.clock(), signedIn: signedIn?.session ?? null }, purpose),
      limits: { sessionHours: parts.env.SESSION_HOURS, idleMinutes: parts.env.SESSION_IDLE_MINUTES },
      provider: parts.provider,
      demo: parts.env.DEMO,
      demoAccounts: parts.demoAccounts,
    };
  };
}
