import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealTrail, verifyTrail } from '../../apps/bff/src/audit/index.ts';
import type { Act, Actor, Context } from '../../apps/bff/src/platform/index.ts';
import { openDatabase } from '../../apps/bff/src/platform/db.ts';
import type { Database } from '../../apps/bff/src/platform/db.ts';
import { LiveHub } from '../../apps/bff/src/platform/live.ts';
import { createLog } from '../../apps/bff/src/platform/log.ts';
import { migrateDatabase } from '../../apps/bff/src/platform/migrate.ts';
import { perform } from '../../apps/bff/src/platform/perform.ts';
import { startPostgres } from '../../apps/bff/src/platform/postgres.ts';
import { createSeal } from '../../apps/bff/src/platform/seal.ts';
import type { Seal } from '../../apps/bff/src/platform/seal.ts';
import { table } from '../say.ts';

const WRITERS = 16;
const ROUNDS = 10;
const ROUND_MS = 2_000;
const KEY = '5a'.repeat(32);

type Verb = (act: Act, writer: number) => Promise<number>;
type Way = { name: string; seal: Seal; run: Verb; sealing: boolean };

const mean = createSeal(KEY, 'sm3');
const quick = createSeal(KEY, 'sha256');
/** As before marks: the text of the row is made, nothing is computed of it. */
const off: Seal = { ...mean, mark: () => Buffer.alloc(0) };

/** A small command as the product has them: reads a row, writes it, leaves a trail and an event. */
const plain: Verb = async (act, writer) => {
  await act.db.execute(`select n from bench_work where id = ${writer}`);
  await act.db.execute(`update bench_work set n = n + 1 where id = ${writer}`);
  act.trail({ action: 'bench.work', subject: 'bench', subjectId: randomUUID(), detail: { writer } });
  act.publish({ room: 'bench', name: 'worked', to: {} });
  return writer;
};

/** The chain that everybody thinks of first: each row carries the hash of the one before, so writers take turns. */
const globally: Verb = async (act, writer) => {
  const done = await plain(act, writer);
  const { rows } = await act.db.execute<{ hash: string }>('select hash from bench_head for update');
  const hash = createHash('sha256').update(`${rows[0]?.hash}${act.now.toISOString()}${writer}`).digest('hex');
  await act.db.execute(`update bench_head set hash = '${hash}'`);
  return done;
};

const ways: readonly Way[] = [
  { name: 'marks off, no seals', seal: off, run: plain, sealing: false },
  { name: 'marks only, SM3', seal: mean, run: plain, sealing: false },
  { name: 'as it is, SM3', seal: mean, run: plain, sealing: true },
  { name: 'as it is, SHA-256', seal: quick, run: plain, sealing: true },
  { name: 'global hash chain', seal: off, run: globally, sealing: false },
];

const actor: Actor = {
  practitionerId: randomUUID(),
  name: 'bench',
  postId: randomUUID(),
  duty: 'desk',
  institutionId: randomUUID(),
  institutionName: 'bench',
  departmentId: null,
  tier: null,
  areaCode: '350600',
  practice: false,
};

function contextOf({ db }: Database, live: LiveHub, seal: Seal): Context {
  return {
    db,
    live,
    seal,
    now: new Date(),
    log: createLog('silent'),
    requestId: randomUUID(),
    address: '127.0.0.1',
    origin: 'http://localhost',
    userAgent: 'bench',
    browserToken: null,
    setBrowser: () => undefined,
    mustBeConfirmed: async () => undefined,
    provider: null,
    idempotencyKey: randomUUID(),
    setSession: () => undefined,
    signedIn: null,
    actor,
    limits: { sessionHours: 12, idleMinutes: 30 },
    demo: false,
    demoAccounts: [],
  };
}

/** Commands a second of one way, sixteen writers at once, the sealer beside them. */
async function round(database: Database, live: LiveHub, way: Way): Promise<number> {
  // What other ways left unsealed is not this one's cost.
  await sealTrail(database.db, mean, new Date());
  const until = performance.now() + ROUND_MS;
  const going = () => performance.now() < until;
  let done = 0;
  const write = async (writer: number) => {
    while (going()) {
      await perform(contextOf(database, live, way.seal), actor, 'bench.work', writer, way.run);
      done += 1;
    }
  };
  const sealing = async () => {
    while (way.sealing && going()) {
      await sealTrail(database.db, way.seal, new Date());
      await new Promise(resolve => setTimeout(resolve, 1_000));
    }
  };
  const begun = performance.now();
  await Promise.all([...Array.from({ length: WRITERS }, (_, writer) => write(writer)), sealing()]);
  return done / ((performance.now() - begun) / 1000);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** All ways, each time begun by another. */
const turned = (by: number): Way[] => {
  const first = by % ways.length;
  return [...ways.slice(first), ...ways.slice(0, first)];
};

/** Figures of all ways, taken in turns so that the machine's moods meet all alike. */
async function measure(database: Database, live: LiveHub): Promise<Map<string, number[]>> {
  const figures = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let nth = 0; nth <= ROUNDS; nth++)
    for (const way of turned(nth)) {
      const perSecond = await round(database, live, way);
      // The first turn warms up.
      if (nth > 0) figures.get(way.name)?.push(perSecond);
    }
  return figures;
}

function report(figures: Map<string, number[]>): string {
  const base = median(figures.get(ways[0]?.name ?? '') ?? []);
  const rows = [...figures].map(([name, values]) => {
    const middle = median(values);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return [
      name,
      middle.toFixed(0),
      `${low.toFixed(0)}–${high.toFixed(0)}`,
      `${(middle / base).toFixed(2)}×`,
      `${((1000 * WRITERS) / middle).toFixed(2)} ms`,
    ];
  });
  return table([['way', 'commands/s', 'range', 'ratio', 'per command'], ...rows]);
}

/** Sealing what is left, and checking all of it. */
async function afterwards(database: Database, dataDir: string): Promise<string> {
  const started = performance.now();
  const { rows } = await sealTrail(database.db, mean, new Date());
  const sealed = performance.now();
  // Rows of the ways without marks are of course found: they count as faults and cost the same.
  const verdict = await verifyTrail({ db: database.db, seal: mean, dataDir });
  const checked = (performance.now() - sealed) / 1000;
  const sealing = (sealed - started) / 1000;
  return (
    `sealed ${rows} rows in ${sealing.toFixed(2)} s (${Math.round(rows / sealing)}/s)\n` +
    `checked ${verdict.rows} rows in ${checked.toFixed(2)} s (${Math.round(verdict.rows / checked)}/s), ` +
    `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`
  );
}

/** What the trail costs a command: medians of some rounds on a durable PostgreSQL of its own. */
export async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianzhen-bench-'));
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  try {
    await migrateDatabase(postgres.url);
    const owner = openDatabase(postgres.url, 1);
    await owner.pool.query(`set role none;
      create table bench_work as select i as id, 0 as n from generate_series(0, ${WRITERS - 1}) i;
      alter table bench_work add primary key (id);
      create table bench_head as select ''::text as hash;
      grant all on bench_work, bench_head to lianzhen_app`);
    await owner.pool.end();
    const database = openDatabase(postgres.url, WRITERS + 1);
    const live = new LiveHub(database.db, postgres.url, createLog('silent'));
    process.stdout.write(`${WRITERS} writers, median of ${ROUNDS} rounds of ${ROUND_MS / 1000} s\n\n`);
    process.stdout.write(`${report(await measure(database, live))}\n\n`);
    process.stdout.write(`${await afterwards(database, dataDir)}\n`);
    await live.stop();
    await database.pool.end();
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
