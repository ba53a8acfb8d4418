import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { place } from '../booking/table.ts';
import { newPatient } from '../testing/referral.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { decideAnew, openClinic, refusalOf } from './ground.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

async function placesFor(departmentId: string) {
  const clinic = await world.as('linzhiyuan');
  const { sessions } = await clinic.booking.places({ departmentId, fromDay: '2026-11-24', days: 14 });
  return sessions.flatMap(session => session.places);
}

async function placesOn(departmentId: string, day: string) {
  const rows = await world.db.select().from(place).where(eq(place.departmentId, departmentId));
  return rows
    .filter(row => row.startsAt.toISOString().startsWith(day))
    .toSorted((a, b) => a.number - b.number);
}

const reservedOn = async (departmentId: string, day: string) =>
  (await placesOn(departmentId, day)).filter(row => row.reserved).map(row => row.number);

test('a session without a share of its own follows the rule: experts keep six in ten', async () => {
  const clinic = await openClinic(world);
  expect(await reservedOn(clinic.departmentId, '2026-11-26')).toHaveLength(6);
});

test('a new rule is carried to open sessions; a taken place and a session with its own share stay', async () => {
  const follows = await openClinic(world);
  const own = await openClinic(world, 0.5);
  const [first] = await placesFor(follows.departmentId);
  const patientId = await newPatient(world);
  const clinic = await world.as('linzhiyuan');
  await clinic.booking.hold({ placeId: first?.id ?? '' });
  await clinic.referral.submit({
    patientId,
    toDepartmentId: follows.departmentId,
    placeId: first?.id ?? '',
    urgency: 'routine',
    purpose: 'specialist',
    diagnoses: [{ code: 'D64.9', name: '贫血' }],
    history: '乏力两月。',
    recordIds: [],
    consent: { signer: 'patient', name: '林秀英' },
  });
  const day = first?.startsAt.toISOString().slice(0, 10) ?? '';
  const before = (await placesOn(follows.departmentId, day)).find(row => row.id === first?.id);
  expect(before?.reserved).toBe(true);

  const administrator = await world.as('tuzhibin');
  const { value } = await administrator.configuration.setting({
    name: 'booking.opening',
    institutionId: follows.institutionId,
  });
  const proposed = { ...(value as { mostHolds: number }), expertShare: 0.2 };
  const seen = await administrator.configuration.preview({
    name: 'booking.opening',
    institutionId: follows.institutionId,
    value: proposed,
  });
  const touches = seen.kind === 'opening' ? seen.touches : null;
  expect(touches?.losing).toBeGreaterThanOrEqual(4);
  expect(touches?.gaining).toBe(0);
  expect(touches?.taken).toBeGreaterThanOrEqual(1);
  expect(touches?.shorts).toContain('expert_short');

  await decideAnew(world, 'booking.opening', rule => ({ ...rule, expertShare: 0.2 }), {
    institutionId: follows.institutionId,
  });
  const after = await placesOn(follows.departmentId, day);
  expect(after.find(row => row.id === first?.id)).toEqual(before);
  expect(after.filter(row => row.reserved && row.id !== first?.id).map(row => row.number)).toEqual([6]);
  expect(await reservedOn(own.departmentId, '2026-11-26')).toHaveLength(5);
  const again = await administrator.configuration.preview({
    name: 'booking.opening',
    institutionId: follows.institutionId,
    value: proposed,
  });
  expect(again.kind === 'opening' && again.touches.losing + again.touches.gaining).toBe(0);
});

test('the grassroots take places of a day that is not open to others yet; others are told from when on', async () => {
  const clinic = await openClinic(world);
  const [late] = (await placesOn(clinic.departmentId, '2026-12-10')).filter(row => !row.reserved);
  const placeId = late?.id ?? '';
  const elsewhere = await world.as('limingde');
  expect(await refusalOf(elsewhere.booking.hold({ placeId }))).toBe('rule_violated/place_early');
  expect((await (await world.as('linzhiyuan')).booking.hold({ placeId })).placeId).toBe(placeId);
});

test('holds last and are counted as the giving hospital says', async () => {
  const clinic = await openClinic(world);
  await decideAnew(world, 'booking.opening', rule => ({ ...rule, holdMinutes: 9, mostHolds: 1 }), {
    institutionId: clinic.institutionId,
  });
  const doctor = await world.as('linzhiyuan');
  const [a, b] = await placesFor(clinic.departmentId);
  world.pass(60);
  const { until } = await doctor.booking.hold({ placeId: a?.id ?? '' });
  expect(until).toEqual(new Date(world.now().getTime() + 9 * 60_000));
  expect(await refusalOf(doctor.booking.hold({ placeId: b?.id ?? '' }))).toBe('rule_violated/too_many_holds');
});

test('a desk reads the rule of its own institution, and only that', async () => {
  const desk = await world.as('zhangjing');
  const { source, value, history } = await desk.configuration.quotas();
  expect([source, value.holdMinutes, history.length]).toEqual(['institution', 9, 2]);
  await expect(desk.configuration.settings()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
