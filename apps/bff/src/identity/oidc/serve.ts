import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '@lianzhen/shared/kernel';
import { leaveMarks } from '../../platform/index.ts';
import type { Context } from '../../platform/index.ts';
import { fromOwnPage } from '../../platform/headers.ts';
import { mustBeConfirmed } from '../confirmed.ts';
import { mustHavePassed } from '../signedIn.ts';
import { welcome } from './arrive.ts';
import { signInGuest } from './enter.ts';
import { insideAddress } from './inside.ts';
import { confirmGuest, leftFrom, linkGuest } from './link.ts';
import type { Provider } from './provider.ts';
import { depart, errands, TRIP, unpack } from './trip.ts';
import type { Baggage, Errand } from './trip.ts';

const TRIP_COOKIE = 'lianzhen_trip';
const TOKEN = /^[\w-]{43}$/;

type Parts = {
  provider: Provider | null;
  secure: boolean;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
};

/** Where a failed errand is told. */
function toldAt(errand: Errand, reason: string, next: string): string {
  if (errand === 'confirm') return `/confirmed?failed=${reason}`;
  if (errand === 'link') return `/account?failed=${reason}`;
  return `/sign-in?failed=${reason}&next=${encodeURIComponent(next)}`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Leads on from a page of one's own: a browser that comes from another site would send no cookie of this one along with
 * a mere redirection.
 */
function hop(reply: FastifyReply, address: string): FastifyReply {
  const to = escaped(address);
  return reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>联诊</title><meta http-equiv="refresh" content="0;url=${to}">` +
        `<p><a href="${to}">继续 / Continue</a></p></html>`,
    );
}

/** Does what the person left for. */
async function runErrand(ctx: Context, provider: Provider, query: string, kept: Baggage): Promise<string> {
  const guest = await welcome(ctx, provider, { query, kept });
  if (kept.errand === 'sign_in') {
    await signInGuest(ctx, provider, guest);
    return kept.next;
  }
  const own = { ...ctx, signedIn: await leftFrom(ctx, kept) };
  if (kept.errand === 'link') await linkGuest(own, guest);
  else await confirmGuest(own, guest, kept);
  return kept.errand === 'link' ? '/account#provider' : '/confirmed';
}

/** The context of a browser that came back without its cookies: those with which it left. */
function withOwn(ctx: Context, kept: Baggage): Context {
  const { sessionId, practitionerId, browserToken } = kept;
  const left = sessionId !== null && practitionerId !== null;
  return {
    ...ctx,
    browserToken: browserToken ?? ctx.browserToken,
    signedIn: left ? { sessionId, practitionerId, passed: false, confirmedAt: null } : null,
    actor: null,
  };
}

async function noteFailure(ctx: Context, reason: string): Promise<void> {
  const detail = { way: 'oidc', reason };
  const trails = [{ action: 'identity.sign_in_failed', subject: 'credential', detail }];
  await ctx.db.transaction(tx => leaveMarks(tx, ctx, null, { trails, events: [] }));
}

/** The reason of a refusal; anything else is no business of the person and goes on to the log. */
function reasonOf(error: unknown): string {
  if (error instanceof Refusal && error.reason !== undefined) return error.reason;
  throw error;
}

/** The way to the provider and back: `/oidc/start` and `/oidc/callback`. */
export function serveOidc(app: FastifyInstance, { provider, secure, contextOf }: Parts): void {
  if (!provider) return;
  const cookie = { path: '/oidc', httpOnly: true, sameSite: 'lax', secure } as const;
  // Addresses of this way carry codes, which are not for the log.
  const quiet = { logLevel: 'warn' } as const;

  app.get<{ Querystring: Record<string, unknown> }>('/oidc/start', quiet, async (request, reply) => {
    const next = insideAddress(request.query['next']);
    const errand = errands.find(one => one === request.query['errand']) ?? 'sign_in';
    if (!fromOwnPage(request)) return reply.redirect('/sign-in');
    const ctx = await contextOf(request, reply);
    try {
      if (errand !== 'sign_in') mustHavePassed(ctx);
      if (errand === 'link') await mustBeConfirmed(ctx, 'sign');
      const { address, token } = await depart(ctx, provider, { errand, next });
      void reply.setCookie(TRIP_COOKIE, token, { ...cookie, maxAge: TRIP / 1000 });
      return reply.header('cache-control', 'no-store').redirect(address.href);
    } catch (error) {
      return reply.redirect(toldAt(errand, reasonOf(error), next));
    }
  });

  app.get('/oidc/callback', quiet, async (request, reply) => {
    const ctx = await contextOf(request, reply);
    const token = request.cookies[TRIP_COOKIE] ?? '';
    void reply.clearCookie(TRIP_COOKIE, cookie);
    const query = request.url.slice(request.url.indexOf('?'));
    let errand: Errand = 'sign_in';
    let next = '/';
    try {
      if (!TOKEN.test(token)) throw new Refusal('rule_violated', 'ceremony_over');
      const kept = await unpack(ctx, token);
      ({ errand, next } = kept);
      return hop(reply, await runErrand(withOwn(ctx, kept), provider, query, kept));
    } catch (error) {
      const reason = reasonOf(error);
      if (errand === 'sign_in') await noteFailure(ctx, reason);
      return hop(reply, toldAt(errand, reason, next));
    }
  });
}
