import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { SEAL_KEY } from '../testing/fixed.ts';
import { endProcesses, freePort, startProcess } from '../testing/process.ts';
import { createDatabase, dropDatabase, withDatabase } from '../testing/template.ts';
import { Visitor } from '../testing/visitor.ts';
import { codeAt } from './factor/totp.ts';
import { toldCode } from './toldCode.ts';

const server = inject('postgres');
const name = `empty_${randomUUID().replaceAll('-', '')}`;
let dataDir: string;

beforeAll(async () => {
  await createDatabase(server, name);
  dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-empty-'));
});
afterAll(async () => {
  endProcesses();
  await dropDatabase(server, name);
  await rm(dataDir, { recursive: true, force: true });
});

async function start() {
  const env = {
    DATABASE_URL: withDatabase(server, name),
    DATA_DIR: dataDir,
    SEAL_KEY,
    PORT: await freePort(),
  };
  return startProcess({ ...env, LOG_LEVEL: 'error' });
}

const officer = (person: string, username: string) => ({ name: person, username });
const founding = (code: string) => ({
  code,
  keeper: {
    kind: 'health_commission',
    name: '平和县卫生健康局',
    nameEn: 'Pinghe County Health Bureau',
    uscc: '91350600DEM9999994',
  },
  officers: {
    administrator: officer('曾国栋', 'zengguodong'),
    security_officer: officer('卢秀珍', 'luxiuzhen'),
    auditor: officer('游文彬', 'youwenbin'),
  },
});

type Told = { duty: string; name: string; username: string; password: string };

/** The whole way in for an office: initial password, second factor, own password. */
async function comeIn(base: string, { username, password }: Told): Promise<Visitor> {
  const browser = new Visitor(base, '127.0.0.1');
  expect((await browser.signIn(username, password)).data).toEqual({ next: 'enrol_factor' });
  const begun = await browser.send('identity.beginEnrolment', {});
  const { secret } = begun.data as { secret: string };
  const enrolled = await browser.send('identity.enrol', { code: codeAt(secret, new Date()) });
  expect(enrolled.data).toMatchObject({ next: 'new_password' });
  const changed = await browser.send('identity.changePassword', {
    present: password,
    next: 'Tee am Fluss 7',
  });
  expect(changed.data).toEqual({ next: 'in' });
  return browser;
}

test('an empty region has no way in but a one-time code, which lets three people in, once', async () => {
  const first = await start();
  const stranger = new Visitor(first.base, '127.0.0.1');
  expect((await stranger.send('identity.foundable')).data).toBe(true);
  expect((await stranger.send('identity.demoAccounts')).data).toEqual([]);
  expect((await stranger.signIn('tuzhibin')).reason).toBe('wrong_password');
  const code = (await toldCode(dataDir)) ?? '';
  expect(code).toMatch(/^[A-Z2-9]{5}(-[A-Z2-9]{5}){3}$/);
  expect((await stat(join(dataDir, 'founding-code'))).mode & 0o777).toBe(0o600);
  expect((await stranger.send('identity.found', founding('AAAAA-AAAAA-AAAAA-AAAAA'))).reason).toBe(
    'founding_code',
  );
  await first.stop();

  const second = await start();
  expect(await toldCode(dataDir)).toBe(code);
  const founder = new Visitor(second.base, '127.0.0.1');
  const twice = { ...founding(code) };
  twice.officers = { ...twice.officers, auditor: officer('游文彬', 'luxiuzhen') };
  expect((await founder.send('identity.found', twice)).status).toBe(400);
  const lost = (await founder.send('identity.found', founding(code))).data as Told[];
  const told = (await founder.send('identity.found', founding(code.toLowerCase()))).data as Told[];
  expect(told.map(({ duty, username }) => [duty, username])).toEqual([
    ['administrator', 'zengguodong'],
    ['security_officer', 'luxiuzhen'],
    ['auditor', 'youwenbin'],
  ]);
  expect(new Set([...lost, ...told].map(({ password }) => password)).size).toBe(6);
  for (const { username, password } of lost)
    expect((await founder.signIn(username, password)).reason).toBe('wrong_password');

  const browsers: Visitor[] = [];
  for (const one of told) browsers.push(await comeIn(second.base, one));
  const statuses = await Promise.all(browsers.map(browser => browser.looks()));
  expect(statuses[0]).toBe(200);
  const people = await Promise.all(browsers.map(browser => browser.send('security.people', { limit: 10 })));
  expect(people.map(({ status }) => status)).toEqual([403, 200, 403]);

  expect((await founder.send('identity.found', founding(code))).reason).toBe('founding_over');
  expect((await founder.send('identity.foundable')).data).toBe(false);
  await second.stop();

  const third = await start();
  expect(await toldCode(dataDir)).toBeNull();
  expect((await new Visitor(third.base, '127.0.0.1').send('identity.found', founding(code))).reason).toBe(
    'founding_over',
  );
  await third.stop();
}, 60_000);
