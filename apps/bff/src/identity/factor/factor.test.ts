import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAccounts } from '../../demo/accounts.ts';
import { auditEntry } from '../../platform/table.ts';
import type { Visitor } from '../../testing/visitor.ts';
import { createSite } from '../../testing/site.ts';
import type { Site } from '../../testing/site.ts';
import type { World } from '../../testing/world.ts';
import { recoveryCode, totpSecret } from '../table.ts';
import { codeAt } from './totp.ts';
import { demoCode } from './verbs.ts';

let site: Site;
let world: World;
beforeAll(async () => {
  site = await createSite();
  ({ world } = site);
});
afterAll(() => site.end());

const T = 'T'.repeat(32);

const withPassword = (username: string) => site.signedIn(username);

type Begun = { secret: string; uri: string };

/** A person of the clinic who sets an app up. */
async function withApp(username: string): Promise<{ browser: Visitor; secret: string; codes: string[] }> {
  const browser = await withPassword(username);
  const { secret } = (await browser.send('identity.beginEnrolment', {})).data as Begun;
  const enrolled = await browser.send('identity.enrol', { code: codeAt(secret, world.now()) });
  expect(enrolled.status).toBe(200);
  return { browser, secret, codes: (enrolled.data as { codes: string[] }).codes };
}

async function requireFor(duties: string[]): Promise<void> {
  const caller = await world.as('heyuqing');
  const { version } = await caller.security.policy();
  await caller.security.changePolicy({
    secondFactorDuties: duties as 'clinician'[],
    passwordDays: 0,
    signMinutes: 30,
    unmaskMinutes: 10,
    version,
  });
}

describe('a code of an app', () => {
  test('lets in after the password, not before, and the session gets another token', async () => {
    world.pass(1);
    const browser = await withPassword('tuzhibin');
    const half = browser.copy();
    expect(await browser.looks()).toBe(401);
    expect((await browser.send('identity.factors')).reason).toBe('step_missing');
    const shown = await browser.send('identity.showSecond', { code: codeAt(T, world.now()) });
    expect(shown.data).toEqual({ next: 'in' });
    expect(browser.session).not.toBe(half.session);
    expect(await browser.looks()).toBe(200);
    expect(await half.looks()).toBe(401);
    expect((await half.send('identity.proofs')).status).toBe(401);
  });

  test('never works twice, also not that of the step before', async () => {
    world.pass(2);
    const code = codeAt(T, world.now());
    const first = await withPassword('tuzhibin');
    expect((await first.send('identity.showSecond', { code })).status).toBe(200);
    const second = await withPassword('tuzhibin');
    expect((await second.send('identity.showSecond', { code })).reason).toBe('wrong_factor_code');
    const before = codeAt(T, new Date(world.now().getTime() - 30_000));
    expect((await second.send('identity.showSecond', { code: before })).reason).toBe('wrong_factor_code');
    expect(await second.looks()).toBe(401);
  });

  test('used twice at once: one comes in', async () => {
    world.pass(2);
    const code = codeAt(T, world.now());
    const browsers = await Promise.all(Array.from({ length: 6 }, () => withPassword('tuzhibin')));
    const answers = await Promise.all(browsers.map(one => one.send('identity.showSecond', { code })));
    expect(answers.map(({ reason }) => reason ?? 'in').toSorted()).toEqual([
      'in',
      ...Array.from({ length: 5 }, () => 'wrong_factor_code'),
    ]);
  });

  test('counts one step early and one late, not two', async () => {
    for (const [shift, works] of [
      [-60_000, false],
      [-30_000, true],
      [30_000, true],
      [60_000, false],
    ] as const) {
      world.pass(16);
      const browser = await withPassword('tuzhibin');
      const code = codeAt(T, new Date(world.now().getTime() + shift));
      expect((await browser.send('identity.showSecond', { code })).status).toBe(works ? 200 : 422);
    }
  });

  test('is asked of the person: that of someone else is wrong', async () => {
    world.pass(16);
    const browser = await withPassword('tuzhibin');
    const code = codeAt('H'.repeat(32), world.now());
    expect((await browser.send('identity.showSecond', { code })).reason).toBe('wrong_factor_code');
  });

  test('guessed five times must wait, and typing the password again does not forget it', async () => {
    world.pass(16);
    const browser = await withPassword('tuzhibin');
    const guess = () => browser.send('identity.showSecond', { code: '000000' });
    for (let tries = 0; tries < 5; tries += 1) expect((await guess()).reason).toBe('wrong_factor_code');
    expect((await guess()).reason).toBe('too_many_failures');
    const again = site.visitor(browser.address);
    expect((await again.signIn('tuzhibin')).status).toBe(200);
    const right = await again.send('identity.showSecond', { code: codeAt(T, world.now()) });
    expect(right.reason).toBe('too_many_failures');
    world.pass(2);
    const later = await again.send('identity.showSecond', { code: codeAt(T, world.now()) });
    expect(later.status).toBe(200);
  });
});

