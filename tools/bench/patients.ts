import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findAlike } from '../../apps/bff/src/patient/alike.ts';
import { addKnown } from '../../apps/bff/src/patient/known.ts';
import { search } from '../../apps/bff/src/patient/search.ts';
import type { Look } from '../../apps/bff/src/platform/index.ts';
import { openDatabase } from '../../apps/bff/src/platform/db.ts';
import type { Database } from '../../apps/bff/src/platform/db.ts';
import { migrateDatabase } from '../../apps/bff/src/platform/migrate.ts';
import { startPostgres } from '../../apps/bff/src/platform/postgres.ts';
import { createSeal } from '../../apps/bff/src/platform/seal.ts';
import { table } from '../say.ts';
import { chance } from './people/names.ts';
import {
  clinicId,
  HOSPITAL,
  HOSPITAL_SHARE,
  PEOPLE_PER_CLINIC,
  personAt,
  personColumns,
  personId,
  personLine,
} from './people/person.ts';

const SIZES = (process.env['BENCH_PEOPLE'] ?? '100000,1000000,5000000').split(',').map(Number);
const BATCH = 200_000;
const ASKED = 200;
const HOUR = 3_600_000;
const POST = '0191f0a0-0000-7000-a000-000000000001';
const seal = createSeal('5a'.repeat(32));
const now = new Date('2026-11-24T01:00:00Z');

const tables = ['patient', 'patient_relation', 'patient_known'] as const;

/** Indexes are dropped before people come in and made anew behind them, as for any large import. */
async function withoutIndexes(database: Database, load: () => Promise<void>): Promise<void> {
  const { rows } = await database.pool.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
     where i.indrelid = any($1::regclass[]) and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [[...tables]],
  );
  for (const { name } of rows) await database.pool.query(`drop index ${name} cascade`);
  await load();
  for (const { made } of rows) await database.pool.query(made);
  for (const name of tables) await database.pool.query(`vacuum analyze ${name}`);
}

const someOf = (people: number, seed: number) =>
  Array.from({ length: ASKED }, (_, nth) => Math.floor(chance(nth + seed) * people));
const ofClinic = (people: number) => someOf(Math.min(PEOPLE_PER_CLINIC, people), 1);
const ofRegion = (people: number) => someOf(people, 7_001);

/** Everyone who is asked for at any size. */
const asked = new Set(SIZES.flatMap(people => [...ofClinic(people), ...ofRegion(people)]));

/** People from `from` to `to`, each under contract with a clinic, one in ten treated at the large hospital. */
async function load(database: Database, folder: string, from: number, to: number): Promise<void> {
  const file = join(folder, 'people.copy');
  for (let begin = from; begin < to; begin += BATCH) {
    const end = Math.min(begin + BATCH, to);
    const lines = Array.from({ length: end - begin }, (_, nth) =>
      personLine(begin + nth, seal, POST, asked.has(begin + nth)),
    );
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o644 });
    await database.pool.query(`copy patient (${personColumns}) from '${file}'`);
    const range = `id >= '${personId(begin)}' and id < '${personId(end)}'`;
    await database.pool.query(`
      insert into patient_relation (id, patient_id, institution_id, kind, source_id, since)
        select gen_random_uuid(), id, contract_institution_id, 'contract', id,
          timestamptz '2026-01-01' + random() * interval '300 days' from patient where ${range}`);
    await database.pool.query(`
      insert into patient_relation (id, patient_id, institution_id, kind, source_id, since, until, last_at)
        select gen_random_uuid(), id, '${HOSPITAL}', 'treating', id, timestamptz '2026-01-01', '2027-11-24',
          timestamptz '2026-01-01' + random() * interval '300 days'
        from patient where ${range} and number % ${HOSPITAL_SHARE} = 0`);
    await addKnown(database, personId(begin), personId(end));
    process.stdout.write('.');
  }
}

function lookOf(database: Database, institutionId: string): Look {
  const actor = {
    practitionerId: POST,
    name: 'bench',
    postId: POST,
    duty: 'clinician',
    institutionId,
    institutionName: 'bench',
    departmentId: null,
    tier: 'primary',
    areaCode: '350602',
    practice: false,
  } as const;
  return { db: database.db, now, seal, actor };
}

