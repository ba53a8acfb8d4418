import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Words } from '@lianzhen/shared/kernel';
import { Client } from 'pg';
import { faultOf, PostgresFault } from './postgresFault.ts';
import { endPostmaster, findPostmaster, freePorts, runsOn } from './postgresProcess.ts';
import type { Postmaster } from './postgresProcess.ts';
import { hereOf, initialise, serverAccount, serverEnv, serverPrograms } from './postgresPrograms.ts';
import type { Account, Programs } from './postgresPrograms.ts';

export { PostgresFault } from './postgresFault.ts';

export type Postgres = {
  /** Connects to the product's database as its owner. Holds the password: not for printing. */
  url: string;
  /** Ends the server; open transactions are rolled back. May be called again. */
  stop: () => Promise<void>;
};

export type PostgresOptions = {
  /** Folder of the server; made when missing. Its owner sees to it that one process at a time uses it. */
  dataDir: string;
  /** Told what is being done while it takes time. */
  log?: (words: Words) => void;
  /** False trades safety against a power cut for speed: for tests. */
  durable?: boolean;
};

const DATABASE = 'lianzhen';
const SPACE_NEEDED = 300 * 1024 * 1024;
const swift = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

type Place = { folder: string; cluster: string; password: string; port: string; log: string };

function placeOf(dataDir: string): Place {
  const folder = resolve(dataDir);
  const at = (name: string) => join(folder, name);
  return {
    folder,
    cluster: at('cluster'),
    password: at('password'),
    port: at('port'),
    log: at('server.log'),
  };
}

function prepare(place: Place, account: Account): void {
  mkdirSync(place.folder, { recursive: true });
  if (account) chmodSync(place.folder, 0o755);
  if (existsSync(place.cluster)) return;
  const disk = statfsSync(place.folder);
  if (disk.bavail * disk.bsize < SPACE_NEEDED) throw new Error('ENOSPC: less than 300 MB left');
}

