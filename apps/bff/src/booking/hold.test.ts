import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMinutes, localInstant } from '@lianzhen/shared/kernel';
import { auditEntry, outbox } from '../platform/table.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { actAs, openClinic, person, placesFor, refusal, THURSDAY, thursday, TUESDAY } from './ground.ts';
import { placeClaim } from './table.ts';
import { takePlace } from './take.ts';

const clinic = 'linzhiyuan';
const otherClinic = 'zengxiuhong';
const county = 'limingde';
const hospitalDesk = 'zhangjing';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

async function firstPlace(plan: Partial<typeof thursday> = {}) {
  const made = await openClinic(world, [{ ...thursday, ...plan }]);
  const [place] = await placesFor(world, clinic, made.departmentId);
  if (!place) throw new Error('the clinic has no place');
  return { ...made, place };
}

test('twenty people hold one place at once: one has it, nineteen are told that it is taken', async () => {
  const { place } = await firstPlace();
  const callers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => world.as(at % 2 === 0 ? clinic : otherClinic)),
  );
  const holders = new Set<string>();
  const outcomes = await Promise.allSettled(
    callers.map(async (caller, at) => {
      const kept = await caller.booking.hold({ placeId: place.id });
      holders.add(at % 2 === 0 ? clinic : otherClinic);
      return kept;
    }),
  );
  const lost = outcomes.filter(outcome => outcome.status === 'rejected');
  expect(holders.size).toBe(1);
  expect(lost).toHaveLength(10);
  for (const { reason } of lost)
    expect(reason).toMatchObject({ cause: { code: 'conflict', reason: 'place_taken' } });
});

test('twenty people take the last place at once: exactly one appointment is made', async () => {
  const { place, departmentId } = await firstPlace({ capacity: 1 });
  const patients = [await person(world, clinic), await person(world, otherClinic)];
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) =>
      actAs(world, at % 2 === 0 ? clinic : otherClinic, act =>
        takePlace(act, { placeId: place.id, patientId: patients[at % 2] ?? '' }),
      ),
    ),
  );
  const won = outcomes.filter(outcome => outcome.status === 'fulfilled');
  const lost = outcomes.filter(outcome => outcome.status === 'rejected');
  expect(won).toHaveLength(1);
  for (const { reason } of lost) expect(reason).toMatchObject({ code: 'conflict', reason: 'place_taken' });
  const left = await placesFor(world, clinic, departmentId);
  expect(left.map(({ id }) => id)).not.toContain(place.id);
});

test('a hold keeps the place for five minutes from others, then anybody may have it', async () => {
  const { place, departmentId } = await firstPlace();
  const kept = await (await world.as(clinic)).booking.hold({ placeId: place.id });
  expect(kept.until).toEqual(addMinutes(world.now(), 5));
  const other = await world.as(otherClinic);
  world.pass(4);
  expect(await refusal(other.booking.hold({ placeId: place.id }))).toBe('conflict/place_taken');
  expect((await placesFor(world, otherClinic, departmentId)).map(({ id }) => id)).not.toContain(place.id);
  world.pass(1);
  expect((await placesFor(world, otherClinic, departmentId)).map(({ id }) => id)).toContain(place.id);
  await other.booking.hold({ placeId: place.id });
  expect(await refusal((await world.as(clinic)).booking.hold({ placeId: place.id }))).toBe(
    'conflict/place_taken',
  );
});

test('a hold is renewed once; a second renewal keeps the end it has', async () => {
  const { place } = await firstPlace();
  const caller = await world.as(clinic);
  await caller.booking.hold({ placeId: place.id });
  world.pass(3);
  const renewed = await caller.booking.hold({ placeId: place.id });
  expect(renewed.until).toEqual(addMinutes(world.now(), 5));
  world.pass(3);
  expect(await caller.booking.hold({ placeId: place.id })).toEqual(renewed);
  await caller.booking.release({ placeId: place.id });
});

test('the holder sees until when the place is kept, and only the holder gives it back', async () => {
  const { place, departmentId } = await firstPlace();
  const { until } = await (await world.as(clinic)).booking.hold({ placeId: place.id });
  const own = (await placesFor(world, clinic, departmentId)).find(({ id }) => id === place.id);
  expect(own?.heldUntil).toEqual(until);
  const other = await world.as(otherClinic);
  expect(await other.booking.release({ placeId: place.id })).toEqual({ released: false });
  expect(await refusal(other.booking.hold({ placeId: place.id }))).toBe('conflict/place_taken');
  expect(await (await world.as(clinic)).booking.release({ placeId: place.id })).toEqual({ released: true });
  await other.booking.hold({ placeId: place.id });
  await other.booking.release({ placeId: place.id });
});