type Person = ReturnType<typeof personAt>;
const questions: Record<string, (person: Person) => string> = {
  'whole number': ({ idNumber }) => idNumber,
  telephone: ({ phone }) => phone,
  'last four': ({ idNumber }) => idNumber.slice(-4),
  initials: ({ initials }) => initials,
  pinyin: ({ pinyin }) => pinyin,
  'name, one character': ({ name }) => name.slice(0, 1),
  'name, two characters': ({ name }) => name.slice(-2),
  'name, whole': ({ name }) => name,
};

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

function figures(times: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return [at(0.5), at(0.95), at(1)];
}

/** Pages of the database that were touched since it was made, in memory or not: what a search costs on any machine. */
async function pages(database: Database): Promise<number> {
  await database.pool.query('select pg_stat_force_next_flush()');
  const { rows } = await database.pool.query<{ pages: string }>(
    `select pg_stat_get_db_blocks_fetched(oid) as pages from pg_database where datname = current_database()`,
  );
  return Number(rows[0]?.pages ?? 0);
}

/** Asks about these people, each question through the verb that the product calls. */
async function measure(database: Database, look: Look, people: readonly number[]): Promise<string[][]> {
  const looksAlike = (person: Person) =>
    findAlike(look, { ...person, sex: 'female', idKind: 'none', idNumber: '', motherId: null });
  const finds = Object.entries(questions).map(
    ([name, textOf]) =>
      [name, (person: Person) => search(look, { text: textOf(person), limit: 20 })] as const,
  );
  const rows: string[][] = [];
  for (const [name, ask] of [...finds, ['who looks alike', looksAlike] as const]) {
    const times: number[] = [];
    const before = await pages(database);
    for (const at of people) times.push(await timed(() => ask(personAt(at))));
    const touched = (await pages(database)) - before;
    rows.push([name, ...figures(times), (touched / people.length).toFixed(0)]);
  }
  return rows;
}

async function sizes(database: Database, people: number): Promise<string> {
  const { rows } = await database.pool.query<{ name: string; heap: string; all: string }>(
    `select t::text as name, pg_relation_size(t) as heap, pg_total_relation_size(t) as all from unnest($1::regclass[]) t`,
    [[...tables]],
  );
  return rows
    .map(({ name, heap, all }) => {
      const mb = (bytes: string) => `${(Number(bytes) / 1e6).toFixed(0)} MB`;
      return `${name}: ${mb(heap)} rows, ${mb(all)} with indexes, ${(Number(all) / people).toFixed(0)} bytes a person`;
    })
    .join('\n');
}

async function stage(database: Database, people: number): Promise<void> {
  const clinic = lookOf(database, clinicId(0));
  const hospital = lookOf(database, HOSPITAL);
  for (const look of [clinic, hospital]) await measure(database, look, ofClinic(people).slice(0, 20));
  const small = await measure(database, clinic, ofClinic(people));
  const large = await measure(database, hospital, ofRegion(people));
  const head = ['milliseconds', 'p50', 'p95', 'max', 'pages', 'p50', 'p95', 'max', 'pages'];
  const rows = small.map((row, at) => [...row, ...(large[at]?.slice(1) ?? [])]);
  process.stdout.write(
    `\n\n${people.toLocaleString('en')} people; left a clinic of ${PEOPLE_PER_CLINIC.toLocaleString('en')}, ` +
      `right a hospital of ${(people / HOSPITAL_SHARE).toLocaleString('en')}\n${table([head, ...rows])}\n` +
      `${await sizes(database, people)}\n`,
  );
}

/** How fast people are found while the region grows: through the product's own verbs, on a PostgreSQL of its own. */
export async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianzhen-bench-'));
  const folder = mkdtempSync(join(tmpdir(), 'lianzhen-people-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), durable: false });
  try {
    await migrateDatabase(postgres.url);
    const database = openDatabase(postgres.url, 1);
    // Making an index over millions takes longer than any request may.
    database.pool.options.query_timeout = HOUR;
    await database.pool.query(
      `set role none; set session_replication_role = replica; set maintenance_work_mem = '1GB'; set work_mem = '256MB'`,
    );
    let have = 0;
    for (const people of SIZES) {
      const begun = performance.now();
      await withoutIndexes(database, () => load(database, folder, have, people));
      process.stdout.write(` ${((performance.now() - begun) / 1000).toFixed(0)} s`);
      have = people;
      await database.pool.query(`set work_mem = '4MB'`);
      await stage(database, people);
      await database.pool.query(`set work_mem = '256MB'`);
    }
    await database.pool.end();
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}
