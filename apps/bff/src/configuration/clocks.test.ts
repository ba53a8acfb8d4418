import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localInstant } from '@lianzhen/shared/kernel';
import type { Clocks } from '@lianzhen/shared/referral';
import { referral } from '../referral/table.ts';
import { sendUp } from '../testing/referral.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { decideAnew, refusalOf } from './ground.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

async function dueOf(id: string): Promise<Date | null> {
  const [row] = await world.db.select({ dueAt: referral.dueAt }).from(referral).where(eq(referral.id, id));
  return row?.dueAt ?? null;
}

const routine = (minutes: number) => (given: Clocks) => ({
  ...given,
  limits: {
    ...given.limits,
    submitted: { ...given.limits.submitted, routine: { minutes, working: true } },
  },
});

test('new clocks hold for later steps; running cases keep theirs until they are timed anew, as the preview counts', async () => {
  const { id: first } = await sendUp(world);
  expect(await dueOf(first)).toEqual(localInstant('2026-11-24', '11:00'));
  world.pass(60);
  const administrator = await world.as('tuzhibin');
  const { value } = await administrator.configuration.setting({ name: 'referral.clocks' });
  const proposed = routine(60)(value as Clocks);
  proposed.limits.submitted.urgent.minutes = 60;
  const seen = await administrator.configuration.preview({ name: 'referral.clocks', value: proposed });
  const cases = seen.kind === 'clocks' ? seen.cases : [];
  const touched = cases.find(row => row.state === 'submitted' && row.urgency === 'routine');
  expect(touched?.moved).toBeGreaterThanOrEqual(1);

  await decideAnew(world, 'referral.clocks', routine(60));
  expect(await dueOf(first)).toEqual(localInstant('2026-11-24', '11:00'));
  const { id: second } = await sendUp(world);
  expect(await dueOf(second)).toEqual(localInstant('2026-11-24', '11:00'));

  const { retimed } = await decideAnew(world, 'referral.clocks', routine(90), { retime: true });
  expect(await dueOf(first)).toEqual(localInstant('2026-11-24', '10:30'));
  expect(await dueOf(second)).toEqual(localInstant('2026-11-24', '11:30'));
  const all = cases.reduce((sum, row) => sum + row.open, 0);
  expect(retimed).toBeLessThanOrEqual(all + 1);
  const after = await administrator.configuration.preview({
    name: 'referral.clocks',
    value: routine(90)(value as Clocks),
  });
  expect(after.kind === 'clocks' && after.cases.reduce((sum, row) => sum + row.moved, 0)).toBe(0);
});

test('a case in triage is timed from its submission, and a desk at work on it is not sent back', async () => {
  const { id } = await sendUp(world);
  const desk = await world.as('zhangjing');
  world.pass(20);
  const { version } = await desk.referral.claim({ id, version: 0 });
  world.pass(10);
  await decideAnew(world, 'referral.clocks', routine(75), { retime: true });
  expect(await dueOf(id)).toEqual(localInstant('2026-11-24', '11:15'));
  expect((await desk.referral.accept({ id, version })).state).toBe('accepted');
});

test('a claim lasts as long as the region says', async () => {
  await decideAnew(world, 'referral.clocks', given => ({ ...given, claimMinutes: 40 }));
  const { id } = await sendUp(world);
  const desk = await world.as('zhangjing');
  await desk.referral.claim({ id, version: 0 });
  const { claimedUntil } = await desk.referral.page({ id });
  expect(claimedUntil).toEqual(new Date(world.now().getTime() + 40 * 60_000));
});

test('a holiday that the administrator enters does not count for a working clock', async () => {
  await decideAnew(world, 'referral.clocks', routine(480));
  const before = await sendUp(world);
  const end = await dueOf(before.id);
  await decideAnew(world, 'region.calendar', calendar => ({
    ...calendar,
    days: [...calendar.days, { day: '2026-11-25', works: false, name: { zh: '停诊', en: 'Closed' } }],
  }));
  const { id } = await sendUp(world);
  expect((await dueOf(id))?.getTime()).toBe((end?.getTime() ?? 0) + 24 * 60 * 60_000);
});

test('clocks that the law forbids are refused at the field, and nothing is kept', async () => {
  const before = await (await world.as('tuzhibin')).configuration.setting({ name: 'referral.clocks' });
  const wrong = decideAnew(world, 'referral.clocks', given => ({
    ...given,
    limits: {
      ...given.limits,
      advised: { ...given.limits.advised, emergency: { minutes: 3, working: false } },
    },
  }));
  expect(await refusalOf(wrong)).toBe('value.limits.advised.emergency.minutes clock_range');
  const after = await (await world.as('tuzhibin')).configuration.setting({ name: 'referral.clocks' });
  expect(after.version).toBe(before.version);
});
