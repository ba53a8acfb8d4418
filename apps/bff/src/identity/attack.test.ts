import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CROWD_TRIES, OWN_TRIES, SPRAY_TRIES } from '@lianzhen/shared/identity';
import { demoCast } from '../demo/facts/cast.ts';
import { createSite } from '../testing/site.ts';
import type { Site } from '../testing/site.ts';
import type { Visitor } from '../testing/visitor.ts';

let site: Site;
beforeAll(async () => {
  site = await createSite();
});
afterAll(() => site.end());

/** The fast quarter of many times: what else the machine does only makes some of them longer. */
const fastOf = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 2] ?? 0;

describe('who is there', () => {
  test('an unknown name, a wrong password and someone who was let go are answered alike', async () => {
    const security = await site.officer('heyuqing', 'H');
    const gone = await site.world.actorOf('xumeizhu');
    const letGo = { practitionerId: gone.practitionerId, active: false };
    expect((await security.send('security.setActive', letGo)).status).toBe(200);
    const answers = [
      await site.visitor().signIn('linzhiyuan', 'Wrong-2026-x'),
      await site.visitor().signIn('nobody.at.all', 'Wrong-2026-x'),
      await site.visitor().signIn('xumeizhu'),
    ];
    const [first] = answers;
    for (const { status, body, reason, cookies } of answers)
      expect({ status, body, reason, cookies }).toEqual({
        status: 422,
        body: first?.body,
        reason: 'wrong_password',
        cookies: [],
      });
  });

  test('the answer takes the same time whether the name exists or not', async () => {
    const names = demoCast.map(({ username }) => username).slice(0, 40);
    const known: number[] = [];
    const unknown: number[] = [];
    const tryKnown = async (name: string) =>
      known.push((await site.visitor().signIn(name, 'Wrong-2026-x')).ms);
    const tryUnknown = async (name: string) =>
      unknown.push((await site.visitor().signIn(`not${name}`, 'Wrong-2026-x')).ms);
    for (const name of names) {
      await tryKnown(name);
      await tryUnknown(name);
      await tryUnknown(name);
      await tryKnown(name);
    }
    const ratio = fastOf(known) / fastOf(unknown);
    expect(ratio).toBeGreaterThan(1 / 1.3);
    expect(ratio).toBeLessThan(1.3);
  });

  test('one who must wait is told so alike, whether the name exists or not', async () => {
    const waits = async (name: string) => {
      const browser = site.visitor();
      for (let tries = 0; tries < OWN_TRIES; tries += 1) await browser.signIn(name, 'Wrong-2026-x');
      const { status, reason, facts } = await browser.signIn(name, 'Wrong-2026-x');
      return { status, reason, facts };
    };
    const unknown = await waits('nobody.to.wait.for');
    expect(await waits('linhaitao')).toEqual(unknown);
    expect(unknown.reason).toBe('too_many_failures');
  });
});

