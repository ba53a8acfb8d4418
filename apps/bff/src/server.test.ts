import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEnv } from './platform/env.ts';
import { createLog } from './platform/log.ts';
import { createServer } from './server.ts';
import type { Server } from './server.ts';
import { cookieOf as namedCookie } from './testing/client.ts';
import { SEAL_KEY } from './testing/fixed.ts';
import { createWorld } from './testing/world.ts';
import type { World } from './testing/world.ts';

let world: World;
let server: Server;
let base: string;
let dataDir: string;

const logged: string[] = [];
const log = createLog('info', { write: line => void logged.push(line) });

beforeAll(async () => {
  world = await createWorld();
  dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-server-'));
  const env = readEnv({ DATABASE_URL: world.url, DATA_DIR: dataDir, SEAL_KEY, DEMO: '1' });
  server = await createServer({ ...env, DATABASE_URL: world.url }, log, world.now);
  base = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await world.end();
  await rm(dataDir, { recursive: true, force: true });
});

type Sent = { status: number; body: string; headers: Headers };

async function send(path: string, init: RequestInit = {}): Promise<Sent> {
  const answer = await fetch(`${base}${path}`, init);
  return { status: answer.status, body: await answer.text(), headers: answer.headers };
}

const json = { 'content-type': 'application/json' };
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  send(path, { method: 'POST', body, headers: { ...json, ...headers } });

async function signIn(
  username = 'youjingwen',
  password = 'Lianzhen-2026',
  headers: Record<string, string> = {},
) {
  return post('/trpc/identity.signIn', JSON.stringify({ username, password }), headers);
}

const cookieOf = (sent: Sent): string => namedCookie(sent, 'lianzhen_session');

/** Nothing of the inside: no stack, no path, no statement of the database. */
function expectQuiet(body: string): void {
  expect(body).not.toMatch(/node_modules|\.ts:\d|\\n\s+at |select .+ from|insert into|postgres/i);
}

describe('bad input is answered with a clear error and leaks nothing', () => {
  test.each([
    ['malformed JSON', () => post('/trpc/identity.signIn', '{"username": '), 400],
    ['a body that is no object', () => post('/trpc/identity.signIn', '"text"'), 400],
    ['wrong types', () => post('/trpc/identity.signIn', '{"username": 7, "password": []}'), 400],
    ['an oversized body', () => post('/trpc/identity.signIn', `"${'x'.repeat(2_000_000)}"`), 413],
    [
      'another content type',
      () => post('/trpc/identity.signIn', 'a=b', { 'content-type': 'text/plain' }),
      415,
    ],
    ['an unknown procedure', () => send('/trpc/identity.nothing'), 404],
    ['an unknown address', () => send('/api/nothing'), 404],
    ['a command sent as a query', () => send('/trpc/identity.signOut'), 405],
    ['a path trick', () => send('/assets/..%2f..%2f..%2fpackage.json'), 404],
    ['a batch of thirty', () => send(`/trpc/${'identity.me,'.repeat(29)}identity.me?batch=1&input={}`), 400],
    ['broken input of a query', () => send('/trpc/identity.demoAccounts?input=%7Bbroken'), 400],
  ])('%s', async (_name, call, status) => {
    const sent = await call();
    expect(sent.status).toBe(status);
    expectQuiet(sent.body);
    expect(JSON.parse(sent.body)).toBeTypeOf('object');
  });

  test('the server still answers afterwards', async () => {
    expect((await send('/readyz')).status).toBe(200);
  });
});

