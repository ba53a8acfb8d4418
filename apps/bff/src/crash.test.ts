import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from './demo/accounts.ts';
import { submission } from './testing/referral.ts';
import { Client } from './testing/client.ts';
import { SEAL_KEY } from './testing/fixed.ts';
import { endProcesses, freePort, startProcess } from './testing/process.ts';
import { createWorld } from './testing/world.ts';
import type { World } from './testing/world.ts';

let world: World;
let dataDir: string;

beforeAll(async () => {
  world = await createWorld();
  dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-crash-'));
});
afterAll(async () => {
  endProcesses();
  await world.end();
  await rm(dataDir, { recursive: true, force: true });
});

async function start() {
  const env = { DATABASE_URL: world.url, DATA_DIR: dataDir, SEAL_KEY, PORT: await freePort() };
  const running = await startProcess(env);
  const client = new Client(running.base);
  await client.signIn('linzhiyuan', demoPassword);
  return { running, client };
}

type Sent = { key: string; input: ReturnType<typeof submission>; answer: string | null };

const isBroken = (error: unknown): boolean => error instanceof TypeError;

/** Eight clients write cases, each with a key of its own, until the line breaks. */
async function writeUntilKilled(
  client: Client,
  inputs: Sent['input'][],
  sent: Sent[],
  answered: () => void,
): Promise<void> {
  const write = async (): Promise<void> => {
    for (let input = inputs.shift(); input; input = inputs.shift()) {
      const one: Sent = { key: randomUUID(), input, answer: null };
      sent.push(one);
      const { status, data } = await client.command('referral.submit', input, one.key);
      if (status !== 200) throw new Error(JSON.stringify(data));
      one.answer = (data as { id: string }).id;
      answered();
    }
  };
  const writers = Array.from({ length: 8 }, () =>
    write().catch((error: unknown) => {
      if (!isBroken(error)) throw error;
    }),
  );
  await Promise.all(writers);
}

async function patients(count: number): Promise<string[]> {
  const { rows } = await world.pool.query<{ id: string }>(
    `select distinct r.patient_id as id from patient_relation r
     join institution i on i.id = r.institution_id and i.code = 'DEM000372' limit $1`,
    [count],
  );
  return rows.map(row => row.id);
}

/** Cases that lack something which the same transaction should have written. */
async function halfDone(): Promise<number> {
  const { rows } = await world.pool.query<{ n: string }>(`
    select count(*) as n from referral r where
      (select count(*) from referral_event e where e.referral_id = r.id) <> 1
      or (select count(*) from audit_entry a where a.subject_id = r.id) <> 1
      or not exists (select from patient_relation p where p.source_id = r.id)
      or not exists (select from outbox o where o.ref = r.id)
      or not exists (select from idempotency_key k where k.response ->> 'id' = r.id::text)`);
  return Number(rows[0]?.n);
}

test('kill -9 in the middle of commands: nothing half-done remains, nothing acknowledged is lost, a retry acts once', async () => {
  const hospital = await world.pool.query<{ id: string }>(
    `select d.id from department d join institution i on i.id = d.institution_id where i.code = 'DEM000014' order by d.id`,
  );
  const inputs = (await patients(12)).flatMap(patientId =>
    hospital.rows.map(row => submission(patientId, row.id)),
  );
  const sent: Sent[] = [];
  for (let kills = 0; kills < 3; kills += 1) {
    const { running, client } = await start();
    const acknowledged = () => sent.filter(one => one.answer !== null).length;
    const goal = acknowledged() + 15 + kills * 4;
    const reached = Promise.withResolvers<void>();
    const writing = writeUntilKilled(client, inputs, sent, () => {
      if (acknowledged() >= goal) reached.resolve();
    });
    await Promise.race([reached.promise, writing]);
    expect(acknowledged()).toBeGreaterThanOrEqual(goal);
    await running.kill();
    await writing;
    expect(await halfDone()).toBe(0);
  }
  const open = sent.filter(one => one.answer === null);
  expect(open.length).toBeGreaterThan(0);
  const { running, client } = await start();
  for (const one of sent) {
    const { status, data } = await client.command('referral.submit', one.input, one.key);
    expect({ status, data }).toMatchObject({ status: 200 });
    const { id } = data as { id: string };
    expect(one.answer ?? id).toBe(id);
  }
  const { rows } = await world.pool.query<{ n: string }>('select count(*) as n from referral');
  expect(Number(rows[0]?.n)).toBe(sent.length);
  expect(await halfDone()).toBe(0);
  expect(await running.stop()).toBe(0);
}, 180_000);