describe('whose session it is', () => {
  test('a token from before the sign-in is worth nothing after it', async () => {
    const victim = site.visitor();
    const planted = 'p'.repeat(43);
    victim.jar.set('lianzhen_session', planted);
    await victim.signIn('linzhiyuan');
    expect(victim.session).not.toBe(planted);
    expect(await victim.looks()).toBe(200);
    const thief = site.visitor();
    thief.jar.set('lianzhen_session', planted);
    expect(await thief.looks()).toBe(401);
  });

  test('a token from before the second factor is worth nothing after it, and nothing much before', async () => {
    const owner = await site.signedIn('tuzhibin');
    const thief = owner.copy();
    expect(await thief.looks()).toBe(401);
    expect((await thief.send('identity.endSessions', {})).reason).toBe('step_missing');
    expect(
      (await thief.send('identity.actAs', { postId: (await site.world.actorOf('tuzhibin')).postId })).reason,
    ).toBe('step_missing');
    await owner.send('identity.showSecond', { code: site.demoCode('T') });
    expect(await owner.looks()).toBe(200);
    expect(thief.session).not.toBe(owner.session);
    expect(await thief.looks()).toBe(401);
  });

  test('signing in as another person ends the session that the browser had', async () => {
    const browser = await site.signedIn('linzhiyuan');
    const before = browser.copy();
    await browser.signIn('zhangjing');
    expect(await browser.looks()).toBe(200);
    expect(await before.looks()).toBe(401);
  });

  test('a mark of a browser that was planted is replaced at sign-in', async () => {
    const victim = site.visitor();
    const planted = 'q'.repeat(43);
    victim.jar.set('lianzhen_browser', planted);
    await victim.signIn('linzhiyuan');
    expect(victim.jar.get('lianzhen_browser')).not.toBe(planted);
  });

  test('cookies of two people cannot be mixed', async () => {
    const lin = await site.signedIn('linzhiyuan');
    const zhang = await site.signedIn('zhangjing');
    const theirs = (await zhang.send('identity.sessions')).data as { id: string; mine: boolean }[];
    const mixed = lin.copy();
    mixed.jar.set('lianzhen_browser', zhang.jar.get('lianzhen_browser') ?? '');
    const me = (await mixed.send('identity.me')).data as { practitioner: { name: string } };
    expect(me.practitioner.name).toBe('林志远');
    const target = theirs.find(({ mine }) => mine)?.id;
    expect((await mixed.send('identity.endSessions', { id: target })).data).toEqual({ ended: 0 });
    expect(await zhang.looks()).toBe(200);
    const spliced = lin.copy();
    spliced.jar.set('lianzhen_session', lin.session.slice(0, 21) + zhang.session.slice(21));
    expect(await spliced.looks()).toBe(401);
  });

  test.each([
    ['cut', (token: string) => token.slice(0, -1)],
    ['longer', (token: string) => `${token}A`],
    ['of another case', (token: string) => token.replace(/[a-z]/, letter => letter.toUpperCase())],
    ['with a quote', (token: string) => `${token}'or'1'='1`],
    ['empty', () => ''],
    ['a path', () => '../../../../etc/passwd'],
    ['forty-three zeros', () => '0'.repeat(43)],
  ])('a token that is %s is nobody', async (_what, change) => {
    const owner = await site.signedIn('linzhiyuan');
    const thief = owner.copy();
    thief.jar.set('lianzhen_session', change(owner.session));
    expect(await thief.looks()).toBe(401);
    expect(await owner.looks()).toBe(200);
  });
});

describe('a stolen token dies', () => {
  const ways: [string, (owner: Visitor, other: Visitor) => Promise<unknown>][] = [
    ['with signing out', owner => owner.send('identity.signOut', {})],
    ['with signing out everywhere else', (_owner, other) => other.send('identity.endSessions', {})],
    [
      'with a new password',
      (_owner, other) =>
        other.send('identity.changePassword', { present: 'Lianzhen-2026', next: 'Tee am Fluss 7' }),
    ],
  ];
  test.each(ways)('%s', async (_how, end) => {
    const owner = await site.signedIn('linfutian');
    const other = await site.signedIn('linfutian');
    const thief = owner.copy(site.address());
    expect(await thief.looks()).toBe(200);
    await end(owner, other);
    expect(await thief.looks()).toBe(401);
  });

  test('with a reset by the security office, and when its owner is let go', async () => {
    const security = await site.officer('heyuqing', 'H');
    const { practitionerId } = await site.world.actorOf('zhangjing');
    const first = await site.signedIn('zhangjing');
    const reset = await security.send('security.resetPassword', { practitionerId });
    expect(await first.looks()).toBe(401);
    const { password } = reset.data as { password: string };
    const second = site.visitor();
    expect((await second.signIn('zhangjing', password)).data).toEqual({ next: 'new_password' });
    expect(await second.looks()).toBe(401);
    await security.send('security.setActive', { practitionerId, active: false });
    expect((await second.send('identity.sessions')).status).toBe(401);
    await security.send('security.setActive', { practitionerId, active: true });
  });
});

