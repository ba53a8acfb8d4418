import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import type { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBy, gramsOf } from '@lianzhen/shared/directory';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { findInput, partQuery, whereIs } from './find.ts';
import type { Part } from './find.ts';
import { institution } from './table.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const clinic = 'linzhiyuan';
const lookOf = async (username: string) => ({
  db: world.db,
  now: world.now(),
  seal: world.seal,
  actor: await world.actorOf(username),
});

async function rowsFor(input: Partial<z.input<typeof findInput>>, username = clinic) {
  const { rows } = await (await world.as(username)).directory.find({ limit: 100, ...input });
  return rows;
}

const namesFor = async (text: string) => (await rowsFor({ text })).map(row => row.name);

test('an institution is found by any part of its names, by pinyin and by initials, and comes first', async () => {
  const hospital = '漳州市医院';
  for (const text of [hospital, 'zhangzhoushiyiyuan', 'zzsyy', 'Municipal Hospital', '福建医科大学'])
    expect([text, (await namesFor(text))[0]]).toEqual([text, hospital]);
  expect(await namesFor('%')).toEqual([]);
  expect(await namesFor('练习')).toEqual([]);
});

test('a disease finds who can treat it, and a house of that name still comes before them', async () => {
  const able = await rowsFor({ text: '心梗' });
  expect(able.map(row => row.name)).toContain('漳州市医院');
  for (const row of able) expect(row.byName).toBe(false);
  const meaning = findBy('心梗');
  const { meaning: told } = await (await world.as(clinic)).directory.find({ text: '心梗' });
  expect(told).toEqual(meaning);
  const mixed = await rowsFor({ text: '妇幼保健' });
  expect(mixed.findIndex(row => !row.byName)).not.toBe(0);
});

test('the own network comes first, then the nearest; by name the order is that of the spelling', async () => {
  const rows = await rowsFor({});
  const inside = rows.filter(row => row.standing === 'network');
  expect(rows.slice(0, inside.length)).toEqual(inside);
  for (const part of [inside, rows.slice(inside.length)]) {
    const ways = part.map(row => row.km);
    expect(ways).toEqual([...ways].sort((a, b) => a - b));
  }
  expect(rows[0]?.km).toBe(0);
  const named = await rowsFor({ sort: 'name' });
  const [first, second] = [named[0]?.name ?? '', named[1]?.name ?? ''];
  expect(first.localeCompare(second, 'zh-Hans-CN-u-co-pinyin')).toBeLessThanOrEqual(0);
});

test('district, tier, capability and network each narrow the list', async () => {
  const rows = await rowsFor({ areaCode: '350623', tiers: ['secondary'], capability: 'pci' });
  expect(rows.map(row => row.name)).toEqual(['漳浦县医院']);
  const [alliance] = await (await world.as(clinic)).directory.networks({});
  const members = await rowsFor({ networkId: alliance?.id });
  expect(members.length).toBe(
    (alliance?.tertiary ?? 0) + (alliance?.secondary ?? 0) + (alliance?.primary ?? 0),
  );
});

test('pages do not overlap and miss none, in either order, with or without a text', async () => {
  const caller = await world.as(clinic);
  for (const given of [{}, { sort: 'name' as const }, { text: '卫生院' }, { text: '骨折' }]) {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof caller.directory.find>> = await caller.directory.find({
        ...given,
        limit: 23,
        cursor,
      });
      ids.push(...page.rows.map(row => row.id));
      cursor = page.next;
    } while (cursor);
    const whole = await caller.directory.find({ ...given, limit: 100 });
    expect(ids.slice(0, 100)).toEqual(whole.rows.map(row => row.id));
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('departments are found by disease, the nearest first', async () => {
  const found = await (await world.as(clinic)).directory.findDepartments({ text: '高血压', limit: 20 });
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(row => row.km)).toEqual(found.map(row => row.km).sort((a, b) => a - b));
  expect(found.map(row => row.institution.name)).toContain('漳州市医院');
});

/** As many institutions as a province has, spread over the region; only the index is looked at. */
async function fillProvince(): Promise<void> {
  const rows = Array.from({ length: 17_000 }, (_, at) => {
    const name = `第${at}号乡卫生院${String.fromCodePoint(0x4e00 + (at % 3000))}`;
    return {
      code: `GEN${at}`,
      creditCode: `GEN${at}`,
      name,
      nameEn: `House ${at}`,
      alias: '',
      kind: 'township_centre' as const,
      tier: 'primary' as const,
      areaCode: '350623',
      address: '',
      phone: '',
      pinyin: `di${at}haoxiangweishengyuan`,
      initials: 'dhxwsy',
      east: 11_000 + ((at * 7919) % 2000) / 10,
      north: 2650 + ((at * 104_729) % 2000) / 10,
      grams: gramsOf([name, `di${at}haoxiangweishengyuan`, `House ${at}`]),
      capabilities: at % 50 === 0 ? ['rabies_site'] : [],
    };
  });
  for (let from = 0; from < rows.length; from += 1000)
    await world.db.insert(institution).values(rows.slice(from, from + 1000));
  const owner = new Client({ connectionString: world.url });
  await owner.connect();
  await owner.query('analyze');
  await owner.end();
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

function scansOf(plan: Plan): string[] {
  const inner = (plan.Plans ?? []).flatMap(scansOf);
  return plan['Relation Name'] === 'institution' ? [plan['Node Type'], ...inner] : inner;
}

test('in a directory of 17,000 no search reads them all, and the ninety-fifth of a hundred is fast', async () => {
  await fillProvince();
  const look = await lookOf(clinic);
  const home = await whereIs(look);
  const asked: [Part, object][] = [
    [{ by: 'all', network: true }, {}],
    [{ by: 'all', network: false }, {}],
    [{ by: 'all', network: null }, { sort: 'name' }],
    [{ by: 'name', network: false }, { text: '第5号' }],
    [{ by: 'name', network: false }, { text: 'zzsyy' }],
    [{ by: 'ability', network: false }, { text: '心梗' }],
  ];
  for (const [part, given] of asked) {
    const input = findInput.parse(given);
    const query = partQuery(look, input, home, { part, after: null, most: 31 });
    const { rows } = await world.db.execute<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      sql`explain (format json) ${query.getSQL()}`,
    );
    const scans = rows.flatMap(row => row['QUERY PLAN'].flatMap(({ Plan }) => scansOf(Plan)));
    expect([given, part, scans.filter(scan => scan === 'Seq Scan')]).toEqual([given, part, []]);
  }
  const caller = await world.as(clinic);
  const texts = [
    undefined,
    '第5号',
    '卫生院',
    'zzsyy',
    '心梗',
    '狗咬伤',
    '漳州',
    'dhxwsy',
    'House 16',
    '骨折',
  ];
  const took: number[] = [];
  for (let round = 0; round < 10; round += 1)
    for (const text of texts) {
      const from = performance.now();
      await caller.directory.find({ text });
      took.push(performance.now() - from);
    }
  took.sort((a, b) => a - b);
  expect(took[94]).toBeLessThan(500);
}, 120_000);
