import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD_MEMORY } from '@lianzhen/shared/identity';
import { unmaskReasons } from '@lianzhen/shared/patient';
import { auditEntry } from '../platform/table.ts';
import { createSite } from '../testing/site.ts';
import type { Site } from '../testing/site.ts';
import { credential } from './table.ts';

let site: Site;
beforeAll(async () => {
  site = await createSite();
});
afterAll(() => site.end());

const change = (present: string, next: string) => ({ present, next });

async function ageOf(username: string, days: number): Promise<void> {
  const changedAt = new Date(site.world.now().getTime() - days * 86_400_000);
  await site.world.db.update(credential).set({ changedAt }).where(eq(credential.username, username));
}

test('a new password keeps to the rules, none of the last five comes back, and the present one is asked for', async () => {
  const browser = await site.signedIn('lanjinfa');
  site.world.pass(1);
  let present = 'Lianzhen-2026';
  const changed = async (next: string) => browser.send('identity.changePassword', change(present, next));
  expect(
    (await browser.send('identity.changePassword', change('Wrong-2026-x', 'Tee am Fluss 7'))).reason,
  ).toBe('wrong_password');
  expect((await changed('Kurz-7!')).reason).toBe('password_short');
  expect((await changed('Lanjinfa-7391')).reason).toBe('password_own_name');
  const used = [present];
  for (let nth = 0; nth < PASSWORD_MEMORY; nth += 1) {
    const next = `Bambus im Wind ${nth + 3}`;
    expect((await changed(next)).data).toEqual({ next: 'in' });
    present = next;
    used.push(next);
    site.world.pass(1);
  }
  for (const former of used.slice(1)) expect((await changed(former)).reason).toBe('password_used_before');
  expect((await changed(used[0] ?? '')).data).toEqual({ next: 'in' });
});

test('a password older than the policy allows is replaced before anything else is done', async () => {
  await ageOf('zengxiuhong', 91);
  const browser = await site.signedIn('zengxiuhong');
  expect((await browser.send('identity.me')).data).toMatchObject({ next: 'new_password', post: null });
  expect(await browser.looks()).toBe(401);
  const next = await browser.send('identity.changePassword', change('Lianzhen-2026', 'Tee am Fluss 7'));
  expect(next.data).toEqual({ next: 'in' });
  expect(await browser.looks()).toBe(200);
});

test('with 0 days in the policy no password grows too old', async () => {
  const security = await site.officer('heyuqing', 'H');
  const policy = (await security.send('security.policy')).data as { version: number };
  const rules = { secondFactorDuties: [], signMinutes: 30, unmaskMinutes: 10 };
  const never = { ...rules, passwordDays: 0, version: policy.version };
  expect((await security.send('security.changePolicy', never)).status).toBe(200);
  expect((await security.send('security.changePolicy', never)).reason).toBe('changed_meanwhile');
  await ageOf('wujianfeng', 4000);
  expect((await (await site.signedIn('wujianfeng')).send('identity.me')).data).toMatchObject({ next: 'in' });
});

test('a duty of which the policy asks a second factor sets one up before anything else; an office always does', async () => {
  const security = await site.officer('heyuqing', 'H');
  const policy = (await security.send('security.policy')).data as { version: number };
  const rules = { passwordDays: 90, signMinutes: 30, unmaskMinutes: 10, version: policy.version };
  await security.send('security.changePolicy', { ...rules, secondFactorDuties: ['desk'] });
  const desk = site.visitor();
  expect((await desk.signIn('zhangjing')).data).toEqual({ next: 'enrol_factor' });
  expect(await desk.looks()).toBe(401);
  expect((await (await site.signedIn('linzhiyuan')).send('identity.me')).data).toMatchObject({ next: 'in' });
  await security.send('security.changePolicy', {
    ...rules,
    version: policy.version + 1,
    secondFactorDuties: [],
  });
  expect((await site.visitor().signIn('zhangjing')).data).toEqual({ next: 'in' });
  expect((await site.visitor().signIn('ouyanglan')).data).toEqual({ next: 'second_factor' });
});

test('a signature asks for a proof younger than thirty minutes, a look behind the stars for one of ten', async () => {
  const doctor = await site.signedIn('linzhiyuan');
  const security = await site.officer('heyuqing', 'H');
  const hidden = { id: randomUUID(), field: 'phone', reason: unmaskReasons[0], note: '' };
  const look = async () => (await doctor.send('patient.unmask', hidden)).reason;
  const whom = { practitionerId: (await site.world.actorOf('linfutian')).practitionerId };
  const sign = async () => (await security.send('security.resetFactor', whom)).reason;
  await doctor.send('identity.confirm', { password: 'Lianzhen-2026' });
  site.world.pass(10);
  expect([await look(), await sign()]).toEqual([null, null]);
  site.world.pass(1);
  expect([await look(), await sign()]).toEqual(['confirm_identity', null]);
  site.world.pass(19);
  expect([await look(), await sign()]).toEqual(['confirm_identity', null]);
  site.world.pass(1);
  expect(await sign()).toBe('confirm_identity');
  expect((await doctor.send('identity.confirm', { password: 'Wrong-2026-x' })).reason).toBe('wrong_password');
  expect(await look()).toBe('confirm_identity');
  expect((await doctor.send('identity.confirm', { password: 'Lianzhen-2026' })).data).toEqual({
    confirmed: true,
  });
  expect(await look()).toBeNull();
  expect((await security.send('identity.confirm', { code: site.demoCode('H') })).data).toEqual({
    confirmed: true,
  });
  expect(await sign()).toBeNull();
});

test('the own sessions are listed with their browser; one or all others are ended, and nobody else’s', async () => {
  const here = await site.signedIn('xumeizhu');
  const there = await site.signedIn('xumeizhu');
  const third = await site.signedIn('xumeizhu');
  const rows = (await here.send('identity.sessions')).data as {
    id: string;
    mine: boolean;
    address: string;
  }[];
  expect(rows.map(({ mine }) => mine).filter(Boolean)).toHaveLength(1);
  expect(rows.map(({ address }) => address).toSorted()).toEqual(
    [here.address, there.address, third.address].toSorted(),
  );
  const other = rows.find(({ address }) => address === there.address);
  expect((await here.send('identity.endSessions', { id: other?.id })).data).toEqual({ ended: 1 });
  expect([await here.looks(), await there.looks(), await third.looks()]).toEqual([200, 401, 200]);
  expect((await here.send('identity.endSessions', {})).data).toEqual({ ended: 1 });
  expect([await here.looks(), await third.looks()]).toEqual([200, 401]);
});

test('every step of a sign-in and every failure stands in the trail, without a password', async () => {
  const browser = site.visitor();
  await browser.signIn('huangwenbin', 'Wrong-2026-x');
  await browser.signIn('huangwenbin');
  await browser.send('identity.confirm', { password: 'Wrong-2026-x' });
  await browser.send('identity.confirm', { password: 'Lianzhen-2026' });
  await browser.send('identity.signOut', {});
  const rows = await site.world.db
    .select({ action: auditEntry.action, outcome: auditEntry.outcome, detail: auditEntry.detail })
    .from(auditEntry)
    .where(eq(auditEntry.address, browser.address))
    .orderBy(auditEntry.key);
  expect(rows.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
    'identity.sign_in_failed failed',
    'identity.sign_in done',
    'identity.confirm_failed failed',
    'identity.confirm done',
    'identity.sign_out done',
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/Wrong-2026|Lianzhen-2026/);
});
