import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGround } from './ground.ts';
import type { Ground } from './ground.ts';

let ground: Ground;
beforeEach(async () => {
  ground = await createGround();
  await ground.sealNow();
  await ground.leave(['trial.one', 'trial.two', 'trial.three', 'trial.four', 'trial.five']);
  await ground.sealNow();
});
afterEach(() => ground.end());

async function keyOf(action: string): Promise<string> {
  const { rows } = await ground.tamper('select key from audit_entry where action = $1', [action]);
  return rows[0]?.['key'] ?? '';
}

const sorted = (list: unknown[]): string[] => list.map(one => JSON.stringify(one)).sort();
const kinds = async () => (await ground.verify()).findings.map(({ kind, key }) => [kind, key]);

test('an untouched trail passes, and every row of it was checked', async () => {
  const { rows } = await ground.tamper('select count(*)::int as n from audit_entry');
  expect(await ground.verify()).toEqual({
    seals: 2,
    rows: rows[0]?.['n'],
    findingCount: 0,
    findings: [],
  });
});

const changes: [column: string, value: string][] = [
  ['id', 'id + 1000000'],
  ['at', `at + interval '1 millisecond'`],
  ['practitioner_id', 'gen_random_uuid()'],
  ['post_id', 'gen_random_uuid()'],
  ['institution_id', 'gen_random_uuid()'],
  ['action', `'trial.other'`],
  ['outcome', `'failed'`],
  ['subject', `'other'`],
  ['subject_id', 'gen_random_uuid()'],
  ['patient_id', 'gen_random_uuid()'],
  ['detail', `'{"text":"trial.three","list":[1,{"a":"ä","b":2}]}'`],
  ['request_id', `'other'`],
  ['address', `'10.0.0.1'`],
  ['transaction', `("transaction"::bigint + 1)::text`],
  ['mark', `set_byte(mark, 20, get_byte(mark, 20) # 1)`],
];

test.each(changes)('a changed %s is found and its row is named', async (column, value) => {
  const key = await keyOf('trial.three');
  await ground.tamper(`update audit_entry set "${column}" = ${value} where key = $1`, [key]);
  expect(await kinds()).toEqual([['changed', key]]);
});

test('a changed key is a row that is missing and one that was inserted', async () => {
  const key = await keyOf('trial.three');
  const other = '019b0000-0000-7000-8000-000000000001';
  await ground.tamper('update audit_entry set key = $2 where key = $1', [key, other]);
  expect(sorted(await kinds())).toEqual(
    sorted([
      ['inserted', other],
      ['missing', key],
    ]),
  );
});

test('a removed row is named', async () => {
  const key = await keyOf('trial.three');
  await ground.tamper('delete from audit_entry where key = $1', [key]);
  expect((await ground.verify()).findings).toEqual([{ kind: 'missing', key, seal: 2, month: '2026-11' }]);
});

test('a row put in behind the seals, and a copy of a true one, are named', async () => {
  await ground.tamper(
    `insert into audit_entry (key, at, action, subject, request_id, address, "transaction")
     values ('019b0000-0000-7000-8000-000000000002', now(), 'trial.false', 'trial', 'x', 'x', '5')`,
  );
  const key = await keyOf('trial.two');
  await ground.tamper(
    `insert into audit_entry (id, key, at, action, outcome, subject, detail, request_id, address, "transaction", mark)
     select id, key, at + interval '1 hour', action, outcome, subject, detail, request_id, address, "transaction", mark
     from audit_entry where key = $1`,
    [key],
  );
  expect(await kinds()).toEqual(
    expect.arrayContaining([
      ['inserted', '019b0000-0000-7000-8000-000000000002'],
      ['inserted', key],
    ]),
  );
});

test('a row without the mark of the product is named at once and after it was sealed', async () => {
  const key = '019b0000-0000-7000-8000-000000000003';
  await ground.tamper(
    `insert into audit_entry (key, at, action, subject, request_id, address)
     values ($1, now(), 'trial.false', 'trial', 'x', 'x')`,
    [key],
  );
  expect(await kinds()).toEqual([['forged', key]]);
  await ground.sealNow();
  expect(await kinds()).toEqual([['forged', key]]);
});

