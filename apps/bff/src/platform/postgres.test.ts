import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reachPostgres, startPostgres } from './postgres.ts';
import type { Postgres } from './postgres.ts';
import { findPostmaster } from './postgresProcess.ts';

const module = fileURLToPath(new URL('./postgres.ts', import.meta.url));
let root = '';
let dataDir = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lianzhen-postgres-'));
  dataDir = join(root, 'data');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

const start = () => startPostgres({ dataDir, durable: false });
const holder = () => findPostmaster(join(dataDir, 'cluster'));

async function withServer(use: (server: Postgres) => Promise<void>) {
  const server = await start();
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

describe('the embedded database', { timeout: 60_000 }, () => {
  test('is PostgreSQL 17 in UTF-8 that keeps what was written between runs', async () => {
    await withServer(async ({ url }) => {
      expect(
        await ask(url, "select current_setting('server_encoding'), current_setting('server_version')"),
      ).toEqual(['UTF8', expect.stringMatching(/^17\./)]);
      await ask(url, "create table note as select '联诊' as word");
    });
    expect(holder()).toBeUndefined();
    await withServer(async ({ url }) => expect(await ask(url, 'select word from note')).toEqual(['联诊']));
  });

  test('comes back on the port it had, listens on this machine only, and keeps its password to its owner', async () => {
    const port = readFileSync(join(dataDir, 'port'), 'utf8').trim();
    await withServer(async ({ url }) => {
      expect(new URL(url).port).toBe(port);
      expect(Number(port)).toBeLessThan(32768);
      expect(await ask(url, "select current_setting('listen_addresses')")).toEqual(['127.0.0.1']);
    });
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
  });

  test('takes another port when the one it had is taken', async () => {
    const port = Number(readFileSync(join(dataDir, 'port'), 'utf8'));
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    await withServer(async ({ url }) => {
      expect(Number(new URL(url).port)).not.toBe(port);
      expect(await ask(url, 'select word from note')).toEqual(['联诊']);
    });
    squatter.close();
  });

  test('is taken over, and ended in the end, when its owner was killed', async () => {
    const script = `import { startPostgres } from ${JSON.stringify(module)};
      await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
      process.stdout.write('up'); setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(owner.stdout, 'data');
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const left = holder();
    expect(left).toBeDefined();
    await withServer(async ({ url }) => {
      expect(holder()).toEqual(left);
      expect(await ask(url, 'select word from note')).toEqual(['联诊']);
    });
    expect(holder()).toBeUndefined();
  });

  test('starts although the note of a dead server names a living stranger', async () => {
    writeFileSync(
      join(dataDir, 'cluster', 'postmaster.pid'),
      `${process.pid}\n/proc/self/cwd\n1\n15432\n\n127.0.0.1\n`,
    );
    await withServer(async ({ url }) => expect(await ask(url, 'select word from note')).toEqual(['联诊']));
  });

  test('says in both languages that another version made the data', async () => {
    const version = join(dataDir, 'cluster', 'PG_VERSION');
    writeFileSync(version, '14\n');
    await expect(start()).rejects.toThrow(/另一个版本的 PostgreSQL[\s\S]*another version of PostgreSQL/);
    writeFileSync(version, '17\n');
  });

  test('says that a lost password file has to be restored', async () => {
    const kept = readFileSync(join(dataDir, 'password'));
    rmSync(join(dataDir, 'password'));
    await expect(start()).rejects.toThrow(/password file .* is missing/);
    writeFileSync(join(dataDir, 'password'), kept, { mode: 0o600 });
  });

  test('works inside a folder that only its owner can enter', async () => {
    expect(statSync(root).mode & 0o777).toBe(0o700);
    chmodSync(root, 0o700);
    await withServer(async ({ url }) => expect(await ask(url, 'select word from note')).toEqual(['联诊']));
  });

  test('as another PostgreSQL is accepted when it answers and named without its password when not', async () => {
    await withServer(({ url }) => reachPostgres(url));
    const gone = 'postgres://someone:secret@127.0.0.1:1/lianzhen';
    await expect(reachPostgres(gone)).rejects.toThrow(/127\.0\.0\.1:1\/lianzhen/);
    await expect(reachPostgres(gone)).rejects.not.toThrow(/secret/);
  });
});
