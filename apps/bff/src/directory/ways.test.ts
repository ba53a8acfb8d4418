import * as fc from 'fast-check';
import { isNotNull } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { wayBetween } from '@lianzhen/shared/directory';
import { some } from '../platform/index.ts';
import type { Look } from '../platform/index.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { institution, network, networkMember, relationException } from './table.ts';
import { mustBeOpen, standingFrom, waysFrom } from './ways.ts';

let world: World;
let look: Look;
let parties: { id: string; tier: 'primary' | 'secondary' | 'tertiary' | null }[];
let keeper: string;

beforeAll(async () => {
  world = await createWorld();
  const actor = await world.actorOf('tuzhibin');
  keeper = actor.practitionerId;
  look = { db: world.db, now: world.now(), seal: world.seal, actor };
  const houses = await world.db
    .select({ id: institution.id, tier: institution.tier })
    .from(institution)
    .where(isNotNull(institution.tier));
  const of = (tier: string, most: number) => houses.filter(house => house.tier === tier).slice(0, most);
  parties = [...of('tertiary', 2), ...of('secondary', 3), ...of('primary', 3)];
});

async function clear() {
  await world.db.delete(relationException);
  await world.db.delete(networkMember);
  await world.db.delete(network);
}

afterEach(clear);
afterAll(() => world.end());

const place = fc.nat(7);
const networks = fc.array(
  fc.record({ active: fc.boolean(), members: fc.uniqueArray(place, { minLength: 1 }) }),
  {
    maxLength: 4,
  },
);
const exceptions = fc.uniqueArray(fc.record({ from: place, to: place, open: fc.boolean() }), {
  selector: ({ from, to }) => from * 8 + to,
  maxLength: 10,
});

const idOf = (at: number) => some(parties.slice(at, at + 1)).id;

test('over random networks and decisions the ways that SQL finds are those of the law, no more and no fewer', async () => {
  await fc.assert(
    fc.asyncProperty(networks, exceptions, async (nets, byHand) => {
      await clear();
      for (const [at, { active, members }] of nets.entries()) {
        const facts = { name: `网络${at}`, nameEn: '', kind: 'medical_alliance' as const };
        const [made] = await world.db
          .insert(network)
          .values({ ...facts, active, leadInstitutionId: idOf(members[0] ?? 0) })
          .returning({ id: network.id });
        if (made)
          await world.db
            .insert(networkMember)
            .values(members.map(member => ({ networkId: made.id, institutionId: idOf(member) })));
      }
      const real = byHand.filter(({ from, to }) => from !== to);
      if (real.length > 0)
        await world.db.insert(relationException).values(
          real.map(({ from, to, open }) => ({
            fromInstitutionId: idOf(from),
            toInstitutionId: idOf(to),
            open,
            reason: '试验',
            at: world.now(),
            byPractitionerId: keeper,
          })),
        );
      const law = {
        networks: nets.map(({ active, members }) => ({ active, memberIds: members.map(idOf) })),
        exceptions: real.map(({ from, to, open }) => ({ fromId: idOf(from), toId: idOf(to), open })),
      };
      for (const from of parties) {
        const expected = parties.flatMap(to => {
          const way = wayBetween(from, to, law.networks, law.exceptions);
          return way && way.standing !== 'outside' ? [{ id: to.id, ...way }] : [];
        });
        const found = (await waysFrom(look, from.id)).map(({ id, direction, standing }) => ({
          id,
          direction,
          standing,
        }));
        const sorted = (ways: typeof expected) => [...ways].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(found)).toEqual(sorted(expected));
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a way without network or decision stands outside, and is open', async () => {
  const [from, to] = [idOf(7), idOf(0)];
  const rows = await world.db
    .select({ id: institution.id, standing: standingFrom(look, from) })
    .from(institution);
  expect(rows.find(row => row.id === to)?.standing).toBe('outside');
  await expect(mustBeOpen(look, from, to)).resolves.toBeUndefined();
});
