import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsIn, overlap, spanOf, tiers, wayBetween, waysChanged } from './index.ts';
import type { NetworkOf, Party, WayException } from './index.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const parties = fc
  .array(fc.constantFrom(...tiers), { minLength: 6, maxLength: 6 })
  .map(given => given.map((tier, at): Party => ({ id: ids[at] ?? '', tier })));
const networks = fc.array(
  fc.record({ active: fc.boolean(), memberIds: fc.subarray(ids) }) satisfies fc.Arbitrary<NetworkOf>,
  { maxLength: 4 },
);
const exceptions = fc.uniqueArray(
  fc.record({ fromId: fc.constantFrom(...ids), toId: fc.constantFrom(...ids), open: fc.boolean() }),
  { selector: ({ fromId, toId }: WayException) => fromId + toId, maxLength: 8 },
);

const turned = { up: 'down', down: 'up', level: 'level' } as const;

test('without exceptions every way has its way back, turned round, on the same standing', () => {
  fc.assert(
    fc.property(parties, networks, (all, nets) => {
      for (const from of all) {
        for (const to of all) {
          const [there, back] = [wayBetween(from, to, nets, []), wayBetween(to, from, nets, [])];
          expect(there && turned[there.direction]).toBe(back && back.direction);
          expect(there?.standing).toBe(back?.standing);
        }
      }
    }),
  );
});

test('a way decided by hand changes its own direction only, and what is shut is shut whatever the networks say', () => {
  fc.assert(
    fc.property(parties, networks, exceptions, (all, nets, byHand) => {
      for (const from of all) {
        for (const to of all) {
          const way = wayBetween(from, to, nets, byHand);
          const rule = wayBetween(from, to, nets, []);
          const exception = byHand.find(({ fromId, toId }) => fromId === from.id && toId === to.id);
          const expected = exception ? (exception.open ? ['network', 'opened'] : ['shut']) : [rule?.standing];
          expect(way === null ? [undefined] : expected).toContain(way?.standing);
          expect(way?.direction).toBe(rule?.direction);
        }
      }
    }),
  );
});

test('nobody refers to themselves, and an authority neither sends nor receives', () => {
  const clinic: Party = { id: 'a', tier: 'primary' };
  expect(wayBetween(clinic, clinic, [], [])).toBeNull();
  expect(wayBetween(clinic, { id: 'b', tier: null }, [], [])).toBeNull();
  expect(wayBetween({ id: 'b', tier: null }, clinic, [], [])).toBeNull();
});

test('a clinic that joins opens a way there and back to each member, and only to those it had no way to', () => {
  const all = ids.map((id): Party => ({ id, tier: 'primary' }));
  const other = { active: true, memberIds: ['e', 'a'] };
  const before = [{ active: true, memberIds: ['a', 'b', 'c'] }, other];
  const after = [{ active: true, memberIds: ['a', 'b', 'c', 'e'] }, other];
  expect(waysChanged(all, before, after)).toEqual({ gained: 4, lost: 0 });
  expect(waysChanged(all, after, before)).toEqual({ gained: 0, lost: 4 });
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24) + minute * 60_000);
const spans = fc.array(
  fc
    .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
    .map(([from, minutes]) => ({ startsAt: at(from), endsAt: at(from + minutes) })),
  { maxLength: 12 },
);

test('every minute of a stretch is either covered by a shift or lies in a gap, never both', () => {
  fc.assert(
    fc.property(spans, shifts => {
      const gaps = gapsIn(shifts, at(0), at(240));
      for (let minute = 0; minute < 240; minute += 1) {
        const now = { startsAt: at(minute), endsAt: at(minute + 1) };
        const covered = shifts.some(shift => overlap(shift, now));
        expect(gaps.some(gap => overlap(gap, now))).toBe(!covered);
      }
    }),
  );
});

test('a night shift ends in the morning, and shifts that touch do not overlap', () => {
  const night = spanOf({ day: '2026-11-24', starts: '18:00', ends: '08:00' });
  const day = spanOf({ day: '2026-11-25', starts: '08:00', ends: '18:00' });
  expect(night.endsAt.toISOString()).toBe('2026-11-25T00:00:00.000Z');
  expect(overlap(night, day)).toBe(false);
  expect(spanOf({ day: '2026-11-24', starts: '08:00', ends: '08:00' }).endsAt.getTime()).toBe(
    spanOf({ day: '2026-11-25', starts: '08:00', ends: '09:00' }).startsAt.getTime(),
  );
});
