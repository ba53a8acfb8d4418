import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { referral } from '../referral/table.ts';
import { newPatient, sendUp, submission } from '../testing/referral.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { decideAnew, refusalOf } from './ground.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const own = {
  code: 'local_1',
  words: { zh: '远程会诊后转入', en: 'After a remote consultation' },
  retired: false,
};

test('a retired reason can no longer be chosen, stays readable on the old case, and its code stays in the list', async () => {
  const old = await sendUp(world);
  await decideAnew(world, 'referral.up_purposes', list =>
    list.map(one => (one.code === 'specialist' ? { ...one, retired: true } : one)),
  );
  const clinic = await world.as('linzhiyuan');
  const { departmentId } = await world.actorOf('chenhuimin');
  const patientId = await newPatient(world);
  const again = submission(patientId, departmentId ?? '');
  expect(await refusalOf(clinic.referral.submit(again))).toBe('rule_violated/reason_not_on_offer');
  expect((await clinic.referral.page({ id: old.id })).purpose).toBe('specialist');
  const lists = await clinic.referral.reasons();
  expect(lists.up_purposes.find(one => one.code === 'specialist')).toMatchObject({
    words: { zh: '需要专科进一步诊疗' },
    retired: true,
  });
});

test('a new reason is taken with the next referral, and leaving a code out only retires it', async () => {
  await decideAnew(world, 'referral.up_purposes', list => [own, ...list]);
  const clinic = await world.as('linzhiyuan');
  const { departmentId } = await world.actorOf('chenhuimin');
  const patientId = await newPatient(world);
  const { id } = await clinic.referral.submit(
    submission(patientId, departmentId ?? '', { purpose: 'local_1' }),
  );
  const [row] = await world.db.select().from(referral).where(eq(referral.id, id));
  expect(row?.purpose).toBe('local_1');
  await decideAnew(world, 'referral.up_purposes', list => list.filter(one => one.code !== 'local_1'));
  const { up_purposes: list } = await clinic.referral.reasons();
  expect(list.find(one => one.code === 'local_1')).toEqual({ ...own, retired: true });
});

test('a reason belongs to its list: a clinic’s reason does not turn an up-referral away', async () => {
  await decideAnew(world, 'referral.up_purposes', list =>
    list.map(one => (one.code === 'specialist' ? { ...one, retired: false } : one)),
  );
  const { id } = await sendUp(world);
  const desk = await world.as('zhangjing');
  const decline = (reason: string) => desk.referral.decline({ id, version: 0, reason });
  expect(await refusalOf(decline('no_bed'))).toBe('rule_violated/reason_not_on_offer');
  expect((await decline('no_capacity')).state).toBe('declined');
});

test('“other” cannot be retired or left out, and no words stand twice: each is refused at its field', async () => {
  const administrator = await world.as('tuzhibin');
  const { value, version } = await administrator.configuration.setting({ name: 'referral.withdraw' });
  const list = value as { code: string; words: { zh: string; en: string }; retired: boolean }[];
  const change = (next: typeof list) =>
    administrator.configuration.change({
      name: 'referral.withdraw',
      value: next,
      version,
      note: '试',
    });
  const retired = list.map(one => (one.code === 'other' ? { ...one, retired: true } : one));
  expect(await refusalOf(change(retired))).toBe('value other_missing');
  expect(await refusalOf(change(list.filter(one => one.code !== 'other')))).toBe('value other_missing');
  const twice = [...list, { ...own, words: { zh: '其他', en: 'Else' } }];
  expect(await refusalOf(change(twice))).toBe('value.5.words.zh words_twice');
  const empty = [{ ...own, words: { zh: ' ', en: 'x' } }, ...list];
  expect(await refusalOf(change(empty))).toBe('value.0.words.zh required');
});

test('the preview says how often a reason that leaves was chosen in the last 90 days', async () => {
  const administrator = await world.as('tuzhibin');
  const { value } = await administrator.configuration.setting({ name: 'referral.decline_up' });
  const list = value as { code: string; words: { zh: string; en: string }; retired: boolean }[];
  const seen = await administrator.configuration.preview({
    name: 'referral.decline_up',
    value: list.filter(one => one.code !== 'no_capacity'),
  });
  expect(seen).toMatchObject({
    kind: 'reasons',
    leaving: [{ code: 'no_capacity', times: 1 }],
  });
});
