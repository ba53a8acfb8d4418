import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tiers } from '../directory/index.ts';
import { addDays, DAY, decide, HOUR, localDay, localInstant, weekday } from '../kernel/index.ts';
import {
  appointmentStates,
  appointmentTable,
  bookingCode,
  capacityLight,
  codeOf,
  CODES_A_DAY,
  mayMiss,
  mayTakePlace,
  nextOpening,
  OPEN_DAYS,
  openDays,
  openingSetting,
  openingShortOf,
  opensToAll,
  overlaps,
  placesOf,
  releaseAt,
  reservedCount,
  senderTier,
  sessionInput,
} from './index.ts';

const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
const plan = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    starts: fc.constantFrom('07:30', '08:00', '09:15', '14:30', '18:00'),
    slotMinutes: fc.integer({ min: 3, max: 20 }),
    capacity: fc.integer({ min: 1, max: 18 }),
    reservedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    releaseHours: fc.integer({ min: 0, max: 96 }),
    earlyDays: fc.integer({ min: 0, max: 21 }),
  })
  .filter(given => sessionInput.safeParse({ ...given, departmentId: id, postId: id }).success);
const id = '01890000-0000-7000-8000-000000000000';

test('the reserved share of a session is never rounded down and never exceeds the session', () => {
  fc.assert(
    fc.property(plan, fc.constantFrom('2026-12-31', '2027-01-01', '2028-02-29'), (given, day) => {
      const places = placesOf(given, day);
      const reserved = places.filter(place => place.reserved).length;
      expect(places).toHaveLength(given.capacity);
      expect(reserved).toBe(reservedCount(given.capacity, given.reservedShare));
      expect(reserved).toBeGreaterThanOrEqual(given.capacity * given.reservedShare - 1e-6);
    }),
  );
});

test('the places of a session follow one another without gap on the day of the session', () => {
  fc.assert(
    fc.property(plan, instant, (given, now) => {
      const day = localDay(now);
      const places = placesOf(given, day);
      expect(places.map(place => place.number)).toEqual(places.map((_, at) => at + 1));
      expect(places[0]?.startsAt).toEqual(localInstant(day, given.starts));
      for (const [at, place] of places.entries()) {
        const gap = place.startsAt.getTime() - localInstant(day, given.starts).getTime();
        expect(gap).toBe(at * given.slotMinutes * 60_000);
        expect(localDay(place.startsAt)).toBe(day);
      }
    }),
  );
});

test('reserved places of any share lie evenly: no two neighbours differ by more than one step', () => {
  const numbers = placesOf(
    {
      weekday: 1,
      starts: '08:00',
      slotMinutes: 10,
      capacity: 10,
      reservedShare: 0.3,
      releaseHours: 48,
      earlyDays: 0,
    },
    '2026-11-30',
  ).flatMap(place => (place.reserved ? [place.number] : []));
  expect(numbers).toEqual([1, 4, 7]);
});

test('a reserved place is the grassroots’ until it begins, and everybody’s from the release time on', () => {
  fc.assert(
    fc.property(instant, instant, fc.integer({ min: 0, max: 96 }), (startsAt, now, releaseHours) => {
      const place = {
        startsAt,
        reserved: true,
        releaseAt: releaseAt(startsAt, { releaseHours }),
        opensAt: null,
      };
      const before = now < startsAt;
      expect(mayTakePlace(place, 'primary', now).allowed).toBe(before);
      for (const tier of ['secondary', 'tertiary', null] as const)
        expect(mayTakePlace(place, tier, now).allowed).toBe(before && now >= place.releaseAt);
      for (const tier of [...tiers, null])
        expect(mayTakePlace({ ...place, reserved: false }, tier, now).allowed).toBe(before);
    }),
  );
});

test('the grassroots come as many days before all others as the rule says, whatever else it says', () => {
  fc.assert(
    fc.property(plan, instant, instant, (given, day, now) => {
      for (const place of placesOf(given, localDay(day))) {
        const before = now < place.startsAt;
        expect(mayTakePlace(place, 'primary', now).allowed).toBe(before);
        const early = place.opensAt !== null && now < place.opensAt;
        expect(early && mayTakePlace(place, 'tertiary', now).allowed).toBe(false);
        const first = localInstant(addDays(localDay(day), 1 - OPEN_DAYS), '00:00');
        const head = (place.opensAt ?? first).getTime() - first.getTime();
        expect(head).toBe(given.earlyDays * DAY);
      }
    }),
  );
  expect(opensToAll('2026-12-21', 14)).toEqual(localInstant('2026-12-08', '00:00'));
});

test('a tertiary hospital hears what its rule misses; others, and a rule that keeps the norm, hear nothing', () => {
  const rule = openingSetting.fallback;
  const good = { places: 100, reserved: 30, reservedWithExperts: 15 };
  expect(openingShortOf('tertiary', rule, good)).toEqual([]);
  const bad = { places: 100, reserved: 29, reservedWithExperts: 14 };
  expect(openingShortOf('tertiary', { ...rule, earlyDays: 13 }, bad)).toEqual([
    'share_short',
    'expert_short',
    'early_short',
  ]);
  expect(openingShortOf('secondary', { ...rule, earlyDays: 0 }, bad)).toEqual([]);
});

