import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '@lianzhen/shared/kernel';
import { addPractitioner } from '../directory/index.ts';
import { post } from '../directory/table.ts';
import { actWithin } from '../platform/index.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { credential } from './table.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const reasonOf = (error: unknown): string | undefined => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Refusal ? cause.reason : undefined;
};
const refusal = async (acting: Promise<unknown>): Promise<string | undefined> =>
  acting.then(() => 'done', reasonOf);

/** Someone new who holds no post. */
async function newcomer(name: string): Promise<string> {
  const actor = await world.actorOf('tuzhibin');
  const from = { now: world.now(), requestId: 'test', address: 'test', seal: world.seal };
  const facts = { name, title: 'officer', expertise: '', expertiseEn: '' } as const;
  const made = await world.db.transaction(tx =>
    actWithin(tx, from, actor, 'test', act => addPractitioner(act, facts)),
  );
  return made.id;
}

test('nobody gets two offices, nor an office beside patients, whichever comes first', async () => {
  const security = await world.as('heyuqing');
  const { institutionId, practitionerId: auditor } = await world.actorOf('ouyanglan');
  const { practitionerId: doctor } = await world.actorOf('linzhiyuan');
  const appoint = async (practitionerId: string, duty: 'administrator' | 'auditor') =>
    refusal(security.security.appoint({ practitionerId, institutionId, duty }));
  expect(await appoint(auditor, 'administrator')).toBe('offices_apart');
  expect(await appoint(doctor, 'auditor')).toBe('offices_apart');
  const id = await newcomer('方国强');
  const both = await Promise.all([appoint(id, 'administrator'), appoint(id, 'auditor')]);
  expect(both.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual(['done', 'offices_apart']);
});

test('nobody works on the own sign-in, and the administrator gives neither offices nor sign-ins', async () => {
  const security = await world.as('heyuqing');
  const me = await world.actorOf('heyuqing');
  const { practitionerId, institutionId } = me;
  expect(await refusal(security.security.resetPassword({ practitionerId }))).toBe('own_rights');
  expect(await refusal(security.security.resetFactor({ practitionerId }))).toBe('own_rights');
  expect(await refusal(security.security.setActive({ practitionerId, active: false }))).toBe('own_rights');
  expect(await refusal(security.security.endOffice({ practitionerId, postId: me.postId }))).toBe(
    'own_rights',
  );
  expect(await refusal(security.security.appoint({ practitionerId, institutionId, duty: 'auditor' }))).toBe(
    'own_rights',
  );
  const administrator = await world.as('tuzhibin');
  const to = { practitionerId: await newcomer('沈文杰'), institutionId, duty: 'auditor' } as const;
  expect(await refusal(administrator.security.appoint(to))).toBe('duty');
  expect(await refusal(administrator.security.openCredential({ ...to, username: 'shenwenjie' }))).toBe(
    'duty',
  );
});

test('of two security officers who let each other go at once one stays', async () => {
  const first = await world.actorOf('heyuqing');
  const security = await world.as('heyuqing');
  const id = await newcomer('简丽云');
  await security.security.openCredential({ practitionerId: id, username: 'jianliyun' });
  const duty = 'security_officer';
  const made = await security.security.appoint({
    practitionerId: id,
    institutionId: first.institutionId,
    duty,
  });
  const other = await world.as('jianliyun');
  const ends = await Promise.all([
    refusal(security.security.endOffice({ practitionerId: id, postId: made.id })),
    refusal(other.security.endOffice({ practitionerId: first.practitionerId, postId: first.postId })),
  ]);
  expect(ends.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual(['done', 'last_of_office']);
  const left = await world.db
    .select({ id: post.practitionerId })
    .from(post)
    .where(and(eq(post.duty, duty), eq(post.active, true)));
  expect(left).toHaveLength(1);
  // Whoever stayed appoints the other again, for the tests that follow.
  await world.db.update(post).set({ active: true }).where(eq(post.id, first.postId));
});

test('a sign-in is given once, its initial password is told once and kept as a digest only', async () => {
  const security = await world.as('heyuqing');
  const id = await newcomer('柯志明');
  const given = await security.security.openCredential({ practitionerId: id, username: 'kezhiming' });
  expect(given.password).toMatch(/^[A-Z]{4}-[a-z]{4}-[2-9]{4}$/);
  const [row] = await world.db.select().from(credential).where(eq(credential.practitionerId, id));
  expect(row).toMatchObject({ username: 'kezhiming', initial: true });
  expect(row?.passwordHash).toMatch(/^\$argon2id\$/);
  const again = { practitionerId: id, username: 'kezhiming2' };
  expect(await refusal(security.security.openCredential(again))).toBe('credential_pkey');
  const taken = { practitionerId: await newcomer('柯志敏'), username: 'kezhiming' };
  expect(await refusal(security.security.openCredential(taken))).toBe('credential_username_unique');
});

test('the security office finds people by name, pinyin and user name, and those without a sign-in', async () => {
  const security = await world.as('heyuqing');
  const id = await newcomer('尤美玲');
  const names = async (input: { text?: string; show?: 'without' | 'offices' }) =>
    (await security.security.people({ limit: 100, ...input })).rows.map(({ name }) => name);
  expect(await names({ text: '志远' })).toContain('林志远');
  expect(await names({ text: 'linzhiy' })).toContain('林志远');
  expect(await names({ text: 'zhangjing' })).toContain('张静');
  expect(await names({ show: 'offices' })).toEqual(expect.arrayContaining(['何雨晴', '欧阳岚', '涂志斌']));
  const without = (await security.security.people({ limit: 100, show: 'without' })).rows;
  expect(without.map(row => row.id)).toContain(id);
  expect(without.every(({ username }) => username === null)).toBe(true);
});
