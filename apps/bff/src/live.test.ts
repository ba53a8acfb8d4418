import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from './demo/accounts.ts';
import { readEnv } from './platform/env.ts';
import { newPatient, submission } from './testing/referral.ts';
import { createServer } from './server.ts';
import type { Server } from './server.ts';
import { Client } from './testing/client.ts';
import { SEAL_KEY } from './testing/fixed.ts';
import { createWorld } from './testing/world.ts';
import type { World } from './testing/world.ts';

let world: World;
let dataDir: string;
const servers: { server: Server; base: string }[] = [];

async function serve(): Promise<string> {
  const env = readEnv({ DATABASE_URL: world.url, DATA_DIR: dataDir, SEAL_KEY, NODE_ENV: 'test' });
  const server = await createServer(
    { ...env, DATABASE_URL: world.url },
    pino({ level: 'silent' }),
    world.now,
  );
  const base = await server.app.listen({ port: 0, host: '127.0.0.1' });
  servers.push({ server, base });
  return base;
}

beforeAll(async () => {
  world = await createWorld();
  dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-live-'));
  await serve();
  await serve();
});
afterAll(async () => {
  for (const { server } of servers) await server.close();
  await world.end();
  await rm(dataDir, { recursive: true, force: true });
});

type Message = { kind: string; room?: string; name?: string; ref?: string; words?: unknown };

/** The open stream of one person at one process: the messages as they come. */
async function listen(base: string, username: string) {
  const client = new Client(base);
  await client.signIn(username, demoPassword);
  const leave = new AbortController();
  const answer = await fetch(`${base}/trpc/live.events`, {
    headers: { cookie: client.cookie, accept: 'text/event-stream' },
    signal: leave.signal,
  });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const messages = read(answer);
  return { client, leave: () => leave.abort(), next: async () => (await messages.next()).value as Message };
}

async function* read(answer: Response): AsyncGenerator<Message> {
  let rest = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    rest += chunk;
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      const message = data ? (JSON.parse(data) as Partial<Message>) : {};
      if (message.kind) yield message as Message;
    }
  }
}

async function send(doctor: Client): Promise<string> {
  const { departmentId } = await world.actorOf('chenhuimin');
  const input = submission(await newPatient(world), departmentId ?? '');
  const { status, data } = await doctor.command('referral.submit', input);
  expect(status).toBe(200);
  return (data as { id: string }).id;
}

test('what one process commits reaches the pages of another, and only those it concerns', async () => {
  const [here, there] = servers.map(({ base }) => base);
  const doctor = new Client(here ?? '');
  await doctor.signIn('linzhiyuan', demoPassword);
  const desk = await listen(there ?? '', 'zhangjing');
  const stranger = await listen(there ?? '', 'kewenjuan');
  expect(await desk.next()).toEqual({ kind: 'resync' });
  expect(await stranger.next()).toEqual({ kind: 'resync' });

  const first = await send(doctor);
  expect(await desk.next()).toMatchObject({ kind: 'event', room: 'referral', name: 'submit', ref: first });

  // The stranger's first message is of something that concerns the stranger: nothing came in between.
  const { departmentId } = await world.actorOf('dengkaixuan');
  const second = submission(await newPatient(world), departmentId ?? '');
  const own = await doctor.command('referral.submit', second);
  expect(await stranger.next()).toMatchObject({ ref: (own.data as { id: string }).id });
  desk.leave();
  stranger.leave();
});

test('the words of an event name the case and never the patient', async () => {
  const [here, there] = servers.map(({ base }) => base);
  const doctor = new Client(here ?? '');
  await doctor.signIn('linzhiyuan', demoPassword);
  const desk = await listen(there ?? '', 'zhangjing');
  await desk.next();
  await send(doctor);
  const { words } = await desk.next();
  expect(JSON.stringify(words)).toMatch(/ZS\d{8}-\d{6}/);
  expect(JSON.stringify(words)).not.toContain('演示患者');
  desk.leave();
});

test('an open page learns of the other side’s move within a second', async () => {
  const [here, there] = servers.map(({ base }) => base);
  const doctor = new Client(here ?? '');
  await doctor.signIn('linzhiyuan', demoPassword);
  const desk = await listen(there ?? '', 'zhangjing');
  await desk.next();
  const waits: number[] = [];
  for (let times = 0; times < 10; times += 1) {
    await send(doctor);
    const answered = performance.now();
    await desk.next();
    waits.push(performance.now() - answered);
  }
  waits.sort((a, b) => a - b);
  expect(waits.at(-1)).toBeLessThan(1_000);
  desk.leave();
});
