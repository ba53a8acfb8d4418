import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDay, localInstant } from '@lianzhen/shared/kernel';
import { auditEntry } from '../platform/table.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { arriveAppointment, freeAppointment, missAppointment } from './appointment.ts';
import { actAs, FRIDAY, openClinic, person, placesFor, refusal, THURSDAY, thursday } from './ground.ts';
import { appointment } from './table.ts';
import { takePlace } from './take.ts';

const clinic = 'linzhiyuan';
const otherClinic = 'zengxiuhong';
const desk = 'zhangjing';
const otherDesk = 'linbaoyu';

let world: World;
let patientId: string;

beforeAll(async () => {
  world = await createWorld();
  patientId = await person(world, clinic);
});

afterAll(() => world.end());

async function book(plan: Partial<typeof thursday> = {}) {
  const made = await openClinic(world, [{ ...thursday, ...plan }]);
  const [place] = await placesFor(world, clinic, made.departmentId);
  const placeId = place?.id ?? '';
  const taken = await actAs(world, clinic, act => takePlace(act, { placeId, patientId }));
  return { ...made, placeId, taken };
}

test('a taken place makes an appointment with a booking code, the doctor and the time of the place', async () => {
  const { taken, departmentId, institutionId, postId } = await book();
  expect(taken).toMatchObject({
    departmentId,
    institutionId,
    doctorPostId: postId,
    startsAt: localInstant(THURSDAY, '08:00'),
  });
  expect(taken.code).toMatch(/^\d{6}$/);
});

test('one’s own hold becomes the appointment; a hold that ran out and went to another is lost', async () => {
  const { departmentId } = await openClinic(world, [thursday]);
  const [first, second] = await placesFor(world, clinic, departmentId);
  const caller = await world.as(clinic);
  await caller.booking.hold({ placeId: first?.id ?? '' });
  await actAs(world, clinic, act => takePlace(act, { placeId: first?.id ?? '', patientId }));
  await caller.booking.hold({ placeId: second?.id ?? '' });
  world.pass(5);
  await (await world.as(otherClinic)).booking.hold({ placeId: second?.id ?? '' });
  expect(
    await refusal(actAs(world, clinic, act => takePlace(act, { placeId: second?.id ?? '', patientId }))),
  ).toBe('conflict/place_taken');
  await (await world.as(otherClinic)).booking.release({ placeId: second?.id ?? '' });
});

test('an act that fails after taking a place leaves the place free', async () => {
  const { departmentId } = await openClinic(world, [thursday]);
  const [place] = await placesFor(world, clinic, departmentId);
  await expect(
    actAs(world, clinic, async act => {
      await takePlace(act, { placeId: place?.id ?? '', patientId });
      throw new Error('the referral was refused');
    }),
  ).rejects.toThrow('the referral was refused');
  expect((await placesFor(world, otherClinic, departmentId)).map(({ id }) => id)).toContain(place?.id);
});

test('a cancelled appointment gives the place back, and another takes it', async () => {
  const { placeId, taken } = await book();
  const other = await person(world, otherClinic);
  const again = () => actAs(world, otherClinic, act => takePlace(act, { placeId, patientId: other }));
  expect(await refusal(again())).toBe('conflict/place_taken');
  await actAs(world, clinic, act => freeAppointment(act, taken.appointmentId));
  const second = await again();
  const states = await world.db
    .select({ id: appointment.id, state: appointment.state })
    .from(appointment)
    .where(inArray(appointment.id, [taken.appointmentId, second.appointmentId]));
  expect(new Map(states.map(row => [row.id, row.state]))).toEqual(
    new Map([
      [taken.appointmentId, 'cancelled'],
      [second.appointmentId, 'booked'],
    ]),
  );
  expect(await refusal(actAs(world, clinic, act => freeAppointment(act, taken.appointmentId)))).toBe(
    'illegal_transition/appointment_cancelled',
  );
});

test('two who cancel one appointment at once free it once', async () => {
  const { taken } = await book();
  const outcomes = await Promise.allSettled(
    [clinic, desk].map(who => actAs(world, who, act => freeAppointment(act, taken.appointmentId))),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('nobody is marked absent before the visit, and after arrival nobody is', async () => {
  const { taken } = await book();
  const late = await book({ starts: '09:00' });
  expect(await refusal(actAs(world, desk, act => missAppointment(act, taken.appointmentId)))).toBe(
    'rule_violated/visit_not_due',
  );
  await actAs(world, desk, act => arriveAppointment(act, taken.appointmentId));
  world.pass((localInstant(THURSDAY, '09:00').getTime() - world.now().getTime()) / 60_000);
  expect(await refusal(actAs(world, desk, act => missAppointment(act, taken.appointmentId)))).toBe(
    'illegal_transition/appointment_arrived',
  );
  await actAs(world, desk, act => missAppointment(act, late.taken.appointmentId));
});

test('the desk sees its day page by page in the order of time, with stars for names, and finds a code', async () => {
  const { departmentId } = await openClinic(world, [{ ...thursday, weekday: 5, capacity: 5 }]);
  const codes: string[] = [];
  const places = await placesFor(world, clinic, departmentId);
  for (const { id } of places.filter(({ startsAt }) => localDay(startsAt) === FRIDAY))
    codes.push((await actAs(world, clinic, act => takePlace(act, { placeId: id, patientId }))).code);
  const caller = await world.as(desk);
  const seen: { code: string; patient: string; startsAt: Date }[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof caller.booking.day>> = await caller.booking.day({
      day: FRIDAY,
      cursor,
      limit: 2,
    });
    expect(page.rows.length).toBeLessThanOrEqual(2);
    seen.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  const times = seen.map(({ startsAt }) => startsAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(seen.map(({ code }) => code)).size).toBe(seen.length);
  expect(seen.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  for (const row of seen) expect(row.patient).toMatch(/^.\*+$/u);
  const found = await caller.booking.day({ day: FRIDAY, code: codes[0] ?? '' });
  expect(found.rows.map(({ code }) => code)).toEqual([codes[0]]);
});

test('a desk never sees another institution’s day, and a clinician has no day list', async () => {
  const { taken } = await book({ weekday: 5, starts: '10:00' });
  const own = await (await world.as(desk)).booking.day({ day: FRIDAY, limit: 100 });
  expect(own.rows.map(({ id }) => id)).toContain(taken.appointmentId);
  const other = await (await world.as(otherDesk)).booking.day({ day: FRIDAY, limit: 100 });
  expect(other.rows.map(({ id }) => id)).not.toContain(taken.appointmentId);
  expect(await refusal((await world.as(clinic)).booking.day({ day: FRIDAY }))).toBe('not_permitted/duty');
});

test('taking, arriving and cancelling each leave a line in the trail of the patient', async () => {
  const first = await book({ weekday: 5, starts: '11:00' });
  const second = await book({ weekday: 5, starts: '13:00' });
  await actAs(world, desk, act => arriveAppointment(act, first.taken.appointmentId));
  await actAs(world, desk, act => freeAppointment(act, second.taken.appointmentId));
  const ids = [first.taken.appointmentId, second.taken.appointmentId];
  const trail = await world.db
    .select({ action: auditEntry.action })
    .from(auditEntry)
    .where(and(inArray(auditEntry.subjectId, ids), eq(auditEntry.patientId, patientId)));
  expect(trail.map(({ action }) => action).sort()).toEqual([
    'booking.arrive',
    'booking.free',
    'booking.take',
    'booking.take',
  ]);
});
