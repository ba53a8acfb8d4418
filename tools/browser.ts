import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Plainly } from './say.ts';
import { newerLibraries, unpackChromium } from './unpack.ts';

export type Browser = {
  /** For Playwright's `executablePath`. */
  executablePath: string;
  /** For Playwright's `args`. */
  args: string[];
  /** Such as 156.0.8078.79. */
  version: string;
  /** `given` by CHROMIUM_PATH or CHROMIUM_109_PATH, of the `system`, or `bundled` as a locked dependency. */
  origin: 'given' | 'system' | 'bundled';
};

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const debianPackages: Record<string, string> = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libuuid.so.1': 'libuuid1',
};

/** Starts a browser for a moment. Resolves to its version, or to undefined when it does not start. */
async function versionOf(executablePath: string): Promise<string | undefined> {
  const profile = mkdtempSync(join(tmpdir(), 'lianzhen-browser-'));
  const flags = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executablePath, [...args, ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const gone = once(child, 'close').catch(() => undefined);
  const limit = setTimeout(() => child.kill('SIGKILL'), 30_000);
  try {
    for await (const line of createInterface({ input: child.stderr })) {
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
      if (port === undefined) continue;
      const answer = await fetch(`http://127.0.0.1:${port}/json/version`);
      const { Browser } = (await answer.json()) as { Browser: string };
      return Browser.split('/')[1];
    }
    return undefined;
  } finally {
    clearTimeout(limit);
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function tryOut(executablePath: string, origin: Browser['origin']): Promise<Browser | undefined> {
  if (!existsSync(executablePath)) return undefined;
  const version = await versionOf(executablePath);
  return version === undefined ? undefined : { executablePath, args, version, origin };
}

function missingLibraries(folder: string): string[] {
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib') };
  const { stdout } = spawnSync('ldd', [join(folder, 'chromium')], { env, encoding: 'utf8' });
  return (stdout ?? '').split('\n').flatMap(line => /^\s*(\S+) => not found/.exec(line)?.[1] ?? []);
}

function wanting(what: string, folder: string | undefined): Plainly {
  const libraries = folder === undefined ? [] : missingLibraries(folder);
  const packages = [...new Set(libraries.map(name => debianPackages[name] ?? name))].join(' ');
  const lack = packages === '' ? '' : `\n  apt install ${packages}`;
  return new Plainly(
    `浏览器测试需要 ${what},这台机器上没有可以启动的。请安装后重试(apt install chromium),或用 CHROMIUM_PATH 指定它的位置。${lack && '内置的浏览器缺少以下软件包:'}${lack}`,
    `The browser tests need ${what}, and none starts on this machine. Install it (apt install chromium) or name its place with CHROMIUM_PATH.${lack && ' The bundled one lacks these packages:'}${lack}`,
  );
}

async function given(variable: string): Promise<Browser | undefined> {
  const path = process.env[variable];
  if (!path) return undefined;
  const found = await tryOut(path, 'given');
  if (found) return found;
  throw new Plainly(
    `${variable}=${path} 不是可以启动的 Chromium。`,
    `${variable}=${path} is not a Chromium that starts.`,
  );
}

async function bundled(name: string, archives: () => readonly string[], what: string): Promise<Browser> {
  const folder = process.arch === 'x64' ? await unpackChromium(name, archives()) : undefined;
  const found = folder && (await tryOut(join(folder, 'run'), 'bundled'));
  if (found) return found;
  throw wanting(what, folder);
}

/**
 * The Chromium to test with: CHROMIUM_PATH, else the system's, else the one bundled with the tests.
 * Each was started once to make sure. @throws Plainly naming what is needed when none starts.
 */
export async function findChromium(places: readonly string[] = systemPlaces): Promise<Browser> {
  const named = await given('CHROMIUM_PATH');
  if (named) return named;
  for (const place of places) {
    const found = await tryOut(place, 'system');
    if (found) return found;
  }
  const archives = ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
  return bundled('@sparticuz/chromium', () => archives, 'Chromium');
}

/**
 * A Chromium 109, the oldest browser the product supports: CHROMIUM_109_PATH, else the bundled one.
 * @throws Plainly naming what is needed when it does not start.
 */
export async function findChromium109(): Promise<Browser> {
  const archives = () => ['aws.tar.br', newerLibraries(), 'swiftshader.tar.br'];
  return (await given('CHROMIUM_109_PATH')) ?? bundled('chromium-109', archives, 'Chromium 109');
}
