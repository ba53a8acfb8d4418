import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY } from '@lianzhen/shared/kernel';
import type { FollowUpInput } from '@lianzhen/shared/rehab';
import { outbox } from '../platform/table.ts';
import { record } from '../records/table.ts';
import { referral } from '../referral/table.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { followUp } from './table.ts';
import { runningPlan } from '../testing/rehab.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const refused = (code: string, reason?: string) => ({
  cause: expect.objectContaining(reason ? { code, reason } : { code }),
});

const stateOf = async (id: string) => {
  const [row] = await world.db.select({ state: referral.state }).from(referral).where(eq(referral.id, id));
  return row?.state;
};

test('the first visit is the arrival; a telephone call is not and moves no visit', async () => {
  const { planId, version, referralId } = await runningPlan(world);
  const clinic = await world.as('linzhiyuan');
  const call = await clinic.rehab.record({ planId, version, way: 'phone', note: '服药规律' });
  expect(call).toMatchObject({ breached: false, nextVisitOn: '2026-12-01' });
  expect(await stateOf(referralId)).toBe('accepted');
  const visit = await clinic.rehab.record({
    planId,
    version: call.version,
    way: 'home',
    readings: [{ code: 'systolic', value: 128 }],
  });
  expect(visit.nextVisitOn).toBe('2026-12-01');
  expect(await stateOf(referralId)).toBe('in_care');
  const shown = await clinic.rehab.plan({ id: planId });
  expect(shown.visits).toBe(1);
  expect(shown.contacts.map(({ way }) => way).sort()).toEqual(['home', 'phone']);
});

test('a reading out of limits or a warning sign alerts both houses, without the patient in the words', async () => {
  const { planId, version, patientId } = await runningPlan(world);
  const clinic = await world.as('linzhiyuan');
  const result = await clinic.rehab.record({
    planId,
    version,
    way: 'clinic',
    readings: [{ code: 'systolic', value: 172 }],
  });
  expect(result.breached).toBe(true);
  const [event] = await world.db
    .select({ to: outbox.institutionIds, words: outbox.words })
    .from(outbox)
    .where(and(eq(outbox.ref, planId), eq(outbox.name, 'breached')));
  const houses = await Promise.all(['linzhiyuan', 'chenhuimin'].map(name => world.actorOf(name)));
  expect(event?.to.toSorted()).toEqual(houses.map(({ institutionId }) => institutionId).sort());
  expect(event?.words?.zh).toContain('康复随访发现异常');
  expect(JSON.stringify(event?.words)).not.toContain('演示患者');
  const hospital = await world.as('chenhuimin');
  const { rows } = await hospital.rehab.plans({ box: 'hospital', show: 'due' });
  expect(rows.find(({ id }) => id === planId)?.last).toMatchObject({ way: 'clinic', breached: true });
  const [entry] = await world.db
    .select({ body: record.body })
    .from(record)
    .where(and(eq(record.patientId, patientId), eq(record.kind, 'followup')));
  expect(JSON.stringify(entry?.body)).toContain('↑ 偏高');
});

test('what the plan did not ask, cannot be, or lies in the future or before the plan is refused', async () => {
  const { planId, version } = await runningPlan(world);
  const clinic = await world.as('linzhiyuan');
  const send = (more: Partial<FollowUpInput>) =>
    clinic.rehab.record({ planId, version, way: 'clinic', note: '门诊', ...more });
  await expect(send({ on: '2026-11-25' })).rejects.toMatchObject(
    refused('rule_violated', 'contact_in_future'),
  );
  await expect(send({ on: '2026-11-20' })).rejects.toMatchObject(
    refused('rule_violated', 'contact_before_plan'),
  );
  await expect(send({ warnings: ['流鼻涕'] })).rejects.toMatchObject(refused('rule_violated', 'not_in_plan'));
  await expect(send({ version: version - 1 })).rejects.toMatchObject(refused('conflict', 'plan_moved'));
  await expect(send({ readings: [{ code: 'systolic', value: 900 }] })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  const kept = await world.db.select().from(followUp).where(eq(followUp.planId, planId));
  expect(kept).toEqual([]);
});

test('the same key sent again records one contact', async () => {
  const { planId, version } = await runningPlan(world);
  const key = randomUUID();
  const send = async () =>
    (await world.as('linzhiyuan', key)).rehab.record({ planId, version, way: 'phone', note: '一切平稳' });
  const [first, second] = await Promise.all([send(), send()]);
  expect(second).toEqual(first);
  expect(await send()).toEqual(first);
  expect(await world.db.select().from(followUp).where(eq(followUp.planId, planId))).toHaveLength(1);
});

test('two colleagues record at once: one contact is kept, the other is told to look again', async () => {
  const { planId, version } = await runningPlan(world);
  const tries = await Promise.allSettled(
    ['linzhiyuan', 'ruanguihua'].map(async name =>
      (await world.as(name)).rehab.record({ planId, version, way: 'clinic', note: name }),
    ),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await world.db.select().from(followUp).where(eq(followUp.planId, planId))).toHaveLength(1);
});

test('what is due comes page by page: to take over first, then the oldest visit, and none twice', async () => {
  const clinic = await world.as('linzhiyuan');
  world.pass((8 * DAY) / 60_000);
  const seen: { id: string; nextVisitOn: string | null }[] = [];
  let cursor: string | null = null;
  do {
    const page = await clinic.rehab.plans({ box: 'clinic', show: 'due', limit: 2, cursor });
    seen.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(4);
  const days = seen.map(({ nextVisitOn }) => nextVisitOn ?? '');
  expect(days).toEqual(days.toSorted());
  expect((await clinic.rehab.counts()).clinic).toBe(seen.length);
});