function passwordOf(place: Place): string {
  if (existsSync(place.password)) return readFileSync(place.password, 'utf8').trim();
  if (existsSync(place.cluster)) {
    throw new PostgresFault({
      zh: `缺少数据库密码文件 ${place.password}。请从备份恢复它;若数据可以丢弃,请删除 ${place.folder}。`,
      en: `The password file ${place.password} is missing. Restore it from a backup; if the data may be lost, delete ${place.folder}.`,
    });
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(place.password, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Made beside and moved into place when whole, so that an interrupted start leaves no half database. */
async function createCluster(place: Place, programs: Programs, account: Account, password: string) {
  const draft = `${place.cluster}.new`;
  const handed = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(handed, `${password}\n`, { mode: 0o600 });
  if (account) [draft, handed].forEach(path => chownSync(path, account.uid, account.gid));
  try {
    await initialise(programs, account, draft, `${hereOf(draft)}/../cluster.new.password`);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(handed, { force: true });
  }
  renameSync(draft, place.cluster);
}

const urlOf = (port: number, password: string, database: string) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

async function ask(url: string, text: string, values: string[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {
    // The query under way reports it.
  });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? '';

/** Waits until the server answers; recovery after a power cut may take long. Resolves to false when it ended instead. */
async function answers(server: Postmaster, cluster: string, password: string): Promise<boolean> {
  while (runsOn(server.pid, cluster)) {
    try {
      await ask(urlOf(server.port, password, 'postgres'), 'select 1');
      return true;
    } catch (error) {
      if (!['ECONNREFUSED', 'ECONNRESET', '57P03', ''].includes(codeOf(error))) throw error;
      await pause(30);
    }
  }
  return false;
}

function launch(
  place: Place,
  programs: Programs,
  account: Account,
  port: number,
  durable: boolean,
): Postmaster {
  const log = openSync(place.log, 'a', 0o600);
  const flags = ['-D', hereOf(place.cluster), '-p', String(port), ...(durable ? [] : swift)];
  const only = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'timezone=UTC'];
  // Detached: a Ctrl-C in the terminal must end the product first and its database last.
  const child = spawn(programs.postgres, [...flags, ...only], {
    ...account,
    cwd: place.cluster,
    env: serverEnv(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => {
    // Without a pid below.
  });
  child.unref();
  return { pid: child.pid ?? -1, port };
}

async function start(place: Place, password: string, account: Account, options: PostgresOptions) {
  const programs = serverPrograms(account);
  if (!existsSync(place.cluster)) {
    options.log?.({ zh: '正在建立数据库…', en: 'Making the database …' });
    await createCluster(place, programs, account, password);
  }
  const remembered = existsSync(place.port) ? Number(readFileSync(place.port, 'utf8')) : undefined;
  for await (const port of freePorts(remembered)) {
    writeFileSync(place.log, '', { mode: 0o600 });
    const server = launch(place, programs, account, port, options.durable ?? true);
    if (await answers(server, place.cluster, password)) {
      writeFileSync(place.port, `${port}\n`);
      return server;
    }
    const written = readFileSync(place.log, 'utf8');
    if (!/could not bind|Address already in use/i.test(written)) throw new Error(written.slice(-2_000));
  }
  throw new PostgresFault({
    zh: '没有可供内置数据库使用的端口(127.0.0.1 的 15432–15932 均被占用)。',
    en: 'No port is free for the embedded database (15432–15932 on 127.0.0.1 are all taken).',
  });
}

async function adopt(
  place: Place,
  password: string,
  options: PostgresOptions,
): Promise<Postmaster | undefined> {
  const found = findPostmaster(place.cluster);
  if (!found) return undefined;
  options.log?.({
    zh: '上次运行没有正常结束,接管仍在运行的数据库。',
    en: 'The last run did not end well; taking over its database, which still runs.',
  });
  return (await answers(found, place.cluster, password)) ? found : undefined;
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const url = urlOf(port, password, 'postgres');
  const there = await ask(url, 'select 1 from pg_database where datname = $1', [DATABASE]);
  if (there.length === 0) await ask(url, `create database ${DATABASE}`);
}

/**
 * Starts the embedded PostgreSQL on `dataDir`, or takes over the one that a killed owner left running there.
 * It listens on 127.0.0.1 only; its password is kept in the folder, readable by the owner alone.
 * @throws PostgresFault saying what is in the way: disk, rights, version, ports.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const place = placeOf(options.dataDir);
  try {
    const account = serverAccount();
    prepare(place, account);
    const password = passwordOf(place);
    const server =
      (await adopt(place, password, options)) ?? (await start(place, password, account, options));
    let ending: Promise<void> | undefined;
    const stop = () => (ending ??= endPostmaster(server.pid, place.cluster));
    try {
      await ensureDatabase(server.port, password);
    } catch (error) {
      await stop();
      throw error;
    }
    return { url: urlOf(server.port, password, DATABASE), stop };
  } catch (error) {
    throw faultOf(error, place.folder);
  }
}

/**
 * Makes sure that another PostgreSQL answers and is new enough.
 * @throws PostgresFault naming the server without its password.
 */
export async function reachPostgres(url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  const [row] = await ask(url, 'show server_version_num').catch((error: unknown) => {
    const why = error instanceof Error ? error.message || codeOf(error) : String(error);
    throw new PostgresFault({
      zh: `连接不上 DATABASE_URL 指定的 PostgreSQL(${host}${pathname}):${why}`,
      en: `The PostgreSQL named by DATABASE_URL (${host}${pathname}) cannot be reached: ${why}`,
    });
  });
  const major = Math.floor(Number(row?.['server_version_num']) / 10_000);
  if (major >= 15) return;
  throw new PostgresFault({
    zh: `${host} 是 PostgreSQL ${major},需要 15 或更高版本。`,
    en: `${host} is PostgreSQL ${major}; version 15 or later is needed.`,
  });
}
