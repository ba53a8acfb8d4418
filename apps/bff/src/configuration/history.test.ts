import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Template } from '@lianzhen/shared/rehab';
import type { OpeningRule } from '@lianzhen/shared/booking';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { decideAnew, refusalOf, runningPlan } from './ground.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('every decision stays with who, when and why; an old value comes back as a new version', async () => {
  const administrator = await world.as('tuzhibin');
  await decideAnew(world, 'booking.opening', rule => ({ ...rule, holdMinutes: 8 }));
  world.pass(1);
  await decideAnew(world, 'booking.opening', rule => ({ ...rule, holdMinutes: 10 }));
  await administrator.configuration.takeBack({
    name: 'booking.opening',
    of: 1,
    version: 2,
    note: '十分钟太长',
  });
  const { value, version, source, history } = await administrator.configuration.setting({
    name: 'booking.opening',
  });
  expect([(value as OpeningRule).holdMinutes, version, source]).toEqual([8, 3, 'region']);
  expect(history.map(row => [row.version, row.by, row.note])).toEqual([
    [3, '涂志斌', '十分钟太长'],
    [2, '涂志斌', '试行'],
    [1, '涂志斌', '试行'],
  ]);
  const old = await administrator.configuration.version({ name: 'booking.opening', version: 2 });
  expect((old.value as OpeningRule).holdMinutes).toBe(10);
  await administrator.configuration.takeBack({ name: 'booking.opening', of: 0, version: 3, note: '出厂' });
  const shipped = await administrator.configuration.setting({ name: 'booking.opening' });
  expect(shipped.value).toEqual(shipped.shipped);
});

test('who decides from an old view is told, who changes nothing as well, and neither leaves a version', async () => {
  const administrator = await world.as('tuzhibin');
  const { value, version } = await administrator.configuration.setting({ name: 'booking.opening' });
  const rule = value as OpeningRule;
  const change = (next: OpeningRule, seen: number) =>
    administrator.configuration.change({ name: 'booking.opening', value: next, version: seen, note: '试' });
  expect(await refusalOf(change({ ...rule, mostHolds: 5 }, version - 1))).toBe('conflict/setting_changed');
  expect(await refusalOf(change(rule, version))).toBe('rule_violated/setting_same');
  expect(await refusalOf(change({ ...rule, reservedShare: 1.2 }, version))).toBe(
    'value.reservedShare share_range',
  );
  expect((await administrator.configuration.setting({ name: 'booking.opening' })).version).toBe(version);
});

test('an institution that gives its own rule up goes by the region’s again', async () => {
  const administrator = await world.as('tuzhibin');
  const { institutionId } = await world.actorOf('zhangjing');
  await decideAnew(world, 'booking.opening', rule => ({ ...rule, mostHolds: 7 }), { institutionId });
  const listed = async () =>
    (await administrator.configuration.settings()).find(row => row.name === 'booking.opening')?.own ?? [];
  expect((await listed()).map(row => row.institutionId)).toEqual([institutionId]);
  await administrator.configuration.takeBack({
    name: 'booking.opening',
    institutionId,
    of: 0,
    version: 1,
    note: '随全区',
  });
  const { values } = await administrator.configuration.effective({ institutionId });
  expect(values.find(row => row.name === 'booking.opening')).toMatchObject({ source: 'region', version: 2 });
  expect(await listed()).toEqual([]);
});

test('a new template is offered at once, a retired one no more, and running plans keep their own words', async () => {
  const { planId } = await runningPlan(world);
  const hospital = await world.as('chenhuimin');
  const before = await hospital.rehab.plan({ id: planId });
  const administrator = await world.as('tuzhibin');
  const { value } = await administrator.configuration.setting({ name: 'rehab.templates' });
  const list = value as Template[];
  const [stroke] = list;
  const made = {
    ...stroke,
    code: 'local_1',
    words: { zh: '膝关节置换术后康复', en: 'After knee replacement' },
  };
  const proposed = [
    ...list.map(one => (one.code === 'coronary' ? { ...one, retired: true } : one)),
    made,
  ] as Template[];
  const seen = await administrator.configuration.preview({ name: 'rehab.templates', value: proposed });
  expect(seen).toMatchObject({ kind: 'templates', leaving: [{ code: 'coronary' }] });
  expect(seen.kind === 'templates' && (seen.leaving[0]?.times ?? 0) >= 1).toBe(true);
  await decideAnew(world, 'rehab.templates', () => proposed);
  const offered = (await hospital.rehab.templates()).map(({ code }) => code);
  expect([offered.includes('local_1'), offered.includes('coronary')]).toEqual([true, false]);
  expect((await hospital.rehab.plan({ id: planId })).body).toEqual(before.body);
});
