import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canSeePlan, planFromTemplate } from '@lianzhen/shared/rehab';
import { auditEntry } from '../platform/table.ts';
import { record } from '../records/table.ts';
import { referral } from '../referral/table.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { rehabPlan } from './table.ts';
import { downWith, runningPlan, seenAtHospital, waitingPlan } from '../testing/rehab.ts';

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

test('sending down leaves the referral, the plan and its entry on the timeline, and reports the up-case', async () => {
  const down = await waitingPlan(world);
  expect(down.number).toMatch(/^ZX20261124-\d{6}$/);
  const clinic = await world.as('linzhiyuan');
  const plan = await clinic.rehab.plan({ id: down.planId });
  expect(plan).toMatchObject({ state: 'waiting', role: 'clinic', nextVisitOn: null, contacts: [] });
  expect(plan.actions.take_over).toEqual({ allowed: true, to: 'running' });
  expect(plan.actions.record).toEqual({ allowed: false, reason: 'illegal_transition' });
  expect(await stateOf(down.upId)).toBe('reported');
  const entries = await world.db
    .select({ kind: record.kind, body: record.body })
    .from(record)
    .where(eq(record.patientId, down.patientId));
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ kind: 'plan', body: { linkTo: `/rehab/${down.planId}` } });
});

test('a plan that cannot be sent leaves nothing behind', async () => {
  const sent = await seenAtHospital(world);
  const hospital = await world.as('chenhuimin');
  const { institutionId } = await world.actorOf('linzhiyuan');
  const self = (await world.actorOf('chenhuimin')).institutionId;
  await expect(hospital.rehab.sendDown(downWith(sent, self))).rejects.toMatchObject(
    refused('rule_violated', 'not_downward'),
  );
  await expect(
    hospital.rehab.sendDown(downWith(sent, institutionId, planFromTemplate('coronary', '2026-11-23', 'zh'))),
  ).rejects.toMatchObject(refused('rule_violated', 'plan_start_past'));
  const plans = await world.db
    .select({ id: rehabPlan.id })
    .from(rehabPlan)
    .where(eq(rehabPlan.patientId, sent.patientId));
  expect(plans).toEqual([]);
  expect(await stateOf(sent.up.id)).toBe('in_care');
});

test('two doctors take over at once: one is responsible, the other is told', async () => {
  const { planId, upId, referralId } = await waitingPlan(world);
  const doctors = ['linzhiyuan', 'ruanguihua'];
  const tries = await Promise.allSettled(
    doctors.map(async name => (await world.as(name)).rehab.takeOver({ planId, version: 0 })),
  );
  const won = tries.findIndex(({ status }) => status === 'fulfilled');
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const lost = tries.flatMap(one => (one.status === 'rejected' ? [one.reason] : []));
  expect(lost).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
  const winner = await world.actorOf(doctors[won] ?? '');
  const [kept] = await world.db.select().from(rehabPlan).where(eq(rehabPlan.id, planId));
  expect(kept).toMatchObject({
    state: 'running',
    responsiblePostId: winner.postId,
    startsOn: '2026-11-24',
    nextVisitOn: '2026-12-01',
    version: 1,
  });
  expect(await stateOf(referralId)).toBe('accepted');
  expect(await stateOf(upId)).toBe('completed');
});

test('only the two houses see a plan; to others it does not exist, and the SQL says what the law says', async () => {
  const { planId } = await runningPlan(world);
  const [sides] = await world.db
    .select({ hospitalId: rehabPlan.hospitalId, clinicId: rehabPlan.clinicId })
    .from(rehabPlan)
    .where(eq(rehabPlan.id, planId));
  const cast = ['linzhiyuan', 'ruanguihua', 'xumeizhu', 'linfutian', 'chenhuimin', 'wangyafen', 'limingde'];
  const answers = await Promise.all(
    cast.map(async name => {
      const caller = await world.as(name);
      const answer = await Promise.allSettled([caller.rehab.plan({ id: planId })]);
      return [name, answer[0].status === 'fulfilled' ? 'seen' : String(answer[0].reason)] as const;
    }),
  );
  const actors = await Promise.all(cast.map(name => world.actorOf(name)));
  const lawful = actors.map((actor, place) => [
    cast[place],
    canSeePlan(actor, sides ?? { hospitalId: '', clinicId: '' }) ? 'seen' : 'TRPCError: not_found',
  ]);
  expect(answers).toEqual(lawful);
  expect(Object.fromEntries(answers)).toMatchObject({ linzhiyuan: 'seen', chenhuimin: 'seen' });
  const third = await world.as('limingde');
  for (const box of ['clinic', 'hospital'] as const)
    expect((await third.rehab.plans({ box, show: 'all' })).rows).toEqual([]);
  await expect(third.rehab.record({ planId, version: 1, way: 'phone', note: '试探' })).rejects.toMatchObject(
    refused('not_found'),
  );
});

