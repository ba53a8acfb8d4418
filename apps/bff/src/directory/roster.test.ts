import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Look } from '../platform/index.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { onDutyNow } from './onDuty.ts';
import { dutyShift, post } from './table.ts';

let world: World;
let hospital: Actor;
let urgent: Actor;

beforeAll(async () => {
  world = await createWorld();
  hospital = await world.actorOf('chenhuimin');
  urgent = await world.actorOf('zhuohongwei');
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

const lookOf = (actor: Actor): Look => ({ db: world.db, now: world.now(), seal: world.seal, actor });

const shiftOf = (actor: Actor, day: string, starts = '08:00', ends = '08:00') => ({
  institutionId: actor.institutionId,
  departmentId: null,
  postId: actor.postId,
  day,
  starts,
  ends,
  phone: '0596-0002000',
});

test('whoever is on duty at this hour is told to everyone, and a department without anyone is answered by the house', async () => {
  const look = lookOf(await world.actorOf('linzhiyuan'));
  const house = await onDutyNow(look, hospital.institutionId);
  expect(house.length).toBeGreaterThanOrEqual(2);
  const emergency = await onDutyNow(look, urgent.institutionId, urgent.departmentId);
  expect(emergency.map(shift => shift.departmentId)).toEqual([urgent.departmentId]);
  const cardiology = await onDutyNow(look, hospital.institutionId, hospital.departmentId);
  expect(cardiology.map(shift => shift.departmentId)).toEqual([null]);
  const { rows } = await (await world.as('linzhiyuan')).directory.find({ text: '漳州市医院' });
  expect(rows[0]?.onDuty?.name).toBe(cardiology[0]?.name);
});

test('a shift ends at its minute: who comes next is on duty then', async () => {
  const before = await onDutyNow(lookOf(hospital), hospital.institutionId);
  const look = { ...lookOf(hospital), now: new Date('2026-11-25T08:00:00+08:00') };
  const after = await onDutyNow(look, hospital.institutionId);
  expect(after.map(shift => shift.id)).not.toEqual(before.map(shift => shift.id));
  for (const shift of after) expect(shift.startsAt.getTime()).toBeLessThanOrEqual(look.now.getTime());
});

test('desk and head keep the roster of their own house, the administrator every one, all others none', async () => {
  const day = '2027-01-04';
  const outcome = async (username: string, starts: string, ends: string) =>
    refusal((await world.as(username)).directory.addShift(shiftOf(hospital, day, starts, ends)));
  expect(await outcome('zhangjing', '00:00', '01:00')).toBe('done');
  expect(await outcome('shenguoliang', '01:00', '02:00')).toBe('done');
  expect(await outcome('tuzhibin', '02:00', '03:00')).toBe('done');
  expect(await outcome('xumeizhu', '03:00', '04:00')).toBe('not_own_institution');
  for (const username of ['linzhiyuan', 'youjingwen', 'heyuqing', 'ouyanglan'])
    expect([username, await outcome(username, '04:00', '05:00')]).toEqual([username, 'duty']);
  const [shift] = await world.db
    .select({ id: dutyShift.id })
    .from(dutyShift)
    .where(eq(dutyShift.phone, '0596-0002000'));
  const id = shift?.id ?? '';
  expect(await refusal((await world.as('xumeizhu')).directory.removeShift({ id }))).toBe(
    'not_own_institution',
  );
  expect(await refusal((await world.as('zhangjing')).directory.removeShift({ id }))).toBe('done');
  expect(await refusal((await world.as('zhangjing')).directory.removeShift({ id }))).toBe('not_found');
});

test('nobody is on duty twice at once, not when two desks plan at the same time either; several people may be', async () => {
  const day = '2027-01-11';
  const plan = (actor: Actor, starts: string, ends: string) => async (username: string) =>
    refusal((await world.as(username)).directory.addShift(shiftOf(actor, day, starts, ends)));
  const desks = ['zhangjing', 'liaofangfang', 'shenguoliang', 'tuzhibin', 'wuxiaolan', 'zhangjing'];
  const callers = await Promise.all(desks.map(username => world.as(username)));
  const outcomes = await Promise.all(
    callers.map(caller => refusal(caller.directory.addShift(shiftOf(hospital, day, '08:00', '20:00')))),
  );
  expect(outcomes.filter(outcome => outcome === 'done')).toHaveLength(1);
  expect(outcomes.filter(outcome => outcome === 'on_duty_already')).toHaveLength(5);
  expect(await plan(hospital, '19:59', '23:00')('zhangjing')).toBe('on_duty_already');
  expect(await plan(hospital, '20:00', '23:00')('zhangjing')).toBe('done');
  expect(await plan(urgent, '08:00', '20:00')('zhangjing')).toBe('done');
});

test('a person with posts in two houses is on duty in one of them at a time', async () => {
  const [first, second] = [await world.actorOf('wangyafen'), await world.actorOf('wangyafen', 1)];
  expect(first.institutionId).not.toBe(second.institutionId);
  const administrator = await world.as('tuzhibin');
  await administrator.directory.addShift(shiftOf(first, '2027-02-01', '08:00', '12:00'));
  const other = shiftOf(second, '2027-02-01', '11:00', '18:00');
  expect(await refusal(administrator.directory.addShift(other))).toBe('on_duty_already');
});

test('a post or a department of another house is not put on this roster', async () => {
  const administrator = await world.as('tuzhibin');
  const elsewhere = await world.actorOf('linzhiyuan');
  const wrongPost = { ...shiftOf(hospital, '2027-02-08'), postId: elsewhere.postId };
  const wrongPlace = { ...shiftOf(hospital, '2027-02-08'), departmentId: elsewhere.departmentId };
  expect(await refusal(administrator.directory.addShift(wrongPost))).toBe('not_found');
  expect(await refusal(administrator.directory.addShift(wrongPlace))).toBe('not_found');
});

test('a week is copied once: who is on duty already or has left is left out and counted', async () => {
  const desk = await world.as('zhangjing');
  const institutionId = hospital.institutionId;
  const copy = () => desk.directory.copyWeek({ institutionId, toMonday: '2026-12-07' });
  const [gone] = await world.db
    .select({ postId: dutyShift.postId })
    .from(dutyShift)
    .where(
      and(
        eq(dutyShift.institutionId, institutionId),
        eq(dutyShift.startsAt, new Date('2026-12-01T08:00:00+08:00')),
      ),
    );
  await world.db
    .update(post)
    .set({ active: false })
    .where(eq(post.id, gone?.postId ?? ''));
  const first = await copy();
  expect(first.skipped).toBeGreaterThan(0);
  expect(first.copied + first.skipped).toBe(14);
  expect(await copy()).toEqual({ copied: 0, skipped: 14 });
  const { shifts } = await desk.directory.roster({ institutionId, monday: '2026-12-07' });
  const begun = shifts.filter(shift => shift.startsAt >= new Date('2026-12-07T00:00:00+08:00'));
  expect(begun).toHaveLength(first.copied);
});

test('the hours in which nobody answers are told to those who keep the roster', async () => {
  const clinic = await world.actorOf('limingde');
  const desk = await world.as('linbaoyu');
  const { institutionId } = clinic;
  const before = await desk.directory.roster({ institutionId });
  expect(before).toMatchObject({ mayKeep: true, gaps: [] });
  const tomorrow = new Date('2026-11-25T08:00:00+08:00');
  await world.db
    .delete(dutyShift)
    .where(and(eq(dutyShift.institutionId, institutionId), eq(dutyShift.startsAt, tomorrow)));
  const { gaps } = await desk.directory.roster({ institutionId });
  expect(gaps).toEqual([{ startsAt: tomorrow, endsAt: new Date('2026-11-26T08:00:00+08:00') }]);
});
