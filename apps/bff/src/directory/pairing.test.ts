import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../platform/index.ts';
import { newPatient, submission } from '../testing/referral.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
let clinician: Actor;
let specialist: Actor;

beforeAll(async () => {
  world = await createWorld();
  clinician = await world.actorOf('zengxiuhong');
  specialist = await world.actorOf('yangliping');
});
afterAll(() => world.end());

async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    const { code, cause } = error as { code: string; cause?: { code?: string; reason?: string } };
    return cause?.reason ?? cause?.code ?? code;
  }
}

const both = () => ({ clinicPostId: clinician.postId, specialistPostId: specialist.postId });

test('the heads of the two houses and the administrator keep a pair; nobody else does', async () => {
  for (const username of ['zengxiuhong', 'zhangjing', 'youjingwen', 'heyuqing'])
    expect(await refusal((await world.as(username)).directory.pair(both()))).toBe('duty');
  expect(await refusal((await world.as('linfutian')).directory.pair(both()))).toBe('not_own_institution');
  const { id } = await (await world.as('wuxiaolan')).directory.pair(both());
  expect(await refusal((await world.as('linfutian')).directory.unpair({ id }))).toBe('not_own_institution');
  await (await world.as('tuzhibin')).directory.unpair({ id });
  expect(await refusal((await world.as('tuzhibin')).directory.unpair({ id }))).toBe('not_found');
});

test('two are paired once however many try at once, and may be paired again after it ended', async () => {
  const outcomes = await Promise.all(
    [1, 2, 3].map(async () => refusal((await world.as('tuzhibin')).directory.pair(both()))),
  );
  expect(outcomes.sort()).toEqual(['done', 'pairing_live', 'pairing_live']);
  const { pairs } = await (
    await world.as('zengxiuhong')
  ).directory.institution({ id: clinician.institutionId });
  const [pair] = pairs;
  expect(pair).toMatchObject({ specialist: { name: specialist.name }, department: { name: '神经内科' } });
  await (await world.as('wuxiaolan')).directory.unpair({ id: pair?.id ?? '' });
  expect(await refusal((await world.as('tuzhibin')).directory.pair(both()))).toBe('done');
});

test('a pair leads upward, and joins doctors only', async () => {
  const administrator = await world.as('tuzhibin');
  const turned = { clinicPostId: specialist.postId, specialistPostId: clinician.postId };
  expect(await refusal(administrator.directory.pair(turned))).toBe('pair_not_upward');
  const desk = await world.actorOf('zhangjing');
  const withDesk = { clinicPostId: clinician.postId, specialistPostId: desk.postId };
  expect(await refusal(administrator.directory.pair(withDesk))).toBe('not_a_doctor');
});

test('the paired specialist’s department stands first for this doctor, and outside the networks comes later', async () => {
  const { rows } = await (await world.as('linzhiyuan')).booking.departments({ limit: 50, elsewhere: true });
  expect(rows.slice(0, 2).map(row => row.paired)).toEqual(['陈慧敏', '郑玉琴']);
  expect(rows.slice(2).filter(row => row.paired !== null)).toEqual([]);
  const standings = rows.slice(2).map(row => row.standing);
  expect(standings).toEqual([...standings].sort((a, b) => (a === b ? 0 : a === 'network' ? -1 : 1)));
  expect(standings).toContain('outside');
  const other = await (await world.as('lanjinfa')).booking.departments({ limit: 50 });
  expect(other.rows.some(row => row.paired === '陈慧敏')).toBe(false);
});

test('a patient is not referred along a way that was shut, nor to a house that is closed; outside the networks one is', async () => {
  const administrator = await world.as('tuzhibin');
  const clinic = await world.actorOf('linzhiyuan');
  const { departmentId } = await world.actorOf('dengkaixuan');
  const send = async () =>
    refusal(
      (await world.as('linzhiyuan')).referral.submit(submission(await newPatient(world), departmentId ?? '')),
    );
  expect(await send()).toBe('done');
  const toId = (await world.actorOf('dengkaixuan')).institutionId;
  const way = { fromId: clinic.institutionId, toId };
  await administrator.directory.decideWay({ ...way, open: false, reason: '停诊' });
  expect(await send()).toBe('way_shut');
  await administrator.directory.undecideWay(way);
  const { rows } = await administrator.directory.find({ text: '九〇九' });
  const house = await administrator.directory.institution({ id: toId });
  expect(rows[0]?.id).toBe(toId);
  for (const network of house.networks.filter(one => one.leads)) {
    const { version } = await administrator.directory.network({ id: network.id });
    await administrator.directory.standNetwork({ id: network.id, version, active: false });
  }
  await administrator.directory.standInstitution({ id: toId, version: house.version, active: false });
  expect(await send()).toBe('institution_closed');
});