describe('sessions', () => {
  test('the cookie is not readable by scripts and does not travel across sites', async () => {
    const cookies = (await signIn()).headers.getSetCookie();
    const cookie = cookies.find(one => one.startsWith('lianzhen_session=')) ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
  });

  test('a forged, a cut and an injected cookie are nobody', async () => {
    const forged = `lianzhen_session=${'A'.repeat(43)}`;
    const real = cookieOf(await signIn());
    for (const cookie of [forged, real.slice(0, -1), `${real}'--`, 'lianzhen_session=%00%0a']) {
      const sent = await send('/trpc/directory.institutions?input=%7B%7D', { headers: { cookie } });
      expect(sent.status).toBe(401);
      expectQuiet(sent.body);
    }
  });

  test('a signed-in cookie is somebody, and nobody after signing out', async () => {
    const cookie = cookieOf(await signIn());
    const read = () => send('/trpc/directory.institutions?input=%7B%7D', { headers: { cookie } });
    expect((await read()).status).toBe(200);
    expect((await post('/trpc/identity.signOut', '{}', { cookie })).status).toBe(200);
    expect((await read()).status).toBe(401);
  });

  test('a session ends after thirty idle minutes and at the latest after twelve hours', async () => {
    const read = (cookie: string) =>
      send('/trpc/directory.institutions?input=%7B%7D', { headers: { cookie } });
    const idle = cookieOf(await signIn());
    world.pass(29);
    expect((await read(idle)).status).toBe(200);
    world.pass(31);
    expect((await read(idle)).status).toBe(401);
    const busy = cookieOf(await signIn());
    for (let half = 0; half < 35; half += 1) {
      world.pass(20);
      expect((await read(busy)).status).toBe(200);
    }
    world.pass(25);
    expect((await read(busy)).status).toBe(401);
  });

  test('a wrong password and an unknown name are answered alike, and the sixth try must wait', async () => {
    const wrong = await signIn('youjingwen', 'wrong');
    const unknown = await signIn('nobody_here', 'wrong');
    expect(wrong.status).toBe(422);
    const plain = (sent: Sent) => JSON.parse(sent.body).error.data.domain;
    expect(plain(wrong)).toEqual(plain(unknown));
    for (let tries = 0; tries < 4; tries += 1) await signIn('youjingwen', 'wrong');
    const late = await signIn();
    expect(plain(late)).toMatchObject({ reason: 'too_many_failures' });
    world.pass(6);
    expect((await signIn()).status).toBe(200);
  });
});

describe('other sites', () => {
  test.each([
    ['by fetch metadata', { 'sec-fetch-site': 'cross-site' }],
    ['by a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['by origin', { origin: 'https://evil.example' }],
    ['by a broken origin', { origin: 'null' }],
  ])('a write from another site is refused: %s', async (_name, headers: Record<string, string>) => {
    expect((await signIn('youjingwen', 'Lianzhen-2026', headers)).status).toBe(403);
  });

  test('every answer carries the security headers', async () => {
    const { headers } = await send('/healthz');
    expect(headers.get('content-security-policy')).toContain(`default-src 'self'`);
    expect(headers.get('content-security-policy')).not.toContain('unsafe-eval;');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a header with a line break cannot be sent on', async () => {
    const sent = await send('/trpc/identity.me', { headers: { 'x-request-id': 'a%0d%0aset-cookie: x=1' } });
    expect(sent.headers.getSetCookie()).toEqual([]);
    expect(sent.headers.get('x-request-id')).not.toContain('set-cookie');
  });
});

test('the log of a request keeps neither what was asked nor who asked', async () => {
  const cookie = cookieOf(await signIn());
  logged.length = 0;
  await send('/trpc/patient.search?input=%7B%22text%22%3A%22350602196003189682%22%7D', {
    headers: { cookie },
  });
  const log = logged.join('');
  expect(log).toContain('/trpc/patient.search');
  expect(log).not.toContain('350602196003189682');
  expect(log).not.toContain(cookie.split('=')[1]);
});

test('health, readiness and metrics answer', async () => {
  expect((await send('/healthz')).status).toBe(200);
  expect((await send('/readyz')).body).toContain('true');
  expect((await send('/metrics')).body).toContain('http_request_seconds_bucket');
});
