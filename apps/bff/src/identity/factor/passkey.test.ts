import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEntry } from '../../platform/table.ts';
import { Authenticator } from '../../testing/authenticator.ts';
import type { Answer, Visitor } from '../../testing/visitor.ts';
import { createSite } from '../../testing/site.ts';
import type { Site } from '../../testing/site.ts';
import type { World } from '../../testing/world.ts';

let site: Site;
let world: World;
beforeAll(async () => {
  site = await createSite();
  ({ world } = site);
});
afterAll(() => site.end());

const visitor = () => site.visitor();

const withPassword = (username: string) => site.signedIn(username);

type Asked = { ceremony: string; options: { challenge: string; allowCredentials?: { id: string }[] } };
type Why = 'sign_in' | 'proof';

const askOf = async (browser: Visitor, why: Why) =>
  (await browser.send('identity.askPasskey', { why })).data as Asked;

async function use(browser: Visitor, key: Authenticator, why: Why = 'sign_in'): Promise<Answer> {
  const { ceremony, options } = await askOf(browser, why);
  return browser.send('identity.usePasskey', { ceremony, response: key.answer(options) });
}

async function add(browser: Visitor, key: Authenticator, name = '诊室电脑'): Promise<Answer> {
  const { ceremony, options } = (await browser.send('identity.beginPasskey', {})).data as Asked;
  return browser.send('identity.addPasskey', { ceremony, name, response: key.register(options) });
}

/** A person with a passkey and no other factor. */
async function withPasskey(username: string): Promise<{ browser: Visitor; key: Authenticator }> {
  const { practitionerId } = await world.actorOf(username);
  await (await world.as('heyuqing')).security.resetFactor({ practitionerId });
  const browser = await withPassword(username);
  const key = new Authenticator();
  expect((await add(browser, key)).data).toEqual({ next: 'in' });
  return { browser, key };
}

describe('a passkey', () => {
  test('signs in without name and password, and counts for both proofs', async () => {
    const { key } = await withPasskey('linzhiyuan');
    const { options } = await askOf(visitor(), 'sign_in');
    expect(options.allowCredentials).toBeUndefined();
    const browser = visitor();
    key.counter = 1;
    expect((await use(browser, key)).data).toEqual({ next: 'in' });
    expect(await browser.looks()).toBe(200);
    expect((await browser.send('identity.sessions')).data).toContainEqual(
      expect.objectContaining({ way: 'passkey', mine: true }),
    );
  });

  test('is the second factor after the password, and confirms later', async () => {
    const { key } = await withPasskey('ruanguihua');
    const browser = await withPassword('ruanguihua');
    expect(await browser.looks()).toBe(401);
    const half = browser.copy();
    expect((await use(browser, key, 'proof')).data).toEqual({ next: 'in' });
    expect(browser.session).not.toBe(half.session);
    expect(await half.looks()).toBe(401);
    for (let waited = 0; waited < 2; waited += 1) {
      world.pass(20);
      expect(await browser.looks()).toBe(200);
    }
    expect((await browser.send('identity.beginPasskey', {})).reason).toBe('confirm_identity');
    expect((await use(browser, key, 'proof')).data).toEqual({ next: 'in' });
    expect((await browser.send('identity.beginPasskey', {})).status).toBe(200);
  });

  test('of someone else is no second factor', async () => {
    const { key } = await withPasskey('wangyafen');
    await withPasskey('kewenjuan');
    const browser = await withPassword('kewenjuan');
    expect((await use(browser, key, 'proof')).reason).toBe('passkey_wrong');
    expect(await browser.looks()).toBe(401);
  });

  test('stands beside others by its name and can be given up; what was given up signs nobody in', async () => {
    const { browser, key } = await withPasskey('liaofangfang');
    const other = new Authenticator();
    expect((await add(browser, other, '安全钥匙')).status).toBe(200);
    expect((await browser.send('identity.factors')).data).toMatchObject({
      passkeys: [{ name: '诊室电脑' }, { name: '安全钥匙' }],
    });
    expect((await browser.send('identity.removePasskey', { id: other.id })).status).toBe(200);
    expect((await use(visitor(), other)).reason).toBe('passkey_wrong');
    expect((await use(visitor(), key)).status).toBe(200);
  });

  test('of another person cannot be given up', async () => {
    const { key } = await withPasskey('zhangjing');
    const browser = await withPassword('chenhuimin');
    expect((await browser.send('identity.removePasskey', { id: key.id })).status).toBe(404);
  });

  test('belongs to one person: another cannot register it too', async () => {
    const { key } = await withPasskey('zhangjing');
    const browser = await withPassword('chenhuimin');
    expect((await add(browser, key)).status).toBe(409);
    const found = visitor();
    await use(found, key);
    expect((await found.send('identity.me')).data).toMatchObject({ practitioner: { name: '张静' } });
  });

  test('of someone who was let go signs nobody in', async () => {
    const { key } = await withPasskey('kewenjuan');
    const { practitionerId } = await world.actorOf('kewenjuan');
    await (await world.as('heyuqing')).security.setActive({ practitionerId, active: false });
    expect((await use(visitor(), key)).reason).toBe('passkey_wrong');
  });

  test('made at the step that asks for a factor lets in at once', async () => {
    const { practitionerId } = await world.actorOf('ouyanglan');
    await (await world.as('heyuqing')).security.resetFactor({ practitionerId });
    const browser = await withPassword('ouyanglan');
    const half = browser.copy();
    expect(await browser.looks()).toBe(401);
    expect((await add(browser, new Authenticator())).data).toEqual({ next: 'in' });
    expect(await browser.looks()).toBe(200);
    expect(await half.looks()).toBe(401);
    expect((await browser.send('identity.factors')).data).toMatchObject({ required: true });
  });

  test('two given up at once leave the one that the duty requires', async () => {
    const { browser, key } = await withPasskey('ouyanglan');
    const other = new Authenticator();
    await add(browser, other);
    const answers = await Promise.all(
      [key, other].map(({ id }) => browser.send('identity.removePasskey', { id })),
    );
    expect(answers.map(({ reason }) => reason ?? 'gone').toSorted()).toEqual(['gone', 'last_factor']);
  });
});

