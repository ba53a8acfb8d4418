import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readEnv } from '../../platform/env.ts';
import { auditEntry } from '../../platform/table.ts';
import { createServer } from '../../server.ts';
import type { Server } from '../../server.ts';
import { SEAL_KEY } from '../../testing/fixed.ts';
import type { Claims, Lie, Visit } from '../../testing/provider.ts';
import { CLIENT, startLiar, startProvider } from '../../testing/provider.ts';
import { Traveller } from '../../testing/traveller.ts';
import { createWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { codeAt } from '../factor/totp.ts';
import { ceremony, externalIdentity, session } from '../table.ts';

const HOUSE = 'http://lianzhen.test';
const TRUSTING = 'http://trusting.test';
const DECEIVED = 'http://deceived.test';
const ALONE = 'http://alone.test';

let world: World;
let dataDir: string;
let provider: Awaited<ReturnType<typeof startProvider>>;
let liar: Awaited<ReturnType<typeof startLiar>>;
const servers: Server[] = [];
const sites = new Map<string, string>();

async function serve(origin: string, settings: Record<string, string>): Promise<void> {
  const common = { DATABASE_URL: world.url, DATA_DIR: dataDir, SEAL_KEY, PUBLIC_ORIGIN: origin };
  const env = readEnv({
    ...common,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    ...settings,
  });
  const server = await createServer({ ...env, DATABASE_URL: world.url }, world.log, world.now);
  servers.push(server);
  sites.set(origin, await server.app.listen({ port: 0, host: '127.0.0.1' }));
}

beforeAll(async () => {
  world = await createWorld();
  dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-oidc-'));
  provider = await startProvider([HOUSE, TRUSTING].map(origin => `${origin}/oidc/callback`));
  liar = await startLiar();
  await serve(HOUSE, { OIDC_ISSUER: provider.issuer, OIDC_NAME: '漳州政务' });
  await serve(TRUSTING, { OIDC_ISSUER: provider.issuer, OIDC_TRUST_USERNAME: '1' });
  await serve(DECEIVED, { OIDC_ISSUER: liar.issuer });
  await serve(ALONE, { OIDC_ISSUER: 'http://127.0.0.1:9' });
});
beforeEach(() => {
  liar.told.lie = {};
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await provider.stop();
  await liar.stop();
  await world.end();
  await rm(dataDir, { recursive: true, force: true });
});

const traveller = () => new Traveller(sites);
const COOKIE = 'lianzhen_session';

/** At a page of the house, the way there and back behind. */
const arrived = (house: string) => (url: URL) => url.origin === house && !url.pathname.startsWith('/oidc/');

/** Goes to the provider, where nobody is signed in yet, and back. @returns the page of the house where it ends, without its origin. */
async function go(
  browser: Traveller,
  visit: Visit,
  { house = HOUSE, errand = 'sign_in', next = '/patients?q=1' } = {},
): Promise<string> {
  browser.forget(provider.issuer);
  provider.next.visit = visit;
  const start = `${house}/oidc/start?errand=${errand}&next=${encodeURIComponent(next)}`;
  return (await browser.walk(start, arrived(house))).slice(house.length);
}

async function call(browser: Traveller, name: string, input?: object, house = HOUSE) {
  const { status, body } = await browser.ask(`${house}/trpc/identity.${name}`, true, input);
  const { result, error } = JSON.parse(body) as {
    result?: { data: unknown };
    error?: { data: { domain?: { reason?: string } } };
  };
  return { status, data: result?.data, reason: error?.data.domain?.reason };
}

const nextOf = async (browser: Traveller, house = HOUSE) => {
  const me = (await call(browser, 'me', undefined, house)).data as { next: string } | null;
  return me?.next ?? null;
};

async function withPassword(username: string, house = HOUSE): Promise<Traveller> {
  const browser = traveller();
  const given = { username, password: 'Lianzhen-2026' };
  expect((await call(browser, 'signIn', given, house)).status).toBe(200);
  return browser;
}

/** Someone who has linked the own sign-in to an account at the provider. */
async function linked(username: string, subject: string): Promise<Traveller> {
  const browser = await withPassword(username);
  expect(await go(browser, { subject }, { errand: 'link' })).toBe('/account#provider');
  return browser;
}

async function lastTrail(action: string) {
  const [row] = await world.db
    .select({ detail: auditEntry.detail, practitionerId: auditEntry.practitionerId })
    .from(auditEntry)
    .where(eq(auditEntry.action, action))
    .orderBy(desc(auditEntry.id))
    .limit(1);
  return row;
}

describe('someone who is linked', () => {
  test('signs in at the provider and comes to the page that was asked for', async () => {
    expect((await call(traveller(), 'provider')).data).toEqual({ name: '漳州政务' });
    await linked('linzhiyuan', 'p-1');
    const { practitionerId } = await world.actorOf('linzhiyuan');
    expect(await lastTrail('identity.link_provider')).toMatchObject({
      practitionerId,
      detail: { subject: 'p-1', issuer: provider.issuer },
    });
    const browser = traveller();
    expect(await go(browser, { subject: 'p-1' })).toBe('/patients?q=1');
    expect(await nextOf(browser)).toBe('in');
    expect((await call(browser, 'link')).data).toMatchObject({ name: '漳州政务', since: expect.any(String) });
    const [row] = await world.db
      .select({ way: session.way, secondAt: session.secondAt })
      .from(session)
      .where(eq(session.practitionerId, practitionerId))
      .orderBy(desc(session.id))
      .limit(1);
    expect(row).toEqual({ way: 'oidc', secondAt: null });
  });

  test('ends the session that this browser had before', async () => {
    const browser = await linked('ruanguihua', 'p-2');
    const before = browser.cookie(HOUSE, COOKIE) ?? '';
    expect(await go(browser, { subject: 'p-2' })).toBe('/patients?q=1');
    expect(browser.cookie(HOUSE, COOKIE)).not.toBe(before);
    const old = traveller();
    old.plant(HOUSE, COOKIE, before);
    expect(await nextOf(old)).toBeNull();
  });

  test('with a factor of the house is asked for it, unless the provider asked for two proofs', async () => {
    const office = await withPassword('tuzhibin');
    world.pass(1);
    const code = codeAt('T'.repeat(32), world.now());
    expect((await call(office, 'showSecond', { code })).status).toBe(200);
    expect(await go(office, { subject: 'p-3' }, { errand: 'link' })).toBe('/account#provider');
    for (const [amr, next] of [
      [undefined, 'second_factor'],
      [['pwd'], 'second_factor'],
      [['pwd', 'otp', 'mfa'], 'in'],
    ] as const) {
      const browser = traveller();
      await go(browser, { subject: 'p-3', ...(amr && { amr: [...amr] }) });
      expect(await nextOf(browser)).toBe(next);
    }
  });

  test('is not let in any more after being let go', async () => {
    await linked('kewenjuan', 'p-4');
    const { practitionerId } = await world.actorOf('kewenjuan');
    const office = await world.as('heyuqing');
    await office.security.setActive({ practitionerId, active: false });
    const browser = traveller();
    expect(await go(browser, { subject: 'p-4' })).toMatch(/^\/sign-in\?failed=provider_unknown&/);
    expect(browser.cookie(HOUSE, COOKIE)).toBeUndefined();
    await office.security.setActive({ practitionerId, active: true });
  });

  test('confirms at the provider, when it asks anew', async () => {
    const browser = await linked('liaofangfang', 'p-5');
    for (let waited = 0; waited < 2; waited += 1) {
      world.pass(20);
      expect(await nextOf(browser)).toBe('in');
    }
    expect((await call(browser, 'unlink', {})).reason).toBe('confirm_identity');
    expect(await go(browser, { subject: 'p-1' }, { errand: 'confirm' })).toBe(
      '/confirmed?failed=provider_other',
    );
    expect((await call(browser, 'unlink', {})).reason).toBe('confirm_identity');
    expect(await go(browser, { subject: 'p-5' }, { errand: 'confirm' })).toBe('/confirmed');
    expect((await call(browser, 'unlink', {})).status).toBe(200);
    expect(await go(traveller(), { subject: 'p-5' })).toMatch(/failed=provider_unknown/);
  });
});

describe('linking', () => {
  test('is for who has just proved to be here', async () => {
    const browser = await withPassword('zhangjing');
    for (let waited = 0; waited < 2; waited += 1) {
      world.pass(20);
      expect(await nextOf(browser)).toBe('in');
    }
    expect((await call(browser, 'prepareLink', {})).reason).toBe('confirm_identity');
    expect(await go(browser, { subject: 'p-6' }, { errand: 'link' })).toBe(
      '/account?failed=confirm_identity',
    );
    expect(await go(traveller(), { subject: 'p-6' }, { errand: 'link' })).toBe(
      '/account?failed=not_signed_in',
    );
  });

  test('an account there belongs to one person here, and a person here to one account there', async () => {
    await linked('chenhuimin', 'p-7');
    const other = await withPassword('wangyafen');
    const posts = (await call(other, 'me')).data as { posts: { id: string }[] };
    await call(other, 'actAs', { postId: posts.posts[0]?.id });
    expect(await go(other, { subject: 'p-7' }, { errand: 'link' })).toBe('/account?failed=provider_taken');
    const own = await withPassword('chenhuimin');
    expect(await go(own, { subject: 'p-8' }, { errand: 'link' })).toBe('/account?failed=provider_taken');
    expect(await go(own, { subject: 'p-7' }, { errand: 'link' })).toBe('/account#provider');
  });

  test('fails when the session from which one left has ended meanwhile', async () => {
    const browser = await withPassword('zhangjing');
    const other = await withPassword('zhangjing');
    provider.next.visit = { subject: 'p-9' };
    const back = await browser.walk(
      `${HOUSE}/oidc/start?errand=link`,
      url => url.pathname === '/oidc/callback',
    );
    expect((await call(other, 'endSessions', {})).status).toBe(200);
    expect((await browser.walk(back, arrived(HOUSE))).slice(HOUSE.length)).toBe(
      '/account?failed=ceremony_over',
    );
    expect(await go(traveller(), { subject: 'p-9' })).toMatch(/failed=provider_unknown/);
  });

  test('the security office takes the link away with the factors', async () => {
    await linked('zhangjing', 'p-10');
    const { practitionerId } = await world.actorOf('zhangjing');
    await (await world.as('heyuqing')).security.resetFactor({ practitionerId });
    expect(await go(traveller(), { subject: 'p-10' })).toMatch(/failed=provider_unknown/);
  });

  test('by the same user name happens only where it is trusted, once, and never for an office', async () => {
    const name = { subject: 'p-11', username: 'YouJingwen' };
    expect(await go(traveller(), name)).toMatch(/failed=provider_unknown/);
    const browser = traveller();
    expect(await go(browser, name, { house: TRUSTING })).toBe('/patients?q=1');
    expect(await nextOf(browser, TRUSTING)).toBe('in');
    expect(await go(traveller(), name)).toBe('/patients?q=1');
    const impostor = { subject: 'p-12', username: 'youjingwen' };
    expect(await go(traveller(), impostor, { house: TRUSTING })).toMatch(/failed=provider_unknown/);
    const office = { subject: 'p-13', username: 'heyuqing', amr: ['mfa'] };
    expect(await go(traveller(), office, { house: TRUSTING })).toMatch(/failed=provider_unknown/);
  });
});

describe('nobody is let in', () => {
  /** Why the house let nobody in; or that it did. */
  const fate = (browser: Traveller, at: string): string => {
    const reason = /^\/sign-in\?failed=(\w+)&next=/.exec(at)?.[1];
    return browser.cookie(HOUSE, COOKIE) === undefined ? (reason ?? at) : 'in';
  };
  const toCallback = (browser: Traveller, subject: string) => {
    provider.next.visit = { subject };
    return browser.walk(`${HOUSE}/oidc/start`, url => url.pathname === '/oidc/callback');
  };
  const finish = async (browser: Traveller, address: string) =>
    (await browser.walk(address, arrived(HOUSE))).slice(HOUSE.length);

  test('whom the provider does not know here', async () => {
    const browser = traveller();
    expect(fate(browser, await go(browser, { subject: 'p-99' }))).toBe('provider_unknown');
    expect((await lastTrail('identity.sign_in_failed'))?.detail).toEqual({
      way: 'oidc',
      reason: 'provider_unknown',
    });
  });

  test('who gave it up there', async () => {
    const browser = traveller();
    expect(fate(browser, await go(browser, { subject: 'p-1', gives: 'up' }))).toBe('provider_left');
  });

  test('with another state', async () => {
    const browser = traveller();
    const back = new URL(await toCallback(browser, 'p-1'));
    back.searchParams.set('state', 'another');
    expect(fate(browser, await finish(browser, back.href))).toBe('provider_refused');
  });

  test('who plays the way back once more', async () => {
    const browser = traveller();
    const back = await toCallback(browser, 'p-1');
    const trip = browser.cookie(HOUSE, 'lianzhen_trip') ?? '';
    expect(await finish(browser, back)).toBe('/');
    expect(browser.cookie(HOUSE, 'lianzhen_trip')).toBeUndefined();
    const thief = traveller();
    expect(fate(thief, await finish(thief, back))).toBe('ceremony_over');
    thief.plant(HOUSE, 'lianzhen_trip', trip, '/oidc');
    expect(fate(thief, await finish(thief, back))).toBe('ceremony_over');
  });

  test('whom someone else sends on the way back of his own', async () => {
    const attacker = traveller();
    const planted = await toCallback(attacker, 'p-1');
    const victim = traveller();
    expect(fate(victim, await finish(victim, planted))).toBe('ceremony_over');
    await toCallback(victim, 'p-2');
    expect(fate(victim, await finish(victim, planted))).toBe('provider_refused');
  });

  test('who comes back after ten minutes', async () => {
    const browser = traveller();
    const back = await toCallback(browser, 'p-1');
    world.pass(10);
    expect(fate(browser, await finish(browser, back))).toBe('ceremony_over');
  });

  test('a code of which the verifier is not known', async () => {
    const [one, two] = [traveller(), traveller()];
    const [first, second] = [new URL(await toCallback(one, 'p-1')), new URL(await toCallback(two, 'p-1'))];
    second.searchParams.set('code', first.searchParams.get('code') ?? '');
    expect(fate(two, await finish(two, second.href))).toBe('provider_refused');
  });

  test('from a page of another site', async () => {
    const { status, location } = await traveller().ask(`${HOUSE}/oidc/start`, false);
    expect([status, location]).toEqual([302, '/sign-in']);
  });
});

describe('what a lying provider says is not believed', () => {
  const seconds = () => Math.floor(Date.now() / 1000);
  const lies: [string, Lie][] = [
    ['another nonce', { claims: (honest: Claims) => ({ ...honest, nonce: 'another' }) }],
    ['no nonce', { claims: ({ nonce: _nonce, ...honest }: Claims) => honest }],
    ['another audience', { claims: honest => ({ ...honest, aud: 'someone else' }) }],
    ['another issuer', { claims: honest => ({ ...honest, iss: 'https://other.test' }) }],
    ['a time that is over', { claims: honest => ({ ...honest, exp: seconds() - 120 }) }],
    ['a time to come', { claims: honest => ({ ...honest, nbf: seconds() + 600 }) }],
    ['no subject', { claims: ({ sub: _sub, ...honest }: Claims) => honest }],
    ['a signature of another key', { signs: 'wrongly' }],
    ['no signature', { signs: 'not' }],
    ['nothing that can be read', { answers: { status: 200, body: '<html>' } }],
  ];

  async function come(): Promise<{ at: string; browser: Traveller }> {
    const browser = traveller();
    const at = await browser.walk(`${DECEIVED}/oidc/start`, arrived(DECEIVED));
    return { at: at.slice(DECEIVED.length), browser };
  }

  test('the truth is', async () => {
    const { practitionerId } = await world.actorOf('linzhiyuan');
    await world.db
      .insert(externalIdentity)
      .values({ issuer: liar.issuer, subject: 'liar', practitionerId, at: world.now() });
    const { at, browser } = await come();
    expect(at).toBe('/');
    expect(await nextOf(browser, DECEIVED)).toBe('in');
  });

  test.each(lies)('%s', async (_name, lie) => {
    liar.told.lie = lie;
    const { at, browser } = await come();
    expect(at).toMatch(/^\/sign-in\?failed=provider_(refused|down)&/);
    expect(browser.cookie(DECEIVED, COOKIE)).toBeUndefined();
  });

  test('an old sign-in, when it should have asked anew', async () => {
    const browser = await withPassword('linzhiyuan', DECEIVED);
    const confirm = async () => {
      const at = await browser.walk(`${DECEIVED}/oidc/start?errand=confirm`, arrived(DECEIVED));
      return at.slice(DECEIVED.length);
    };
    liar.told.lie = { claims: honest => ({ ...honest, auth_time: seconds() - 3600 }) };
    expect(await confirm()).toBe('/confirmed?failed=provider_refused');
    liar.told.lie = {};
    expect(await confirm()).toBe('/confirmed?failed=provider_refused');
  });
});

describe('a provider that does not answer', () => {
  test('is said so, and the password still lets in', async () => {
    const browser = traveller();
    const at = await browser.walk(`${ALONE}/oidc/start?next=/booking`, arrived(ALONE));
    expect(at).toBe(`${ALONE}/sign-in?failed=provider_down&next=%2Fbooking`);
    expect(await nextOf(await withPassword('linzhiyuan', ALONE), ALONE)).toBe('in');
  });
});

test.each([
  'https://evil.test/',
  '//evil.test/',
  '/\\evil.test',
  '/\t/evil.test',
  '/.//evil.test',
  '/..//evil.test',
  'javascript:alert(1)',
  'lianzhen.test@evil.test',
  '/x"><script>alert(1)</script>',
])('the way back leads to no other site and runs nothing: %s', async next => {
  const browser = traveller();
  provider.next.visit = { subject: 'p-1' };
  const start = `${HOUSE}/oidc/start?next=${encodeURIComponent(next)}`;
  const back = await browser.walk(start, url => url.pathname === '/oidc/callback');
  const { body } = await browser.ask(back, false);
  const to = /content="0;url=([^"]*)"/.exec(body)?.[1] ?? '';
  expect(to).toMatch(/^\/(?![/\\])/);
  expect(new URL(to, HOUSE).origin).toBe(HOUSE);
  expect(body).not.toContain('<script');
});

test('what is kept for the way back is sealed, and nothing of it is left after it', async () => {
  const kept = () => world.db.select().from(ceremony).where(eq(ceremony.kind, 'oidc'));
  world.pass(11);
  const browser = traveller();
  provider.next.visit = { subject: 'p-1' };
  const back = await browser.walk(`${HOUSE}/oidc/start`, url => url.pathname === '/oidc/callback');
  const [row, ...more] = await kept();
  expect(more).toEqual([]);
  expect(row?.sealed.toString('latin1')).not.toMatch(/verifier|nonce|sign_in/);
  await browser.walk(back, arrived(HOUSE));
  expect(await kept()).toEqual([]);
});
