import * as fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flowIndicators, indicatorOrder, SMALL_SET } from '@lianzhen/shared/dashboard';
import { localDay } from '@lianzhen/shared/kernel';
import { outbox } from '../platform/table.ts';
import { takeUncounted } from '../referral/index.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { foldFlow } from './fold.ts';
import { sendUp } from '../testing/referral.ts';
import { bothCounts, walk } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const today = '2026-11-24';
const period = { from: '2026-01-01', to: '2026-12-31' };
const refused = (code: string) => ({ cause: expect.objectContaining({ code }) });

test('the figures equal a recount of every step, whenever they were folded', async () => {
  const walks = fc.array(fc.record({ nth: fc.nat(20), which: fc.nat(2), fold: fc.boolean() }), {
    minLength: 4,
    maxLength: 10,
  });
  await fc.assert(
    fc.asyncProperty(walks, async given => {
      const sent = await Promise.all([sendUp(world), sendUp(world), sendUp(world)]);
      const cases = sent.map(({ id }) => id);
      for (const { nth, which, fold } of given) {
        await walk(world, cases[which] ?? '', nth);
        if (fold) await foldFlow(world.db, world.seal, world.now());
        world.pass(7 * 60);
      }
      await foldFlow(world.db, world.seal, world.now());
      const { folded, recount } = await bothCounts(world);
      expect(folded).toEqual(recount);
    }),
    { numRuns: 5 },
  );
});

test('folding twice counts once, and the viewers are told once', async () => {
  await sendUp(world);
  expect(await foldFlow(world.db, world.seal, world.now())).toBe(1);
  const before = await bothCounts(world);
  const told = () => world.db.select().from(outbox).where(eq(outbox.room, 'dashboard'));
  const events = await told();
  expect(await foldFlow(world.db, world.seal, world.now())).toBe(0);
  expect(await bothCounts(world)).toEqual(before);
  expect(await told()).toEqual(events);
  const viewer = await world.actorOf('youjingwen');
  expect(events.at(-1)).toMatchObject({ institutionIds: [viewer.institutionId], words: null });
});

test('folds at once count each step once', async () => {
  await Promise.all(Array.from({ length: 6 }, () => sendUp(world)));
  const counted = await Promise.all(
    Array.from({ length: 4 }, () => foldFlow(world.db, world.seal, world.now())),
  );
  expect(counted.reduce((sum, n) => sum + n, 0)).toBe(6);
  const { folded, recount } = await bothCounts(world);
  expect(folded).toEqual(recount);
});

test('a fold that is not committed counts nothing and loses nothing', async () => {
  await sendUp(world);
  const before = await bothCounts(world);
  await expect(
    world.db.transaction(async tx => {
      expect(await takeUncounted(tx)).toHaveLength(1);
      throw new Error('the machine stopped');
    }),
  ).rejects.toThrow('the machine stopped');
  expect((await bothCounts(world)).folded).toEqual(before.folded);
  expect(await foldFlow(world.db, world.seal, world.now())).toBe(1);
});

test('a step late at night belongs to its local day', async () => {
  const at = world.now();
  const minutes = (Date.parse(`${localDay(at)}T15:30:00Z`) - at.getTime()) / 60_000;
  world.pass(minutes > 0 ? minutes : minutes + 1440);
  await sendUp(world);
  await foldFlow(world.db, world.seal, world.now());
  const viewer = await world.as('youjingwen');
  const day = localDay(world.now());
  const { trend } = await viewer.dashboard.overview({ from: day, to: day });
  expect(trend.map(row => row.day)).toEqual([day]);
});

test('every figure of steps is as long as the list behind it', async () => {
  const viewer = await world.as('youjingwen');
  const { figures } = await viewer.dashboard.overview(period);
  expect(figures.sent_up.count).toBeGreaterThan(10);
  for (const code of indicatorOrder) {
    const { numerator } = flowIndicators[code];
    let listed = 0;
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof viewer.dashboard.cases>> = await viewer.dashboard.cases({
        ...period,
        actions: [...numerator.actions],
        direction: numerator.directions?.[0],
        limit: 7,
        cursor,
      });
      listed += page.rows.length;
      cursor = page.next;
    } while (cursor);
    expect([code, listed]).toEqual([code, figures[code].count]);
  }
});

test('no list tells who a patient is', async () => {
  const viewer = await world.as('youjingwen');
  const page = await viewer.dashboard.cases({ ...period, actions: ['submit'] });
  expect(page.small).toBe(false);
  expect(page.rows[0]).toMatchObject({ direction: 'up', disease: 'I20', ageBand: 60 });
  const allowed = ['action', 'ageBand', 'day', 'department', 'direction', 'disease', 'from'];
  expect([...new Set(page.rows.flatMap(row => Object.keys(row)))].toSorted()).toEqual(
    [...allowed, 'state', 'to', 'urgency'].toSorted(),
  );
  expect(JSON.stringify(page.rows)).not.toMatch(/演示患者|E1\d{7}|1960-01-01|199\d{8}|Z[SXP]\d{8}/);
});

test('a set of fewer than five patients hides age and disease', async () => {
  const fresh = await createWorld();
  const viewer = await fresh.as('youjingwen');
  const ask = () => viewer.dashboard.cases({ from: today, to: today, actions: ['submit'] });
  const known = (await ask()).rows.length;
  expect(known).toBeLessThan(SMALL_SET);
  for (let n = known; n < SMALL_SET - 1; n += 1) await sendUp(fresh);
  await foldFlow(fresh.db, fresh.seal, fresh.now());
  const few = await ask();
  expect(few.small).toBe(true);
  expect(few.rows.map(({ ageBand, disease }) => [ageBand, disease])).toEqual(
    Array.from({ length: SMALL_SET - 1 }, () => [null, null]),
  );
  await sendUp(fresh);
  await foldFlow(fresh.db, fresh.seal, fresh.now());
  expect((await ask()).rows.map(({ disease }) => disease)).toEqual(
    Array.from({ length: SMALL_SET }, () => 'I20'),
  );
  await fresh.end();
});

test('a head sees the figures of the own house and no list; other posts see neither', async () => {
  const own = await (await world.as('linfutian')).dashboard.overview(period);
  expect(own.figures.sent_up.count).toBeGreaterThan(10);
  const elsewhere = await (await world.as('duanzhengping')).dashboard.overview(period);
  expect(elsewhere.figures.sent_up.count).toBe(0);
  await expect((await world.as('linfutian')).dashboard.cases(period)).rejects.toMatchObject(
    refused('not_permitted'),
  );
  for (const name of ['linzhiyuan', 'xumeizhu', 'tuzhibin'])
    await expect((await world.as(name)).dashboard.overview(period)).rejects.toMatchObject(
      refused('not_permitted'),
    );
});

test('a county narrows the figures to flows that touch it', async () => {
  const viewer = await world.as('youjingwen');
  const { areaCode } = await world.actorOf('linzhiyuan');
  const whole = await viewer.dashboard.overview(period);
  const touched = await viewer.dashboard.overview({ ...period, areaCode });
  const remote = await viewer.dashboard.overview({ ...period, areaCode: '350629' });
  expect(touched.figures.sent_up.count).toBe(whole.figures.sent_up.count);
  expect(remote.figures.sent_up.count).toBe(0);
  expect(remote.flows).toEqual([]);
});