describe('setting an app up', () => {
  test('counts only when a code of it was shown; the secret is kept sealed, the codes as digests', async () => {
    world.pass(16);
    const browser = await withPassword('ruanguihua');
    const { secret, uri } = (await browser.send('identity.beginEnrolment', {})).data as Begun;
    expect(uri).toContain(`secret=${secret}`);
    expect((await browser.send('identity.enrol', { code: '000000' })).reason).toBe('wrong_factor_code');
    expect(await (await withPassword('ruanguihua')).looks()).toBe(200);
    const enrolled = await browser.send('identity.enrol', { code: codeAt(secret, world.now()) });
    const { codes } = enrolled.data as { codes: string[] };
    expect(new Set(codes).size).toBe(10);
    expect((await browser.send('identity.enrol', { code: codeAt(secret, world.now()) })).status).toBe(422);
    const next = await withPassword('ruanguihua');
    expect(await next.looks()).toBe(401);
    const { practitionerId } = await world.actorOf('ruanguihua');
    const [kept] = await world.db
      .select()
      .from(totpSecret)
      .where(eq(totpSecret.practitionerId, practitionerId));
    expect(kept?.secret.toString('latin1')).not.toContain(secret);
    const digests = await world.db
      .select()
      .from(recoveryCode)
      .where(eq(recoveryCode.practitionerId, practitionerId));
    for (const { codeDigest } of digests) expect(codes).not.toContain(codeDigest.toString());
  });

  test('a second one is not set up over the first, nor by who has only the password', async () => {
    world.pass(16);
    const { browser } = await withApp('liaofangfang');
    expect((await browser.send('identity.beginEnrolment', {})).reason).toBe('factor_there');
    const half = await withPassword('liaofangfang');
    expect((await half.send('identity.beginEnrolment', {})).reason).toBe('step_missing');
    expect((await half.send('identity.enrol', { code: '000000' })).reason).toBe('step_missing');
    expect((await half.send('identity.beginPasskey', {})).reason).toBe('step_missing');
  });

  test('asks who is here again when the last proof is old', async () => {
    world.pass(16);
    const browser = await withPassword('chenhuimin');
    for (let waited = 0; waited < 2; waited += 1) {
      world.pass(20);
      expect(await browser.looks()).toBe(200);
    }
    expect((await browser.send('identity.beginEnrolment', {})).reason).toBe('confirm_identity');
    expect((await browser.send('identity.confirm', { password: 'Lianzhen-2026' })).status).toBe(200);
    expect((await browser.send('identity.beginEnrolment', {})).status).toBe(200);
  });

  test('someone whose duty asks for a factor gets one before anything else; another duty does not', async () => {
    world.pass(16);
    await requireFor(['viewer']);
    const clinician = await withPassword('linzhiyuan');
    expect(await clinician.looks()).toBe(200);
    const viewer = await withPassword('youjingwen');
    expect(await viewer.looks()).toBe(401);
    const me = (await viewer.send('identity.me')).data as { next: string; post: unknown };
    expect(me).toMatchObject({ next: 'enrol_factor', post: null });
    expect((await viewer.send('identity.actAs', { postId: crypto.randomUUID() })).reason).toBe(
      'step_missing',
    );
    const { secret } = (await viewer.send('identity.beginEnrolment', {})).data as Begun;
    const enrolled = await viewer.send('identity.enrol', { code: codeAt(secret, world.now()) });
    expect(enrolled.data).toMatchObject({ next: 'in' });
    expect(await viewer.looks()).toBe(200);
    expect((await viewer.send('identity.removeTotp', {})).reason).toBe('last_factor');
    await requireFor([]);
    expect((await viewer.send('identity.removeTotp', {})).status).toBe(200);
    expect(await (await withPassword('youjingwen')).looks()).toBe(200);
  });

  test('an office cannot give up its only factor', async () => {
    world.pass(16);
    const browser = await withPassword('tuzhibin');
    await browser.send('identity.showSecond', { code: codeAt(T, world.now()) });
    expect((await browser.send('identity.removeTotp', {})).reason).toBe('last_factor');
  });

  test('the security office takes a lost factor away: sessions end, and the office sets a new one up', async () => {
    world.pass(16);
    const browser = await withPassword('ouyanglan');
    await browser.send('identity.showSecond', { code: codeAt('O'.repeat(32), world.now()) });
    const { practitionerId } = await world.actorOf('ouyanglan');
    await (await world.as('heyuqing')).security.resetFactor({ practitionerId });
    expect((await browser.send('identity.proofs')).status).toBe(401);
    const next = await withPassword('ouyanglan');
    expect((await next.send('identity.me')).data).toMatchObject({ next: 'enrol_factor' });
  });
});