describe('an answer is worth nothing', () => {
  const cases: [string, (key: Authenticator) => void][] = [
    ['on the page of another site', key => void (key.origin = 'https://lianzhen.example.net')],
    ['on another port of this machine', key => void (key.origin = 'http://localhost:9999')],
    ['for another site', key => void (key.rpID = 'example.net')],
    ['without finger or PIN', key => void (key.verifies = false)],
  ];

  test.each(cases)('%s, to sign in or to be kept', async (_name, twist) => {
    const { browser, key } = await withPasskey('linzhiyuan');
    twist(key);
    const stranger = visitor();
    expect((await use(stranger, key)).reason).toBe('passkey_wrong');
    expect(stranger.session).toBe('');
    const another = new Authenticator();
    twist(another);
    expect((await add(browser, another)).reason).toBe('passkey_wrong');
  });

  test('when its counter did not go on: a copy of the key is somewhere', async () => {
    const { key } = await withPasskey('chenhuimin');
    key.counter = 7;
    expect((await use(visitor(), key)).status).toBe(200);
    expect((await use(visitor(), key)).reason).toBe('passkey_wrong');
    key.counter = 3;
    expect((await use(visitor(), key)).reason).toBe('passkey_wrong');
    key.counter = 0;
    expect((await use(visitor(), key)).reason).toBe('passkey_wrong');
    key.counter = 8;
    expect((await use(visitor(), key)).status).toBe(200);
  });

  test('a second time, also when both are sent at once', async () => {
    const { key } = await withPasskey('youjingwen');
    const browser = visitor();
    const { ceremony, options } = await askOf(browser, 'sign_in');
    const response = key.answer(options);
    const both = await Promise.all(
      [1, 2].map(() => visitor().send('identity.usePasskey', { ceremony, response })),
    );
    expect(both.map(({ reason }) => reason ?? 'in').toSorted()).toEqual(['ceremony_over', 'in']);
    expect((await browser.send('identity.usePasskey', { ceremony, response })).reason).toBe('ceremony_over');
  });

  test('after five minutes, to another question, or under a made-up name', async () => {
    const { key } = await withPasskey('zhangjing');
    const browser = visitor();
    const first = await askOf(browser, 'sign_in');
    world.pass(5);
    const late = { ceremony: first.ceremony, response: key.answer(first.options) };
    expect((await browser.send('identity.usePasskey', late)).reason).toBe('ceremony_over');
    const [one, two] = [await askOf(browser, 'sign_in'), await askOf(browser, 'sign_in')];
    const crossed = { ceremony: one.ceremony, response: key.answer(two.options) };
    expect((await browser.send('identity.usePasskey', crossed)).reason).toBe('passkey_wrong');
    const made = { ceremony: 'x'.repeat(43), response: key.answer(two.options) };
    expect((await browser.send('identity.usePasskey', made)).reason).toBe('ceremony_over');
  });

  test('in another session than the one that was asked', async () => {
    const { browser, key } = await withPasskey('wangyafen');
    const { ceremony, options } = await askOf(browser, 'proof');
    const thief = await withPassword('linzhiyuan');
    const stolen = { ceremony, response: key.answer(options) };
    expect((await thief.send('identity.usePasskey', stolen)).reason).toBe('ceremony_over');
    const begun = (await browser.send('identity.beginPasskey', {})).data as Asked;
    const fresh = new Authenticator();
    const planted = { ceremony: begun.ceremony, name: 'x', response: fresh.register(begun.options) };
    expect((await thief.send('identity.addPasskey', planted)).reason).not.toBeNull();
  });

  test('when it is no answer at all', async () => {
    const browser = visitor();
    for (const response of [{}, { id: 'x' }, { id: 7, response: null }, []]) {
      const { ceremony } = await askOf(browser, 'sign_in');
      const answer = await browser.send('identity.usePasskey', { ceremony, response });
      expect([answer.status, answer.reason]).toEqual([422, 'passkey_wrong']);
    }
  });

  test('and what failed stands in the trail', async () => {
    const rows = await world.db
      .select({ detail: auditEntry.detail })
      .from(auditEntry)
      .where(eq(auditEntry.action, 'identity.sign_in_failed'));
    expect(rows.filter(row => row.detail?.['way'] === 'passkey').length).toBeGreaterThan(10);
  });
});