test('a place after New Year is released in the old year, by the region’s time', () => {
  const startsAt = localInstant('2027-01-01', '08:00');
  expect(releaseAt(startsAt, { releaseHours: 48 })).toEqual(localInstant('2026-12-30', '08:00'));
  const place = { startsAt, reserved: true, releaseAt: localInstant('2026-12-30', '08:00'), opensAt: null };
  const justBefore = new Date(place.releaseAt.getTime() - 1);
  expect(mayTakePlace(place, 'tertiary', justBefore)).toEqual({ allowed: false, reason: 'place_reserved' });
  expect(mayTakePlace(place, 'tertiary', place.releaseAt)).toEqual({ allowed: true });
});

test('four weeks are opened, each with the session’s weekday once, over the end of a year as well', () => {
  const evening = new Date('2026-12-30T16:30:00Z');
  expect(openDays({ weekday: 4 }, evening)).toEqual(['2026-12-31', '2027-01-07', '2027-01-14', '2027-01-21']);
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 7 }), (now, wanted) => {
      const days = openDays({ weekday: wanted }, now);
      expect(days).toHaveLength(OPEN_DAYS / 7);
      for (const day of days) {
        expect(weekday(day)).toBe(wanted);
        expect(day >= localDay(now) && day < addDays(localDay(now), OPEN_DAYS)).toBe(true);
      }
    }),
  );
});

test('the next opening is the midnight on which a day that was not open yet becomes open', () => {
  fc.assert(
    fc.property(instant, fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), (now, weekdays) => {
      const open = (at: Date) => new Set(weekdays.flatMap(wanted => openDays({ weekday: wanted }, at)));
      const next = nextOpening(weekdays, now) ?? now;
      const fresh = [...open(next)].filter(day => !open(now).has(day));
      expect(fresh).toEqual([addDays(localDay(next), OPEN_DAYS - 1)]);
      const before = new Date(next.getTime() - 1);
      expect([...open(before)].filter(day => !open(now).has(day))).toEqual([]);
    }),
  );
  expect(nextOpening([], new Date('2026-12-31'))).toBeNull();
});

test('sessions of one doctor overlap exactly when a minute belongs to both', () => {
  fc.assert(
    fc.property(plan, plan, (one, other) => {
      const minutes = (given: typeof one) =>
        new Set(
          placesOf(given, '2026-11-30').flatMap(place =>
            Array.from(
              { length: given.slotMinutes },
              (_, at) => place.startsAt.getTime() / 60_000 + at + given.weekday * 1440,
            ),
          ),
        );
      const shared = [...minutes(one)].some(minute => minutes(other).has(minute));
      expect(overlaps(one, other)).toBe(one.weekday === other.weekday && shared);
      expect(overlaps(other, one)).toBe(overlaps(one, other));
    }),
    { numRuns: 60 },
  );
});

test('a session may not run past midnight', () => {
  const given = { departmentId: id, postId: id, weekday: 1, starts: '22:00', slotMinutes: 30 };
  expect(sessionInput.safeParse({ ...given, capacity: 4 }).success).toBe(true);
  expect(sessionInput.safeParse({ ...given, capacity: 5 }).error?.issues[0]?.message).toBe('past_midnight');
});

test('every number below the limit makes a code, and no two make the same', () => {
  const number = fc.integer({ min: 0, max: CODES_A_DAY - 1 });
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(bookingCode.safeParse(codeOf(a)).success).toBe(true);
      expect(codeOf(a) === codeOf(b)).toBe(a === b);
    }),
  );
});

test('the capacity light is red only without a free place, and never greener with fewer', () => {
  const now = new Date('2026-11-24T01:00:00Z');
  const rank = { red: 0, amber: 1, green: 2 };
  const soon = new Date(now.getTime() + HOUR);
  expect(capacityLight({ free: 0, total: 40, nextFree: new Date(now.getTime() + 20 * DAY) }, now)).toBe(
    'red',
  );
  expect(capacityLight({ free: 7, total: 40, nextFree: soon }, now)).toBe('amber');
  expect(capacityLight({ free: 8, total: 40, nextFree: soon }, now)).toBe('green');
  expect(capacityLight({ free: 30, total: 40, nextFree: new Date(now.getTime() + 8 * DAY) }, now)).toBe(
    'amber',
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(500), (total, a, b) => {
      const [few, many] = [Math.min(a, b, total), Math.min(Math.max(a, b), total)];
      const light = (free: number) => capacityLight({ free, total, nextFree: soon }, now);
      expect(rank[light(few)]).toBeLessThanOrEqual(rank[light(many)]);
      expect(light(few) === 'red').toBe(few === 0);
    }),
  );
});

test('nobody is absent before the visit should have begun', () => {
  const startsAt = localInstant('2026-12-31', '08:00');
  expect(mayMiss(startsAt, new Date(startsAt.getTime() - 1))).toBe(false);
  expect(mayMiss(startsAt, startsAt)).toBe(true);
});

test('only the hospital that gives the places acts for the sender’s tier', () => {
  const desk = { institutionId: 'hospital', tier: 'tertiary' } as const;
  expect(senderTier(desk, 'hospital', 'primary')).toBe('primary');
  expect(senderTier(desk, 'elsewhere', 'primary')).toBe('tertiary');
  expect(senderTier(desk, 'hospital', undefined)).toBe('tertiary');
});

test('an appointment ends once: after arrival or cancelling nothing more can happen to it', () => {
  const allowed = appointmentStates.flatMap(state =>
    (['arrive', 'miss', 'free'] as const).flatMap(action =>
      decide(appointmentTable, state, action, 'anyone').allowed ? [`${state} ${action}`] : [],
    ),
  );
  expect(allowed).toEqual(['booked arrive', 'booked miss', 'booked free']);
});
