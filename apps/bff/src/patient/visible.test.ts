import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMinutes } from '@lianzhen/shared/kernel';
import { canSeePatient } from '@lianzhen/shared/patient';
import type { PatientRelation, RegisterPatient } from '@lianzhen/shared/patient';
import { post } from '../directory/table.ts';
import { inTransaction } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { endRelation, grantRelation, mustSee, noteAllergies, visibleTo } from './index.ts';
import { patient, patientRelation } from './table.ts';

const referralId = '0191f0a0-0000-7000-8000-000000000001';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

const newborn: RegisterPatient = {
  name: '林小宝',
  idKind: 'none',
  birthDate: '2026-11-20',
  sex: 'male',
  phone: '13850020001',
  areaCode: '350602',
  insurance: 'self',
  allergies: { status: 'listed', items: [{ substance: '青霉素' }] },
  another: { reason: 'twin' },
};

async function register(): Promise<string> {
  const caller = await world.as('linzhiyuan');
  return (await caller.patient.register(newborn)).id;
}

async function acting<Output>(username: string, run: (act: Act) => Promise<Output>): Promise<Output> {
  const actor = await world.actorOf(username);
  return inTransaction(world.contextFor(actor), actor, 'test', run);
}

const sees = async (username: string, patientId: string) =>
  world.db
    .select({ id: patient.id })
    .from(patient)
    .where(and(eq(patient.id, patientId), visibleTo(await world.actorOf(username), world.now())))
    .then(rows => rows.length === 1);

test('what the database lets through is what the law says, for every post and every patient', async () => {
  const ended = await register();
  await acting('linzhiyuan', act => endRelation(act, { sourceId: ended, until: act.now }));
  const soon = await register();
  await acting('linzhiyuan', act => endRelation(act, { sourceId: soon, until: addMinutes(act.now, 1) }));
  const relations = new Map<string, PatientRelation[]>();
  for (const { patientId, ...relation } of await world.db
    .select({
      patientId: patientRelation.patientId,
      kind: patientRelation.kind,
      institutionId: patientRelation.institutionId,
      until: patientRelation.until,
    })
    .from(patientRelation))
    relations.set(patientId, [...(relations.get(patientId) ?? []), relation]);
  const everyone = await world.db.select({ id: patient.id }).from(patient).orderBy(patient.id);
  const posts = await world.db
    .select({ postId: post.id, institutionId: post.institutionId, duty: post.duty })
    .from(post);
  expect(posts.length).toBeGreaterThan(3);
  for (const now of [world.now(), addMinutes(world.now(), 1)]) {
    for (const actor of posts) {
      const shown = await world.db
        .select({ id: patient.id })
        .from(patient)
        .where(visibleTo(actor, now))
        .orderBy(patient.id);
      const lawful = everyone.filter(({ id }) => canSeePatient(actor, relations.get(id) ?? [], now));
      expect(shown).toEqual(lawful);
    }
  }
});

test('a referral opens a patient to its receiver and closes at the given instant, without touching other reasons', async () => {
  const patientId = await register();
  const { institutionId } = await world.actorOf('zhangjing');
  const grant = { patientId, institutionId, kind: 'referral', sourceId: referralId } as const;
  expect(await sees('zhangjing', patientId)).toBe(false);
  await acting('linzhiyuan', act => grantRelation(act, grant));
  expect(await sees('zhangjing', patientId)).toBe(true);
  await acting('linzhiyuan', act =>
    endRelation(act, { sourceId: referralId, until: addMinutes(act.now, 30) }),
  );
  expect(await sees('zhangjing', patientId)).toBe(true);
  world.pass(30);
  expect(await sees('zhangjing', patientId)).toBe(false);
  expect(await sees('linzhiyuan', patientId)).toBe(true);
  await acting('linzhiyuan', act => grantRelation(act, grant));
  expect(await sees('zhangjing', patientId)).toBe(true);
});

test('who must see and may not is told that nothing is there', async () => {
  const patientId = await register();
  await acting('linzhiyuan', async act => {
    await mustSee(act, patientId);
    act.trail({ action: 'test', subject: 'patient', patientId });
  });
  await expect(acting('lanjinfa', act => mustSee(act, patientId))).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('a visit that did not ask for allergies never wipes out those that are listed', async () => {
  const patientId = await register();
  const caller = await world.as('linzhiyuan');
  const note = (allergies: Parameters<typeof noteAllergies>[1]['allergies']) =>
    acting('linzhiyuan', async act => {
      await noteAllergies(act, { patientId, allergies });
      act.trail({ action: 'test', subject: 'patient', patientId });
    });
  await note({ status: 'unknown', items: [] });
  expect(await caller.patient.page({ id: patientId })).toMatchObject({ allergyStatus: 'listed' });
  await note({ status: 'none', items: [] });
  expect(await caller.patient.page({ id: patientId })).toMatchObject({
    allergyStatus: 'none',
    allergies: [],
  });
});
