import { afterAll, beforeAll, expect, test } from 'vitest';
import Fastify from 'fastify';
import type { Server } from '../server.ts';
import { createServer } from '../server.ts';
import { readEnv } from '../platform/env.ts';
import { SEAL_KEY } from '../testing/fixed.ts';
import { Client } from '../testing/client.ts';
import { serveTrail } from './export.ts';
import { auditJobs } from './jobs.ts';
import { createGround } from './ground.ts';
import type { Ground } from './ground.ts';

let ground: Ground;
let server: Server;
let base: string;
beforeAll(async () => {
  ground = await createGround();
  const env = readEnv({
    DATABASE_URL: ground.url,
    DATA_DIR: ground.dataDir,
    DEMO: '1',
    NODE_ENV: 'test',
    SEAL_KEY,
  });
  server = await createServer({ ...env, DATABASE_URL: ground.url }, ground.log, ground.now);
  base = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await ground.end();
});

const actions = async (who = 'ouyanglan', filter = {}) =>
  (await (await ground.as(who)).audit.entries({ limit: 100, ...filter })).rows;

test('the trail is read by the audit and the security office only', async () => {
  for (const who of ['tuzhibin', 'linzhiyuan', 'zhangjing'])
    await expect((await ground.as(who)).audit.entries({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await actions('heyuqing')).not.toEqual([]);
  await expect((await ground.as('heyuqing')).audit.check({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('whoever reads the trail stands in it with what was asked', async () => {
  await actions('heyuqing', { who: 'linzhiyuan', outcome: 'done' });
  const [row] = await actions('ouyanglan', { who: 'heyuqing', action: 'audit.search' });
  expect(row).toMatchObject({
    action: 'audit.search',
    username: 'heyuqing',
    detail: { who: 'linzhiyuan', outcome: 'done' },
  });
});

test('a refusal for lack of rights, or of the sight of a patient, stays in the trail', async () => {
  const id = '019b0000-0000-7000-8000-00000000000a';
  await expect((await ground.as('tuzhibin')).patient.page({ id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect((await ground.as('linzhiyuan')).patient.page({ id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const rows = await actions('ouyanglan', { outcome: 'refused', action: 'refused' });
  expect(rows.find(({ username }) => username === 'tuzhibin')).toMatchObject({
    subject: 'patient',
    detail: { procedure: 'patient.page', code: 'not_permitted', reason: 'duty' },
  });
  expect(rows.find(({ username }) => username === 'linzhiyuan')).toMatchObject({
    subjectId: id,
    detail: { procedure: 'patient.page', code: 'not_found' },
  });
});

test('a failed sign-in is a failure, and is found by the name that was typed', async () => {
  await expect(new Client(base).signIn('Nobody.Here', 'wrong')).rejects.toThrow('wrong_password');
  const [row] = await actions('ouyanglan', { who: 'nobody.here' });
  expect(row).toMatchObject({ action: 'identity.sign_in_failed', outcome: 'failed', name: null });
});

test('pages follow each other without a gap and without a row twice', async () => {
  await ground.leave(Array.from({ length: 25 }, () => 'trial.paged'));
  const auditor = await ground.as('ouyanglan');
  const keys: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof auditor.audit.entries>> = await auditor.audit.entries({
      action: 'trial.paged',
      limit: 4,
      cursor,
    });
    keys.push(...page.rows.map(({ key }) => key));
    cursor = page.next;
  } while (cursor);
  expect(new Set(keys).size).toBe(25);
  expect(keys).toHaveLength(25);
});

test('a reference finds the rows of its patient, its subject and its request', async () => {
  const [row] = await actions('ouyanglan', { action: 'patient.register' });
  const found = await actions('ouyanglan', { ref: row?.patientId ?? '' });
  expect(found.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['patient.register', 'patient.grant_relation']),
  );
  expect(found.filter(({ patientId }) => patientId !== row?.patientId)).toEqual([]);
});

test('who reaches for a file or an export that is not for him stands in the trail', async () => {
  const id = '019b0000-0000-7000-8000-00000000000b';
  const client = new Client(base);
  await client.signIn('linzhiyuan', 'Lianzhen-2026');
  const answer = await fetch(`${base}/files/${id}`, { headers: { cookie: client.cookie } });
  expect(answer.status).toBe(404);
  await download('linzhiyuan', '');
  const rows = await actions('ouyanglan', { who: 'linzhiyuan', action: 'refused' });
  expect(rows).toContainEqual(
    expect.objectContaining({
      subjectId: id,
      detail: { procedure: 'records.file', code: 'not_found', reason: null },
    }),
  );
  expect(rows.map(({ detail }) => detail?.['procedure'])).toContain('audit.export');
});

/** The export as a signed-in person gets it; `null` is nobody. */
async function download(username: string | null, query: string) {
  const actor = username === null ? null : await ground.actorOf(username);
  const app = Fastify();
  serveTrail(app, { ...ground.parts, log: ground.log, clock: ground.now, whoSends: async () => ({ actor }) });
  const answer = await app.inject(`/audit/export.csv?${query}`);
  await app.close();
  return { status: answer.statusCode, bytes: answer.rawPayload };
}

test('an export is for the audit office, says who took it, and leaves a row', async () => {
  expect((await download(null, '')).status).toBe(401);
  expect((await download('heyuqing', '')).status).toBe(404);
  const { bytes } = await download('ouyanglan', 'action=patient.register&language=en');
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines[0]).toContain('Exported by 欧阳岚');
  expect(lines[1]).toMatch(/^Time,Name,/);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.slice(2, -1).filter(line => !line.includes('Registered a patient'))).toEqual([]);
  const [row] = await actions('ouyanglan', { action: 'audit.export' });
  expect(row).toMatchObject({ username: 'ouyanglan', detail: { action: 'patient.register' } });
});

test('nothing in an export can be taken for a formula', async () => {
  await expect(new Client(base).signIn('=cmd|calc', 'wrong')).rejects.toThrow('wrong_password');
  await ground.leave(['trial.formula']);
  await ground.tamper(`update audit_entry set address = '=1+1' where action = 'trial.formula'`);
  const text = (await download('ouyanglan', 'action=trial.formula')).bytes.toString();
  expect(text).toContain(`,"'=1+1",`);
  await ground.tamper(`update audit_entry set address = 'local' where action = 'trial.formula'`);
});

test('a check that is asked for runs by itself and tells what it found', async () => {
  const auditor = await ground.as('ouyanglan');
  await ground.sealNow();
  const { id } = await auditor.audit.check({});
  const jobs = auditJobs({ ...readEnv({}), DATA_DIR: ground.dataDir, DATABASE_URL: ground.url });
  const checking = jobs.find(({ name }) => name === 'audit.check');
  await checking?.run({ db: ground.db, now: ground.now(), log: ground.log, seal: ground.seal });
  const { checks, head } = await auditor.audit.chain({});
  const done = checks.find(check => check.id === id);
  expect(done).toMatchObject({ state: 'passed', findingCount: 0 });
  expect(head?.number).toBeGreaterThan(0);
});
