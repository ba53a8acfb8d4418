import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

async function namesFor(username: string, text: string) {
  const { rows } = await (await world.as(username)).directory.find({ text, limit: 100 });
  return rows.map(row => row.name);
}

test('an institution is found by any part of its names, by pinyin and by initials, and comes first', async () => {
  const hospital = '漳州市医院';
  for (const text of [hospital, 'zhangzhoushiyiyuan', 'zzsyy', 'Municipal Hospital', '福建医科大学'])
    expect([text, (await namesFor('linzhiyuan', text))[0]]).toEqual([text, hospital]);
  expect(await namesFor('linzhiyuan', '%')).toEqual([]);
  expect(await namesFor('linzhiyuan', '练习')).toEqual([]);
});
