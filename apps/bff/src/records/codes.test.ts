import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyse } from './testing.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';

let world: World;
let keeper: Caller;
let doctor: Caller;

beforeAll(async () => {
  world = await createWorld();
  keeper = await world.as('tuzhibin');
  doctor = await world.as('linzhiyuan');
});

afterAll(() => world.end());

const parts = ['头', '颈', '胸', '腹', '腰', '臂', '腿', '足', '手', '背'];
const kinds = ['挫伤', '裂伤', '烧伤', '感染', '肿瘤', '囊肿', '结石', '炎症', '溃疡', '出血'];

/** Forty thousand invented diseases in the form of the national extension. */
function manyCodes(): string[] {
  const lines: string[] = [];
  for (let n = 0; n < 40_000; n += 1) {
    const letter = String.fromCharCode(65 + (n % 26));
    const code = `${letter}${String(Math.floor(n / 26) % 100).padStart(2, '0')}.${Math.floor(n / 2600) % 10}00x${String(Math.floor(n / 26_000) + 1).padStart(3, '0')}`;
    lines.push(`${code},第${n}型${parts[n % 10]}部${kinds[Math.floor(n / 10) % 10]}`);
  }
  return lines;
}

test('a dry run says what would be taken and why the rest would not, and writes nothing', async () => {
  const text =
    '编码,名称\nI10.x00x002,高血压病\nI10.x00x002,高血压\n第十章,呼吸\nJ18.900,\n,无编码\nE11.900,"2型糖尿病,不伴并发症"';
  const told = await keeper.records.checkCodes({ text });
  expect(told).toMatchObject({ good: 2, bad: 4 });
  expect(told.faults.map(one => [one.line, one.fault])).toEqual([
    [3, 'twice'],
    [4, 'code_form'],
    [5, 'no_name'],
    [6, 'no_code'],
  ]);
  expect(await keeper.records.lists({})).toEqual([]);
});

test('while no list is imported, the set that comes with the product answers', async () => {
  expect((await doctor.records.codes({ text: 'gxy' })).map(one => one.code)).toContain('I10');
});

test('forty thousand codes come in parts, are searched only when all are there, and by the index', async () => {
  const lines = ['code,name', 'I10.x00x002,高血压病', 'J45.900,支气管哮喘', ...manyCodes()];
  const size = 8000;
  let listId: string | null = null;
  for (let from = 0; from < lines.length; from += size) {
    const text = lines.slice(from, from + size).join('\n');
    const last = from + size >= lines.length;
    const done: { listId: string } = await keeper.records.importCodes({
      listId,
      version: '国临版2.0',
      text,
      last,
    });
    listId = done.listId;
    const [found] = await doctor.records.codes({ text: 'zqgxc' });
    expect(found?.code === 'J45.900').toBe(last);
  }
  const [list] = await keeper.records.lists({});
  expect(list).toMatchObject({ current: true, version: '国临版2.0' });
  expect(list?.rows).toBeGreaterThan(30_000);
  const asked = async (text: string) => (await doctor.records.codes({ text })).map(one => one.code);
  expect(await asked('I10.x00')).toContain('I10.x00x002');
  expect((await asked('gxyb'))[0]).toBe('I10.x00x002');
  expect((await asked('gaoxueya'))[0]).toBe('I10.x00x002');
  expect((await asked('哮喘'))[0]).toBe('J45.900');
  await analyse(world);
  const plan = async (condition: string) =>
    JSON.stringify(
      (
        await world.db.execute(
          sql.raw(
            `explain (format json) select code from icd_code where list_id = '${listId}' and ${condition} limit 12`,
          ),
        )
      ).rows,
    );
  expect(await plan("bare like 'I10X00%'")).toContain('icd_code_bare');
  expect(await plan("initials like 'gxyb%'")).toContain('icd_code_initials');
  expect(await plan("grams @> array['哮','喘','哮喘']")).toContain('icd_code_grams');
}, 120_000);

test('a list that is finished takes no more, and doctors import none', async () => {
  const [list] = await keeper.records.lists({});
  const more = { listId: list?.id ?? null, version: '国临版2.0', text: 'A00.0,霍乱', last: true };
  await expect(keeper.records.importCodes(more)).rejects.toMatchObject({
    cause: { reason: 'list_finished' },
  });
  await expect(doctor.records.importCodes(more)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