describe('guessing', () => {
  test('of a hundred tries sent at once from one place five are compared', async () => {
    const address = site.address();
    const tries = Array.from({ length: 100 }, (_, nth) =>
      site.visitor(address).signIn('chenhuimin', `Wrong-2026-${nth}`),
    );
    const reasons = (await Promise.all(tries)).map(({ reason }) => reason);
    expect(reasons.filter(reason => reason === 'wrong_password')).toHaveLength(OWN_TRIES);
    expect(reasons.filter(reason => reason === 'too_many_failures')).toHaveLength(100 - OWN_TRIES);
  });

  test('one password against many names from one place is slowed down', async () => {
    const address = site.address();
    const reasons: (string | null)[] = [];
    for (let nth = 0; nth < SPRAY_TRIES + 10; nth += 1)
      reasons.push((await site.visitor(address).signIn(`sprayed${nth}`, 'Spring-2026-x')).reason);
    expect(reasons.indexOf('too_many_failures')).toBe(SPRAY_TRIES);
    expect(new Set(reasons.slice(SPRAY_TRIES))).toEqual(new Set(['too_many_failures']));
  });

  test('a browser with a whole IPv6 network is one place', async () => {
    const reasons: (string | null)[] = [];
    for (let nth = 1; nth <= OWN_TRIES + 1; nth += 1)
      reasons.push((await site.visitor(`2001:db8:7::${nth}`).signIn('nobody.six', 'Wrong-2026-x')).reason);
    expect(reasons.at(-1)).toBe('too_many_failures');
  });

  test('while a crowd guesses, the owner waits a minute at most on a new browser, not at all on a known one', async () => {
    const known = await site.signedIn('ruanguihua');
    const crowd = async () => {
      for (let nth = 0; nth < CROWD_TRIES + 5; nth += 1)
        await site.visitor().signIn('ruanguihua', 'Wrong-2026-x');
    };
    await crowd();
    // Also someone who sits behind the same address as the owner.
    for (let nth = 0; nth < OWN_TRIES + 3; nth += 1)
      await site.visitor(known.address).signIn('ruanguihua', 'Wrong-2026-x');
    expect((await known.signIn('ruanguihua')).status).toBe(200);
    const home = site.visitor();
    const told = await home.signIn('ruanguihua');
    expect(told.reason).toBe('too_many_failures');
    expect(new Date(String(told.facts['until'])).getTime() - site.world.now().getTime()).toBeLessThanOrEqual(
      60_000,
    );
    await crowd();
    site.world.pass(1);
    await crowd();
    expect((await home.signIn('ruanguihua')).status).toBe(200);
  });

  test('whoever knows the password cannot guess codes faster by typing it again, nor from many places', async () => {
    const own = await site.officer('ouyanglan', 'O');
    const address = site.address();
    const here: (string | null)[] = [];
    for (let nth = 0; nth < OWN_TRIES + 2; nth += 1) {
      const browser = site.visitor(address);
      await browser.signIn('ouyanglan');
      here.push((await browser.send('identity.showSecond', { code: '000000' })).reason);
    }
    expect(here.filter(reason => reason === 'wrong_factor_code')).toHaveLength(OWN_TRIES);
    const crowd: Visitor[] = [];
    for (let nth = 0; nth < CROWD_TRIES + 5; nth += 1) crowd.push(await site.signedIn('ouyanglan'));
    const guess = async () => {
      const reasons = [];
      for (const browser of crowd)
        reasons.push((await browser.send('identity.showSecond', { code: '000000' })).reason);
      return reasons.filter(reason => reason === 'wrong_factor_code').length;
    };
    expect(await guess()).toBe(CROWD_TRIES - OWN_TRIES);
    site.world.pass(2);
    expect(await guess()).toBe(0);
    expect((await own.signIn('ouyanglan')).data).toEqual({ next: 'second_factor' });
    const code = site.demoCode('O');
    expect((await own.send('identity.showSecond', { code })).data).toEqual({ next: 'in' });
  });

  test('who sits at a session and cannot prove to be its owner loses it at the fifth try', async () => {
    const seat = await site.signedIn('liaofangfang');
    for (let nth = 1; nth < OWN_TRIES; nth += 1)
      expect((await seat.send('identity.confirm', { password: 'Wrong-2026-x' })).reason).toBe(
        'wrong_password',
      );
    expect(await seat.looks()).toBe(200);
    await seat.send('identity.confirm', { password: 'Wrong-2026-x' });
    expect(await seat.looks()).toBe(401);
  });
});