describe('a recovery code', () => {
  test('stands once for a code, in any letters, and not after new ones were made', async () => {
    world.pass(16);
    const { browser, codes } = await withApp('kewenjuan');
    const [first = '', second = ''] = codes;
    const lost = await withPassword('kewenjuan');
    expect((await lost.send('identity.showSecond', { recovery: first.toUpperCase() })).status).toBe(200);
    expect((await lost.send('identity.factors')).data).toMatchObject({ recoveryLeft: 9 });
    const again = await withPassword('kewenjuan');
    expect((await again.send('identity.showSecond', { recovery: first })).reason).toBe('wrong_factor_code');
    const renewed = (await browser.send('identity.renewCodes', {})).data as { codes: string[] };
    expect((await again.send('identity.showSecond', { recovery: second })).reason).toBe('wrong_factor_code');
    const [fresh = ''] = renewed.codes;
    expect((await again.send('identity.showSecond', { recovery: fresh })).status).toBe(200);
  });

  test('used twice at once: one comes in', async () => {
    world.pass(16);
    const { codes } = await withApp('linzhiyuan');
    const browsers = await Promise.all(Array.from({ length: 4 }, () => withPassword('linzhiyuan')));
    const recovery = codes[0] ?? '';
    const answers = await Promise.all(browsers.map(one => one.send('identity.showSecond', { recovery })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

test('every wrong code and every change of a factor stands in the trail, without the code', async () => {
  const rows = await world.db
    .select({ action: auditEntry.action, outcome: auditEntry.outcome, detail: auditEntry.detail })
    .from(auditEntry);
  const actions = new Set(rows.map(row => row.action));
  for (const action of [
    'identity.second_factor',
    'identity.second_factor_failed',
    'identity.enrol_factor',
    'identity.remove_factor',
    'identity.reset_factor',
    'identity.recovery_code',
    'identity.new_recovery_codes',
  ])
    expect(actions).toContain(action);
  expect(JSON.stringify(rows)).not.toMatch(/[a-z2-9]{5}-[a-z2-9]{5}"|"\d{6}"/);
  const failed = rows.filter(row => row.action === 'identity.second_factor_failed');
  expect(new Set(failed.map(row => row.outcome))).toEqual(new Set(['failed']));
});

test('the demonstration offers a code to its own accounts only, and only after the password', async () => {
  world.pass(16);
  expect((await site.visitor().send('identity.demoCode')).status).toBe(401);
  const office = await withPassword('tuzhibin');
  expect((await office.send('identity.demoCode')).data).toEqual({ code: codeAt(T, world.now()) });
  const doctor = await withPassword('wangyafen');
  expect((await doctor.send('identity.demoCode')).data).toBeNull();
  const inEarnest = { ...world.contextFor(await world.actorOf('tuzhibin')), demoAccounts, demo: false };
  expect(await demoCode({ ...inEarnest, demo: true })).toEqual({ code: codeAt(T, world.now()) });
  expect(await demoCode(inEarnest)).toBeNull();
});
