import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepMonths } from './archive.ts';
import { createGround } from './ground.ts';
import type { Ground } from './ground.ts';
import { sealTrail } from './sealing.ts';

const OLD = new Date('2025-03-10T04:00:00.000Z');

let ground: Ground;
beforeEach(async () => {
  ground = await createGround();
});
afterEach(() => ground.end());

const keep = (months = 12) =>
  keepMonths({
    url: ground.url,
    dataDir: ground.dataDir,
    seal: ground.seal,
    log: ground.log,
    now: ground.now(),
    months,
  });

const count = async (where: string) =>
  (await ground.tamper(`select count(*)::int as n from audit_entry where ${where}`)).rows[0]?.['n'];

const fileOf = (month: string) => join(ground.dataDir, 'audit', 'archive', `${month}.ndjson.gz`);

test('a month past its time goes into a file, and the chain holds across it', async () => {
  await ground.leave(['trial.old', 'trial.older'], OLD);
  await ground.sealNow();
  const before = await ground.verify();
  expect(await keep()).toEqual(['2025-03']);
  expect(await count(`action like 'trial.%'`)).toBe(0);
  expect(await ground.verify()).toEqual(before);
  expect(before).toMatchObject({ findingCount: 0 });
  const lines = gunzipSync(await readFile(fileOf('2025-03')))
    .toString()
    .trim()
    .split('\n');
  expect(lines.map(line => (JSON.parse(line) as { action: string }).action).sort()).toEqual([
    'trial.old',
    'trial.older',
  ]);
  expect(await keep()).toEqual([]);
});

test('an archive that was edited, or taken away, is found and its row is named', async () => {
  await ground.leave(['trial.old', 'trial.older'], OLD);
  await ground.sealNow();
  const { rows } = await ground.tamper(`select key from audit_entry where action = 'trial.old'`);
  await keep();
  const text = gunzipSync(await readFile(fileOf('2025-03'))).toString();
  await writeFile(fileOf('2025-03'), gzipSync(text.replace('"action":"trial.old"', '"action":"trial.new"')));
  expect((await ground.verify()).findings).toMatchObject([
    { kind: 'archive_changed', month: '2025-03' },
    { kind: 'changed', key: rows[0]?.['key'] },
  ]);
  await rm(fileOf('2025-03'));
  expect((await ground.verify()).findings).toEqual([{ kind: 'archive_missing', month: '2025-03' }]);
});

test('a month with a fault, or with a row not yet sealed, stays where it is', async () => {
  await ground.leave(['trial.old', 'trial.older'], OLD);
  expect(await keep()).toEqual([]);
  await ground.sealNow();
  await ground.tamper(`update audit_entry set address = 'x' where action = 'trial.old'`);
  expect(await keep()).toEqual([]);
  expect(await count(`action like 'trial.%'`)).toBe(2);
});

test('a row that comes for an archived month is not swallowed', async () => {
  await ground.leave(['trial.old'], OLD);
  await ground.sealNow();
  await keep();
  await ground.leave(['trial.late'], OLD);
  await ground.sealNow();
  expect(await count(`action = 'trial.late'`)).toBe(1);
  expect(await ground.verify()).toMatchObject({ findingCount: 0 });
});

test('rows that came before their month was made move into it and keep their seals', async () => {
  const far = new Date('2027-09-15T04:00:00.000Z');
  await ground.leave(['trial.far'], far);
  await ground.sealNow();
  await ground.asOwner(`select audit_month('2027-09-01')`);
  const moved = await ground.tamper(
    `select tableoid::regclass::text as part from audit_entry where action = 'trial.far'`,
  );
  expect(moved.rows).toEqual([{ part: 'audit_entry_2027_09' }]);
  expect(await ground.verify()).toMatchObject({ findingCount: 0 });
});

test('neither the application nor the owner changes a month, a seal or an archive note', async () => {
  await ground.leave(['trial.old'], OLD);
  await ground.sealNow();
  await keep();
  const { rows } = await ground.tamper(
    `select inhrelid::regclass::text as part from pg_inherits where inhparent = 'audit_entry'::regclass`,
  );
  const parts = rows.map(({ part }) => part ?? '');
  expect(parts.length).toBeGreaterThan(3);
  for (const table of [...parts, 'audit_seal', 'audit_entry'])
    for (const statement of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(ground.pool.query(statement)).rejects.toThrow('permission denied');
      await expect(ground.asOwner(statement)).rejects.toThrow('append-only');
    }
  for (const part of parts)
    await expect(ground.pool.query(`drop table ${part}`)).rejects.toThrow('must be owner');
  await expect(ground.pool.query('delete from audit_archive')).rejects.toThrow('permission denied');
  await expect(ground.pool.query(`select audit_month(now()::date)`)).rejects.toThrow('permission denied');
});

test('rows left while others are still open are sealed later, and none twice', async () => {
  await ground.sealNow();
  const slow = await ground.pool.connect();
  await slow.query('begin');
  await slow.query(`select pg_current_xact_id()`);
  await ground.leave(['trial.first', 'trial.second']);
  expect(await sealTrail(ground.db, ground.seal, ground.now())).toMatchObject({ rows: 0 });
  await slow.query('commit');
  slow.release();
  expect(await ground.sealNow()).toMatchObject({ rows: 2 });
  expect(await ground.sealNow()).toMatchObject({ rows: 0, head: null });
  expect(await ground.verify()).toMatchObject({ findingCount: 0 });
});

test('sealers at once take turns and seal each row once', async () => {
  await ground.leave(Array.from({ length: 12 }, () => 'trial.many'));
  await Promise.all(Array.from({ length: 4 }, () => ground.sealNow()));
  const { rows } = await ground.tamper(
    `select sum(count)::int as sealed, (select count(*)::int from audit_entry) as there from audit_seal`,
  );
  expect(rows[0]?.['sealed']).toBe(rows[0]?.['there']);
  expect(await ground.verify()).toMatchObject({ findingCount: 0 });
});

test('in a database restored elsewhere the trail goes on and still passes', async () => {
  await ground.leave(['trial.before']);
  await ground.sealNow();
  await ground.pretendElsewhere();
  await ground.leave(['trial.after']);
  expect((await ground.sealNow()).rows).toBeGreaterThan(1);
  await ground.leave(['trial.later']);
  expect(await ground.sealNow()).toMatchObject({ rows: 1 });
  expect(await ground.verify()).toMatchObject({ findingCount: 0 });
});
