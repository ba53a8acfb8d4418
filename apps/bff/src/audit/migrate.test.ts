import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Client } from 'pg';
import { openDatabase } from '../platform/db.ts';
import type { Database } from '../platform/db.ts';
import { migrateDatabase } from '../platform/migrate.ts';
import { createSeal } from '../platform/seal.ts';
import { SEAL_KEY } from '../testing/fixed.ts';
import { createDatabase, dropDatabase, withDatabase } from '../testing/template.ts';
import { sealAll } from './ground.ts';
import { verifyTrail } from './verify.ts';

const seal = createSeal(SEAL_KEY);
const name = `before_${randomUUID().replaceAll('-', '')}`;
const server = inject('postgres');
const url = withDatabase(server, name);
const journal = fileURLToPath(new URL('../../migrations/meta/_journal.json', import.meta.url));
const first = fileURLToPath(new URL('../../migrations/0000_region.sql', import.meta.url));
let database: Database;
let owner: Client;

/** A database as the first release left it, with rows in two months. */
beforeAll(async () => {
  await createDatabase(server, name);
  owner = new Client({ connectionString: url });
  await owner.connect();
  await owner.query(await readFile(first, 'utf8'));
  const { entries } = JSON.parse(await readFile(journal, 'utf8')) as { entries: { when: number }[] };
  await owner.query(`create schema drizzle; create table drizzle.__drizzle_migrations
    (id serial primary key, hash text not null, created_at bigint)`);
  await owner.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
    'first',
    entries[0]?.when,
  ]);
  await owner.query(`insert into audit_entry (at, action, subject, request_id, address)
    select '2026-09-30T15:59:00Z'::timestamptz + make_interval(mins => i),
      case i when 2 then 'identity.sign_in_failed' else 'old.act' end, 'thing', 'r', 'a'
    from generate_series(0, 3) i`);
  await migrateDatabase(url);
  database = openDatabase(url, 4);
});
afterAll(async () => {
  await database.pool.end();
  await owner.end();
  await dropDatabase(server, name);
});

const check = () => verifyTrail({ db: database.db, seal, dataDir: '/nowhere' });

test('rows of the first release come along, each into its month, and say how they ended', async () => {
  const { rows } = await owner.query(
    `select tableoid::regclass::text as part, outcome, mark from audit_entry order by id`,
  );
  const row = (part: string, outcome = 'done') => ({ part, outcome, mark: null });
  expect(rows).toEqual([
    row('audit_entry_2026_09'),
    row('audit_entry_2026_10'),
    row('audit_entry_2026_10', 'failed'),
    row('audit_entry_2026_10'),
  ]);
});

test('they are sealed as they were found; from then on a row without a mark is false', async () => {
  expect(await sealAll(database.db, seal, new Date())).toMatchObject({ rows: 4 });
  expect(await check()).toMatchObject({ rows: 4, findingCount: 0 });
  await owner.query(`insert into audit_entry (at, action, subject, request_id, address)
    values (now(), 'old.act', 'thing', 'r', 'a')`);
  await sealAll(database.db, seal, new Date());
  expect(await check()).toMatchObject({ findingCount: 1, findings: [{ kind: 'forged' }] });
});

test('a second start changes nothing', async () => {
  const before = await check();
  await migrateDatabase(url);
  expect(await check()).toEqual(before);
});
