import * as fc from 'fast-check';
import { asc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mergedWith, survivorOf, unmergedFrom } from '@lianzhen/shared/patient';
import type { Merges } from '@lianzhen/shared/patient';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { someone, trailOf } from './ground.ts';
import { idsOf } from './index.ts';
import { patient, patientKnown, patientMerge, patientRelation } from './table.ts';

let world: World;
let clinic: Caller;
let desk: Caller;
let stranger: Caller;

/** A desk and a doctor of one hospital, and a doctor of a clinic elsewhere. */
beforeAll(async () => {
  world = await createWorld();
  desk = await world.as('zhangjing');
  clinic = await world.as('linzhiyuan');
  stranger = await world.as('lanjinfa');
});

afterAll(() => world.end());

/** Someone whom the desk of the hospital sees, registered there. */
async function known(name: string, by: Caller = desk): Promise<string> {
  const given = someone({ name });
  const { id } = await by.patient.register(given);
  if (by !== desk) await desk.patient.meet({ idNumber: given.idNumber ?? '' });
  return id;
}

const versionOf = async (id: string) =>
  (await world.db.select({ version: patient.version }).from(patient).where(eq(patient.id, id)))[0]?.version ??
  -1;

async function merge(from: string, into: string) {
  const seen = async (id: string) => ({ id, version: await versionOf(id) });
  return desk.patient.merge({ from: await seen(from), into: await seen(into), reason: 'double_entry' });
}

async function undo(from: string) {
  const rows = await world.db
    .select({ id: patientMerge.id, undoneAt: patientMerge.undoneAt })
    .from(patientMerge)
    .where(eq(patientMerge.fromId, from));
  const open = rows.find(({ undoneAt }) => undoneAt === null);
  return desk.patient.unmerge({ id: open?.id ?? '', text: '两人不同' });
}

/** Everything that a merge could touch, but the counter of changes. */
async function stateOf(ids: string[]) {
  const rows = await world.db.select().from(patient).where(inArray(patient.id, ids)).orderBy(asc(patient.id));
  const [relations, lists] = [
    await world.db
      .select()
      .from(patientRelation)
      .where(inArray(patientRelation.patientId, ids))
      .orderBy(asc(patientRelation.id)),
    await world.db
      .select()
      .from(patientKnown)
      .where(inArray(patientKnown.patientId, ids))
      .orderBy(asc(patientKnown.patientId), asc(patientKnown.institutionId)),
  ];
  return { rows: rows.map(({ version: _version, ...row }) => row), relations, lists };
}

test('two entries become one person: page, search and warnings speak for both, whichever is asked for', async () => {
  const { id: kept } = await desk.patient.register(someone({ name: '宓青' }));
  const { id: gone } = await desk.patient.register(
    someone({ name: '宓清', allergies: { status: 'listed', items: [{ substance: '青霉素' }] } }),
  );
  expect(await merge(gone, kept)).toEqual({ id: kept });
  const page = await desk.patient.page({ id: gone });
  expect(page).toMatchObject({
    id: kept,
    name: '宓青',
    allergyStatus: 'listed',
    allergies: [{ substance: '青霉素' }],
    merged: [{ id: gone, name: '宓清', reason: 'double_entry' }],
  });
  for (const text of ['宓青', '宓清', 'miqing']) {
    const { rows } = await desk.patient.search({ text });
    expect(rows.map(({ id, name }) => [id, name])).toEqual([[kept, '宓青']]);
  }
  expect(await idsOf(world, gone)).toEqual([kept, gone].toSorted());
  expect(await trailOf(world, gone, 'patient.merge')).toMatchObject([{ from: gone, into: kept }]);
  expect(await trailOf(world, kept, 'patient.merge')).toHaveLength(1);
});

