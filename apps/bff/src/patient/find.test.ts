import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { actAs, freshCard, freshNumber, someone } from './ground.ts';
import { endRelation } from './index.ts';
import { keysFor } from './search.ts';

let world: World;
let clinic: Caller;
let stranger: Caller;

beforeAll(async () => {
  world = await createWorld();
  clinic = await world.as('linzhiyuan');
  stranger = await world.as('lanjinfa');
});

afterAll(() => world.end());

const ids = async (caller: Caller, text: string) =>
  (await caller.patient.search({ text })).rows.map(({ id }) => id);

test('a health card finds its holder, printed or shown on a telephone while its moment lasts', async () => {
  const card = freshCard();
  const { id } = await clinic.patient.register(someone({ name: '车小满', card }));
  const cardId = card.split(':')[0] ?? '';
  const until = Math.floor(world.now().getTime() / 1000) + 60;
  expect(await ids(clinic, card)).toEqual([id]);
  expect(await ids(clinic, `${cardId}:0:${until}`)).toEqual([id]);
  expect(await clinic.patient.search({ text: `${cardId}:0:${until - 60}` })).toEqual({
    kind: 'card_expired',
    rows: [],
    outside: null,
  });
  expect(await ids(clinic, freshCard())).toEqual([]);
});

test('a stranger learns from a health card as much as it says, and meets its holder with it', async () => {
  const card = freshCard();
  const { id } = await clinic.patient.register(someone({ name: '车大满', card }));
  const found = await stranger.patient.search({ text: card });
  expect(found.rows).toEqual([]);
  expect(found.outside).toMatchObject({ name: '车**' });
  const expired = `${card.split(':')[0] ?? ''}:0:${Math.floor(world.now().getTime() / 1000)}`;
  await expect(stranger.patient.meet({ card: expired })).rejects.toMatchObject({
    cause: { reason: 'card_expired' },
  });
  expect(await stranger.patient.meet({ card })).toEqual({ id });
  expect(await ids(stranger, card)).toEqual([id]);
});

test('one card has one holder, and the card before no longer finds anybody', async () => {
  const [old, fresh] = [freshCard(), freshCard()];
  const { id } = await clinic.patient.register(someone({ name: '车一', card: old }));
  const other = await clinic.patient.register(someone({ name: '车二' }));
  const { version } = await clinic.patient.page({ id: other.id });
  await expect(clinic.patient.noteCard({ id: other.id, version, card: old })).rejects.toMatchObject({
    cause: { reason: 'card_taken' },
  });
  const { version: own } = await clinic.patient.page({ id });
  await clinic.patient.noteCard({ id, version: own, card: fresh });
  expect([await ids(clinic, old), await ids(clinic, fresh)]).toEqual([[], [id]]);
  await expect(clinic.patient.noteCard({ id, version: own, card: old })).rejects.toMatchObject({
    cause: { reason: 'changed' },
  });
});

test('a record number finds its holder where they are treated, and nobody elsewhere', async () => {
  const { id } = await clinic.patient.register(someone({ name: '车三' }));
  const { recordNumber } = await clinic.patient.page({ id });
  expect(recordNumber).toMatch(/^DA\d{8}$/);
  expect(await ids(clinic, recordNumber.toLowerCase())).toEqual([id]);
  expect(await stranger.patient.search({ text: recordNumber })).toMatchObject({ rows: [], outside: null });
});

test('the holder of a passport is found in the whole region by its whole number only', async () => {
  const paper = { idKind: 'passport', idNumber: 'FT0482139' } as const;
  await clinic.patient.register(someone({ name: 'Ana Lima', ...paper }));
  expect((await stranger.patient.search({ text: 'ft0482139' })).outside).toMatchObject({
    name: 'A****',
    idKind: 'passport',
  });
  expect((await stranger.patient.search({ text: 'ft048213' })).outside).toBeNull();
});

test('whom an institution can find are exactly those whom it sees', async () => {
  const gone = await clinic.patient.register(someone({ name: '车四' }));
  await actAs(world, 'linzhiyuan', act => endRelation(act, { sourceId: gone.id, until: act.now }));
  for (const username of ['linzhiyuan', 'lanjinfa', 'zhangjing', 'chenhuimin']) {
    const caller = await world.as(username);
    const { institutionId } = await world.actorOf(username);
    const { rows } = await caller.patient.search({ text: '', limit: 50 });
    const lawful = await world.db.execute<{ id: string }>(sql`
      select distinct person_id as id from patient p join patient_relation r on r.patient_id = p.id
      where r.institution_id = ${institutionId} and r.kind <> 'emergency'
        and (r.until is null or r.until > ${world.now().toISOString()}::timestamptz)`);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(lawful.rows.map(({ id }) => id).toSorted());
  }
});

test('whoever is common is found among those met last, whoever is rare by the index; the order is the same', async () => {
  for (const name of ['逄一', '逄二', '逄三']) {
    world.pass(1);
    await clinic.patient.register(someone({ name, idNumber: freshNumber() }));
  }
  const look = { db: world.db, now: world.now(), seal: world.seal, actor: await world.actorOf('linzhiyuan') };
  const [one] = await keysFor(look, { kind: 'name', value: '逄' }, 1);
  const all = await keysFor(look, { kind: 'name', value: '逄' }, 20);
  expect(all).toHaveLength(3);
  expect(all[0]).toEqual(one);
  const { rows } = await clinic.patient.search({ text: '逄' });
  expect(rows.map(({ name }) => name)).toEqual(['逄三', '逄二', '逄一']);
});