test('a row changed before it was sealed is named', async () => {
  await ground.leave(['trial.late']);
  const key = await keyOf('trial.late');
  await ground.tamper(`update audit_entry set action = 'trial.false' where key = $1`, [key]);
  expect(await kinds()).toEqual([['forged', key]]);
  await ground.sealNow();
  expect(await kinds()).toEqual([['forged', key]]);
});

test('two rows whose contents were exchanged are both named', async () => {
  const [a, b] = [await keyOf('trial.one'), await keyOf('trial.two')];
  await ground.tamper(
    `update audit_entry set action = case key when $1 then 'trial.two' else 'trial.one' end where key in ($1, $2)`,
    [a, b],
  );
  expect(sorted(await kinds())).toEqual(
    sorted([
      ['changed', a],
      ['changed', b],
    ]),
  );
});

test('a row moved to another month is told from a lost one', async () => {
  const key = await keyOf('trial.three');
  await ground.tamper(`update audit_entry set at = at - interval '2 months' where key = $1`, [key]);
  expect(await kinds()).toEqual([['redated', key]]);
});

test('a changed seal is named, whatever was changed in it', async () => {
  const parts = ['month', 'count', 'root', 'rows', 'previous', 'hash', 'mark', 'at', 'until_key', 'kind'];
  for (const column of parts) {
    const { rows } = await ground.tamper('select * from audit_seal where number = 2');
    const before = rows[0]?.[column];
    const value: Record<string, string> = {
      month: `'2026-10'`,
      count: 'count + 1',
      at: `at + interval '1 second'`,
      until_key: 'gen_random_uuid()',
      kind: `'found'`,
    };
    const next = value[column] ?? `set_byte(${column}, 30, get_byte(${column}, 30) # 1)`;
    await ground.tamper(`update audit_seal set ${column} = ${next} where number = 2`);
    const found = await ground.verify();
    const named = found.findings.filter(({ kind, seal }) => kind === 'seal_changed' && seal === 2);
    expect({ column, named: named.length }).toEqual({ column, named: 1 });
    await ground.tamper(`update audit_seal set ${column} = $1 where number = 2`, [before]);
  }
  expect(await ground.verify()).toMatchObject({ findingCount: 0 });
});

test('a seal taken out of the middle is named', async () => {
  await ground.leave(['trial.six']);
  await ground.sealNow();
  await ground.tamper('delete from audit_seal where number = 2');
  const { findings } = await ground.verify();
  expect(findings).toContainEqual({ kind: 'seal_missing', seal: 2 });
});

test('who cuts off the end of the trail with its seals is found by the anchor', async () => {
  await ground.tamper(`delete from audit_entry where action like 'trial.%'`);
  await ground.tamper('delete from audit_seal where number = 2');
  expect((await ground.verify()).findings).toEqual([{ kind: 'seal_missing', seal: 2 }]);
});

test('a trail that was sealed anew from its first row differs from the anchors', async () => {
  await ground.tamper('delete from audit_seal');
  await ground.tamper(`delete from audit_entry where action = 'trial.three'`);
  ground.pass(1);
  await ground.sealNow();
  const { findings } = await ground.verify();
  expect(findings).toContainEqual({ kind: 'anchor_differs', seal: 1 });
});

test('whatever is done to whichever rows, exactly those are named', async () => {
  await ground.tamper('create table kept_aside as select * from audit_entry');
  const { rows } = await ground.tamper('select key from audit_entry order by key');
  const keys = rows.map(({ key }) => key ?? '');
  const ways = [
    ...changes.map(([column, value]) => `update audit_entry set "${column}" = ${value}`),
    'delete from audit_entry',
  ];
  const edit = fc.tuple(fc.nat({ max: keys.length - 1 }), fc.constantFrom(...ways));
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(edit, { minLength: 1, maxLength: 4, selector: ([nth]) => nth }),
      async edits => {
        const touched = edits.map(([nth]) => keys[nth] ?? '');
        for (const [nth, way] of edits) await ground.tamper(`${way} where key = $1`, [keys[nth]]);
        const named = (await ground.verify()).findings.map(({ key }) => key ?? '');
        await ground.tamper('delete from audit_entry where key = any($1)', [touched]);
        await ground.tamper('insert into audit_entry select * from kept_aside where key = any($1)', [
          touched,
        ]);
        expect(sorted([...new Set(named)])).toEqual(sorted(touched));
      },
    ),
    { numRuns: 30 },
  );
  expect(await ground.verify()).toMatchObject({ findingCount: 0 });
});