test('whoever saw one entry sees the person, and sees it no longer when the merge is taken back', async () => {
  const mine = await known('宓兰', clinic);
  const theirs = await known('宓岚', stranger);
  await expect(clinic.patient.page({ id: theirs })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await merge(mine, theirs);
  expect(await clinic.patient.page({ id: mine })).toMatchObject({ id: theirs });
  expect(await stranger.patient.page({ id: mine })).toMatchObject({ id: theirs });
  expect((await clinic.patient.search({ text: '宓岚' })).rows).toMatchObject([{ id: theirs }]);
  await undo(mine);
  await expect(clinic.patient.page({ id: theirs })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await clinic.patient.search({ text: '宓岚' })).rows).toEqual([]);
  expect(await clinic.patient.page({ id: mine })).toMatchObject({ id: mine, merged: [] });
  expect(await trailOf(world, mine, 'patient.unmerge')).toMatchObject([{ from: mine, text: '两人不同' }]);
});

test('a merge that is taken back leaves entries, relations and lists exactly as they were', async () => {
  const all = [await known('宓红', clinic), await known('宓鸿', stranger), await known('宓虹')];
  const [a = '', b = '', c = ''] = all;
  await merge(a, b);
  const before = await stateOf(all);
  await merge(b, c);
  expect(await idsOf(world, a)).toHaveLength(3);
  await undo(b);
  expect(await stateOf(all)).toEqual(before);
});

test('however many merges are made and taken back, the database says who is whom as the law does', async () => {
  const all: string[] = [];
  for (const name of ['宓甲', '宓乙', '宓丙', '宓丁', '宓戊']) all.push(await known(name));
  const step = fc.record({
    undo: fc.boolean(),
    from: fc.constantFrom(...all),
    into: fc.constantFrom(...all),
  });
  const [steps = []] = fc.sample(fc.array(step, { minLength: 40, maxLength: 40 }), {
    numRuns: 1,
    seed: 20261124,
  });
  let law: Merges = new Map();
  for (const { undo: back, from, into } of steps) {
    const [lower, upper] = [survivorOf(law, from), survivorOf(law, into)];
    if (back && law.has(from)) {
      await undo(from);
      law = unmergedFrom(law, from);
    } else if (lower !== upper) {
      await merge(from === lower ? from : lower, upper);
      law = mergedWith(law, from, into);
    }
    const rows = await world.db
      .select({ id: patient.id, personId: patient.personId, above: patient.mergedIntoId })
      .from(patient)
      .where(inArray(patient.id, all));
    for (const { id, personId, above } of rows)
      expect([personId, above]).toEqual([survivorOf(law, id), law.get(id) ?? null]);
  }
  expect(law.size).toBeGreaterThan(0);
});

test('only desks and heads merge, only whom they see, and only as they saw it', async () => {
  const [a, b] = [await known('宓春'), await known('宓椿')];
  const seen = { from: { id: a, version: 0 }, into: { id: b, version: 0 } };
  const ask = { ...seen, reason: 'same_paper' } as const;
  await expect(clinic.patient.merge(ask)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { id: hidden } = await stranger.patient.register(someone({ name: '宓纯' }));
  await expect(desk.patient.merge({ ...ask, into: { id: hidden, version: 0 } })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(desk.patient.merge({ ...ask, from: { id: a, version: 7 } })).rejects.toMatchObject({
    cause: { reason: 'changed' },
  });
  await expect(desk.patient.merge({ ...ask, reason: 'other' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  await desk.patient.merge(ask);
  await expect(merge(a, b)).rejects.toMatchObject({ cause: { reason: 'already_one' } });
});

test('two desks merge the same entries at once: one merge is made, the other is told', async () => {
  const [a, b] = [await known('宓秋'), await known('宓楸')];
  const ask = { from: { id: a, version: 0 }, into: { id: b, version: 0 }, reason: 'double_entry' } as const;
  const turned = { ...ask, from: ask.into, into: ask.from };
  const both = await Promise.allSettled([desk.patient.merge(ask), desk.patient.merge(turned)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await idsOf(world, a)).toHaveLength(2);
});