test('one post keeps at most three places, asked for one after another or all at once', async () => {
  const { departmentId } = await openClinic(world, [{ ...thursday, capacity: 6 }]);
  const places = await placesFor(world, county, departmentId);
  const caller = await world.as(county);
  const outcomes = await Promise.allSettled(places.map(({ id }) => caller.booking.hold({ placeId: id })));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const free = (await placesFor(world, county, departmentId)).find(({ heldUntil }) => heldUntil === null);
  expect(await refusal(caller.booking.hold({ placeId: free?.id ?? '' }))).toBe(
    'rule_violated/too_many_holds',
  );
  world.pass(5);
  await caller.booking.hold({ placeId: free?.id ?? '' });
  await caller.booking.release({ placeId: free?.id ?? '' });
});

test('a hold sent again with the same key acts once and gets the same answer', async () => {
  const { place } = await firstPlace();
  const key = 'a3c1f0de-0000-4000-8000-00000000b001';
  const first = await (await world.as(clinic, key)).booking.hold({ placeId: place.id });
  world.pass(1);
  const again = await (await world.as(clinic, key)).booking.hold({ placeId: place.id });
  expect(new Date(again.until)).toEqual(first.until);
  const trail = await world.db
    .select({ id: auditEntry.id })
    .from(auditEntry)
    .where(and(eq(auditEntry.subjectId, place.id), eq(auditEntry.action, 'booking.hold')));
  expect(trail).toHaveLength(1);
});

test('a place that has begun is refused and no longer offered', async () => {
  const { place, departmentId } = await firstPlace({ weekday: 2, starts: '09:40', capacity: 2 });
  const until = localInstant(TUESDAY, '09:40').getTime() - world.now().getTime();
  world.pass(until / 60_000);
  expect(await refusal((await world.as(clinic)).booking.hold({ placeId: place.id }))).toBe(
    'rule_violated/place_past',
  );
  expect((await placesFor(world, clinic, departmentId)).map(({ id }) => id)).not.toContain(place.id);
});

test('a reserved place goes to the grassroots only, until its release time makes it everybody’s', async () => {
  const made = await openClinic(world, [{ ...thursday, reservedShare: 1, releaseHours: 24 }]);
  const [place] = await placesFor(world, clinic, made.departmentId);
  const placeId = place?.id ?? '';
  const caller = await world.as(county);
  const shown = await caller.booking.places({ departmentId: made.departmentId, fromDay: THURSDAY, days: 1 });
  expect(shown.sessions).toMatchObject([{ kept: 3, total: 3, places: [] }]);
  expect(shown.release).toEqual({ kind: 'released', at: localInstant('2026-11-25', '08:00') });
  expect(await refusal(caller.booking.hold({ placeId }))).toBe('rule_violated/place_reserved');
  const patientId = await person(world, clinic);
  expect(await refusal(actAs(world, county, act => takePlace(act, { placeId, patientId })))).toBe(
    'rule_violated/place_reserved',
  );
  expect(await refusal(caller.booking.hold({ placeId, forTier: 'primary' }))).toBe(
    'rule_violated/place_reserved',
  );
  const desk = await world.as(hospitalDesk);
  await desk.booking.hold({ placeId, forTier: 'primary' });
  await desk.booking.release({ placeId });
  world.pass((localInstant('2026-11-25', '08:00').getTime() - world.now().getTime()) / 60_000);
  await caller.booking.hold({ placeId });
});

test('a change of places tells both institutions, and nothing of the patient', async () => {
  const { place, departmentId, institutionId } = await firstPlace({ weekday: 5 });
  await (await world.as(clinic)).booking.hold({ placeId: place.id });
  const [event] = await world.db.select().from(outbox).where(eq(outbox.ref, departmentId));
  const own = (await world.actorOf(clinic)).institutionId;
  expect(event).toMatchObject({ room: 'booking', name: 'place', words: null });
  expect(new Set(event?.institutionIds)).toEqual(new Set([institutionId, own]));
});

test('the database itself refuses a hold without an end and a taken place without an appointment', async () => {
  const { place } = await firstPlace({ weekday: 5 });
  const { postId } = await world.actorOf(clinic);
  for (const state of ['held', 'taken'] as const)
    await expect(
      world.db.insert(placeClaim).values({ placeId: place.id, state, postId }),
    ).rejects.toMatchObject({
      cause: { code: '23514' },
    });
});