test('the hospital looks on but neither takes over, records nor ends', async () => {
  const { planId, version } = await runningPlan(world);
  const hospital = await world.as('chenhuimin');
  await expect(hospital.rehab.record({ planId, version, way: 'phone', note: '询问' })).rejects.toMatchObject(
    refused('not_permitted', 'other_side'),
  );
  const { actions, role } = await hospital.rehab.plan({ id: planId });
  expect(role).toBe('hospital');
  expect(Object.values(actions)).toEqual([
    { allowed: false, reason: 'illegal_transition' },
    { allowed: false, reason: 'not_permitted' },
    { allowed: false, reason: 'not_permitted' },
  ]);
});

test('a declined plan is returned to the hospital and can no longer be taken over', async () => {
  const { planId, referralId } = await waitingPlan(world);
  const clinic = await world.as('linzhiyuan');
  await clinic.referral.decline({ id: referralId, version: 0, reason: 'no_medicine' });
  expect((await clinic.rehab.plan({ id: planId })).state).toBe('returned');
  await expect(clinic.rehab.takeOver({ planId, version: 1 })).rejects.toMatchObject(
    refused('illegal_transition'),
  );
  const hospital = await world.as('chenhuimin');
  const { rows } = await hospital.rehab.plans({ box: 'hospital', show: 'due' });
  expect(rows.find(({ id }) => id === planId)?.state).toBe('returned');
});

test('a plan ends after a visit with an outcome, and the hospital gets the report made of its contacts', async () => {
  const { planId, version, referralId } = await runningPlan(world);
  const clinic = await world.as('linzhiyuan');
  const ending = { planId, outcome: 'improved' as const, note: '转入慢病常规管理,三个月后复查血脂。' };
  await expect(clinic.rehab.finish({ ...ending, version })).rejects.toMatchObject(
    refused('rule_violated', 'visit_first'),
  );
  const visit = await clinic.rehab.record({
    planId,
    version,
    way: 'clinic',
    readings: [{ code: 'systolic', value: 126 }],
  });
  await clinic.rehab.finish({ ...ending, version: visit.version });
  const hospital = await world.as('chenhuimin');
  const plan = await hospital.rehab.plan({ id: planId });
  expect(plan).toMatchObject({ state: 'finished', outcome: 'improved', nextVisitOn: null });
  const [down] = await world.db
    .select({ state: referral.state, report: referral.report })
    .from(referral)
    .where(eq(referral.id, referralId));
  expect(down?.state).toBe('reported');
  expect(down?.report?.findings).toContain('收缩压 126 mmHg');
  expect(down?.report?.treatment).toContain('门诊及上门随访 1 次');
  await expect(
    clinic.rehab.record({ planId, version: visit.version + 1, way: 'phone', note: '迟到' }),
  ).rejects.toMatchObject(refused('illegal_transition'));
});

test('looking at a plan leaves a line in the trail of the patient', async () => {
  const { planId, patientId } = await runningPlan(world);
  await (await world.as('chenhuimin')).rehab.plan({ id: planId });
  const { postId } = await world.actorOf('chenhuimin');
  const trail = await world.db
    .select({ patientId: auditEntry.patientId })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.subjectId, planId),
        eq(auditEntry.action, 'rehab.look'),
        eq(auditEntry.postId, postId),
      ),
    );
  expect(trail).toEqual([{ patientId }]);
});

test('the desk sees the plans of its house but a doctor takes over', async () => {
  const { planId } = await waitingPlan(world);
  const desk = await world.as('xumeizhu');
  expect((await desk.rehab.plan({ id: planId })).actions.take_over).toEqual({
    allowed: false,
    reason: 'clinician_only',
  });
  await expect(desk.rehab.takeOver({ planId, version: 0 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('what a plan does is not done behind its back on the referral', async () => {
  const { planId, referralId, version } = await runningPlan(world);
  const clinic = await world.as('linzhiyuan');
  await expect(clinic.referral.arrive({ id: referralId, version: 1 })).rejects.toMatchObject(
    refused('rule_violated', 'down_through_plan'),
  );
  await clinic.rehab.record({ planId, version, way: 'clinic', note: '首次门诊随访' });
  const { report } = downWith({ patientId: '', up: { id: '', version: 0 } }, '');
  await expect(clinic.referral.report({ id: referralId, version: 2, report })).rejects.toMatchObject(
    refused('rule_violated', 'down_through_plan'),
  );
  expect((await clinic.rehab.plan({ id: planId })).state).toBe('running');
});
