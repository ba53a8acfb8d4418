import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importColumns } from '@lianzhen/shared/directory';
import type { ImportKind } from '@lianzhen/shared/directory';
import { inTransaction } from '../../platform/index.ts';
import { auditEntry } from '../../platform/table.ts';
import { createWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { institution, post, practitioner } from '../table.ts';
import { MOST_ROWS, readTable } from './read.ts';
import { dryRun } from './run.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const office = () => world.as('tuzhibin');

async function read(kind: ImportKind, text: string) {
  const actor = await world.actorOf('tuzhibin');
  const lines = readTable(kind, new TextEncoder().encode(text));
  return inTransaction(world.contextFor(actor), actor, 'test', act =>
    dryRun(act, { kind, fileName: 'test.csv', lines }),
  );
}

const headings = (kind: ImportKind) => importColumns[kind].map(column => column.words.zh).join(',');

const weights = [3, 7, 9, 10, 5, 8, 4, 2];
const orgLetters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const creditLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** An organisation code with its check character, and the credit code made of it. */
function codes(nth: number): { org: string; credit: string } {
  const body = `TEQ${String(nth).padStart(5, '0')}`;
  const sum = weights.reduce((total, weight, at) => total + orgLetters.indexOf(body.charAt(at)) * weight, 0);
  const check = 11 - (sum % 11);
  const org = body + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
  let weighed = 0;
  let weight = 1;
  for (const letter of `12350602${org}`) {
    weighed += creditLetters.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return { org, credit: `12350602${org}${creditLetters.charAt((31 - (weighed % 31)) % 31)}` };
}

const house = (nth: number, change: Record<string, string> = {}) => {
  const { org, credit } = codes(nth);
  const cells: Record<string, string> = {
    orgCode: org,
    uscc: credit,
    name: `测试卫生院${nth}`,
    nameEn: `Test centre ${nth}`,
    kind: '乡镇卫生院',
    tier: '基层',
    areaCode: '350602',
    ...change,
  };
  return importColumns.institutions.map(({ key }) => cells[key] ?? '').join(',');
};

test('ten thousand rows with every kind of fault: each row has its fate, in seconds, and nothing is changed yet', async () => {
  const rows: string[] = [];
  const expected = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  const faults: Record<string, string>[] = [
    { uscc: '12350602DEM000014X' },
    { orgCode: 'TEQ000001' },
    { name: '' },
    { areaCode: '999999' },
    { kind: '医馆' },
    { tier: '特级' },
    { tier: '' },
    { phone: 'call me' },
    { latitude: 'north' },
  ];
  for (let nth = 1; nth <= 10_000; nth += 1) {
    const fault = nth % 10 === 0 ? faults[(nth / 10) % faults.length] : undefined;
    rows.push(house(nth, fault));
    expected[fault ? 'faulty' : 'new'] += 1;
  }
  const began = performance.now();
  const { id, counts } = await read('institutions', `${headings('institutions')}\n${rows.join('\n')}`);
  const seconds = (performance.now() - began) / 1000;
  expect(counts).toEqual(expected);
  expect(seconds).toBeLessThan(10);
  const standing = await world.db
    .select({ id: institution.id })
    .from(institution)
    .where(eq(institution.code, codes(1).org));
  expect(standing).toEqual([]);
  const caller = await office();
  const keys = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof caller.directory.importRows>> = await caller.directory.importRows({
      id,
      fate: 'faulty',
      limit: 50,
      cursor,
    });
    for (const row of page.rows) for (const issue of row.issues) keys.add(`${issue.column} ${issue.key}`);
    cursor = page.next;
  } while (cursor);
  expect([...keys].toSorted()).toEqual([
    'areaCode area_unknown',
    'kind kind_unknown',
    'latitude not_a_number',
    'name required',
    'orgCode org_code_checksum',
    'orgCode twice_in_file',
    'phone phone_format',
    'tier tier_required',
    'tier tier_unknown',
    'uscc uscc_checksum',
  ]);
});

test('applying does what the dry run showed, and the same file again changes nothing', async () => {
  const text = `${headings('institutions')}\n${[20_001, 20_002, 20_003].map(nth => house(nth)).join('\n')}`;
  const caller = await office();
  const { id } = await read('institutions', text);
  expect(await caller.directory.applyImport({ id })).toMatchObject({ new: 3, faulty: 0 });
  await expect(caller.directory.applyImport({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
  const again = await read('institutions', text);
  expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 3, faulty: 0 });
  const found = await caller.directory.find({ text: '测试卫生院20002' });
  expect(found.rows.map(row => row.name)).toEqual(['测试卫生院20002']);
  const trail = await world.db
    .select({ action: auditEntry.action })
    .from(auditEntry)
    .where(eq(auditEntry.subjectId, id));
  expect(trail.map(row => row.action)).toEqual(['directory.read_import', 'directory.apply_import']);
});

test('a change is shown with what stood there, and what changed since the dry run is judged anew', async () => {
  const caller = await office();
  const first = await read('institutions', `${headings('institutions')}\n${house(20_010)}`);
  await caller.directory.applyImport({ id: first.id });
  const later = await read(
    'institutions',
    `${headings('institutions')}\n${house(20_010, { address: '演示路1号' })}`,
  );
  const { rows } = await caller.directory.importRows({ id: later.id });
  expect(rows[0]).toMatchObject({
    fate: 'changed',
    issues: [{ column: 'address', key: 'changed', was: '' }],
  });
  const meanwhile = await read(
    'institutions',
    `${headings('institutions')}\n${house(20_010, { address: '演示路1号' })}`,
  );
  await caller.directory.applyImport({ id: meanwhile.id });
  expect(await caller.directory.applyImport({ id: later.id })).toMatchObject({ changed: 0, unchanged: 1 });
});

test('with a faulty row the whole can be refused, and then nothing of it is done', async () => {
  const caller = await office();
  const { id } = await read(
    'institutions',
    `${headings('institutions')}\n${house(20_020)}\n${house(20_021, { name: '' })}`,
  );
  await expect(caller.directory.applyImport({ id, whole: true })).rejects.toMatchObject({
    cause: { reason: 'import_faulty' },
  });
  const none = await world.db
    .select({ id: institution.id })
    .from(institution)
    .where(inArray(institution.code, [codes(20_020).org, codes(20_021).org]));
  expect(none).toEqual([]);
});

test('a person with two posts comes in two rows; the offices and unknown houses are refused', async () => {
  const line = (code: string, name: string, org: string, department: string, duty: string) =>
    [code, name, '主治医师', '', '', '', org, department, duty].join(',');
  const text = [
    headings('practitioners'),
    line('LZ1', '测试甲', 'DEM000372', '全科', '临床医生'),
    line('LZ1', '测试甲', 'DEM000014', '心血管内科', 'clinician'),
    line('LZ2', '测试乙', 'NOWHERE00', '', '临床医生'),
    line('LZ3', '测试丙', 'DEM000372', '没有的科', '临床医生'),
    line('LZ4', '测试丁', 'DEM000372', '', '安全管理员'),
    line('LZ1', '测试戊', 'DEM000372', '全科', '转诊窗口'),
    line('', '测试己', 'DEM000372', '', '转诊窗口'),
  ].join('\n');
  const { id, counts } = await read('practitioners', text);
  const caller = await office();
  const { rows } = await caller.directory.importRows({ id });
  expect(rows.map(row => [row.line, row.fate, row.issues.map(issue => issue.key).join(' ')])).toEqual([
    [2, 'new', ''],
    [3, 'new', ''],
    [4, 'faulty', 'institution_unknown'],
    [5, 'faulty', 'department_unknown'],
    [6, 'faulty', 'duty_unknown'],
    [7, 'faulty', 'name_differs'],
    [8, 'faulty', 'required'],
  ]);
  expect(counts.new).toBe(2);
  await caller.directory.applyImport({ id });
  const held = await world.db
    .select({ duty: post.duty })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(eq(practitioner.code, 'LZ1'));
  expect(held).toHaveLength(2);
});

test('a known person in two rows is changed once, and rows that contradict each other are told', async () => {
  const caller = await office();
  const line = (phone: string, org: string, department: string) =>
    ['LZ7', '测试庚', '主治医师', phone, '', '', org, department, '临床医生'].join(',');
  const file = (first: string, second: string) =>
    [
      headings('practitioners'),
      line(first, 'DEM000372', '全科'),
      line(second, 'DEM000014', '心血管内科'),
    ].join('\n');
  await caller.directory.applyImport({ id: (await read('practitioners', file('', ''))).id });
  const both = await read('practitioners', file('0596-1', '0596-1'));
  expect(both.counts).toMatchObject({ changed: 1, unchanged: 1 });
  await caller.directory.applyImport({ id: both.id });
  const torn = await read('practitioners', file('0596-2', '0596-3'));
  expect(torn.counts).toMatchObject({ changed: 1, faulty: 1 });
  const { rows } = await caller.directory.importRows({ id: torn.id, fate: 'faulty' });
  expect(rows[0]?.issues).toEqual([{ column: 'phone', key: 'differs_in_file', was: '0596-2' }]);
});

test('ten thousand people are written in one act while someone waits, each with post and trail', async () => {
  const caller = await office();
  const line = (nth: number) =>
    [`MANY${nth}`, '测试众', '主治医师', '', '', '', 'DEM000372', '全科', '临床医生'].join(',');
  const lines = Array.from({ length: 10_000 }, (_, nth) => line(nth));
  const text = [headings('practitioners'), ...lines].join('\n');
  const { id } = await read('practitioners', text);
  const began = performance.now();
  expect(await caller.directory.applyImport({ id })).toMatchObject({ new: 10_000 });
  expect((performance.now() - began) / 1000).toBeLessThan(30);
  const again = await read('practitioners', text);
  expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 10_000, faulty: 0 });
  const { rows } = await world.db.execute(sql`select
    (select count(*)::int from post p join practitioner o on o.id = p.practitioner_id
      where o.code like 'MANY%') as posts,
    (select count(*)::int from audit_entry a join practitioner o on o.id = a.subject_id
      where o.code like 'MANY%' and a.action = 'directory.add_practitioner') as trail`);
  expect(rows).toEqual([{ posts: 10_000, trail: 10_000 }]);
});

test('a table of a spreadsheet is read in its own encoding; a missing column, an empty file and too many rows are told', () => {
  const gb = Buffer.from(
    'd7e9d6afbbfab9b9b4fac2eb2cbfc6cad2c3fbb3c62cd3a2cec4c3fb2cd5efc1c6bfc6c4bfb4fac2eb0a',
    'hex',
  );
  const refusal = (run: () => unknown) => {
    try {
      run();
      return null;
    } catch (error) {
      return (error as { reason?: string }).reason;
    }
  };
  expect(
    refusal(() => readTable('departments', new TextEncoder().encode('组织机构代码,科室名称\na,b'))),
  ).toBe('columns_missing');
  // All needed headings are understood, so what is missing is only the rows.
  expect(refusal(() => readTable('departments', gb))).toBe('no_table');
  expect(refusal(() => readTable('departments', new Uint8Array()))).toBe('no_table');
  const many = `${headings('departments')}\n${'a,b\n'.repeat(MOST_ROWS + 1)}`;
  expect(refusal(() => readTable('departments', new TextEncoder().encode(many)))).toBe('too_many_rows');
});
