import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeLock } from './lock.ts';
import { table } from './say.ts';

const root = dirname(import.meta.dirname);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianzhen-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dataDir = () => join(folder, '.data');

function node(words: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir(), DATABASE_URL: '', PORT: '', HOST: '', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm start', () => {
  test('on an old Node says which one it needs, in syntax that an old Node reads', () => {
    const old = join(folder, 'old.cjs');
    writeFileSync(old, "Object.defineProperty(process, 'versions', { value: { node: '10.24.1' } });");
    const { status, stderr } = node(['--require', old, 'scripts/run.cjs', 'start']);
    expect(status).toBe(1);
    expect(readFileSync(join(root, 'scripts/run.cjs'), 'utf8')).not.toMatch(
      /=>|`|\?\.|\?\?|\b(const|let|class|async) /,
    );
    expect(stderr).toMatch(/联诊需要 Node\.js 20[\s\S]*needs Node\.js >= 20, this is v10\.24\.1/);
  });

  test('says that PORT is taken, names another one and leaves no trace', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const { status, stderr } = node(['tools/start.ts'], { PORT: String(port) });
    squatter.close();
    expect(status).toBe(1);
    expect(stderr).toContain(`端口 ${port} 已被其他程序占用`);
    expect(stderr).toContain(`PORT=${port + 1} npm start`);
    expect(stderr).not.toContain('at ');
    expect(readdirSync(dataDir())).toEqual([]);
  });

  test('a second time on the same folder says that it runs already and where, and that is no failure', () => {
    takeLock(dataDir(), 'http://localhost:8123');
    const { status, stdout } = node(['tools/start.ts']);
    expect(status).toBe(0);
    expect(stdout).toContain(`联诊已在运行:http://localhost:8123`);
    expect(stdout).toContain(`Lianzhen is running already: http://localhost:8123 (process ${process.pid})`);
  });

  test('names a setting that cannot be meant, and an argument it does not know', () => {
    expect(node(['tools/start.ts'], { PORT: 'many' }).stderr).toMatch(/A setting is wrong:\s+PORT="many"/);
    expect(node(['tools/start.ts', '--fast']).stderr).toContain('Unknown argument --fast');
  });

  test('names the PostgreSQL of DATABASE_URL that does not answer, without its password', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    free.close();
    const settings = { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/lianzhen', PORT: String(port) };
    const { status, stdout, stderr } = node(['tools/start.ts'], settings);
    expect(status).toBe(1);
    expect(stderr).toContain('DATABASE_URL (127.0.0.1:1/lianzhen) cannot be reached');
    expect(stdout + stderr).not.toContain('secret');
  });

  test('without a network says that the registry cannot be reached', () => {
    const empty = join(folder, 'empty');
    const script = `const fs = require('fs'); fs.mkdirSync(${JSON.stringify(empty)});
      fs.writeFileSync(${JSON.stringify(join(empty, 'package.json'))}, '{"packageManager":"pnpm@10.34.9"}');
      require(${JSON.stringify(join(root, 'scripts/install.cjs'))}).installWhenChanged(${JSON.stringify(empty)}).then(console.log);`;
    const { stdout, stderr } = node(['-e', script], {
      npm_config_cache: join(folder, 'cache'),
      npm_config_registry: 'http://127.0.0.1:1/',
      npm_config_fetch_retries: '0',
    });
    expect(stdout).toMatch(/Installing dependencies[\s\S]*false/);
    expect(stderr).toContain('The npm registry cannot be reached');
  });
});

test('a server on the leash ends when its launcher is killed', async () => {
  const leash = new URL('./leash.ts', import.meta.url).href;
  const words = JSON.stringify(['--import', leash, '-e', 'setInterval(() => {}, 1000)']);
  const script = `const child = require('node:child_process').spawn(process.execPath, ${words}, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], detached: true });
    child.on('spawn', () => process.stdout.write(String(child.pid)));`;
  const launcher = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [pid] = (await once(launcher.stdout, 'data')) as [Buffer];
  const status = `/proc/${pid.toString()}/status`;
  const isAlive = () => existsSync(status) && !/^State:\s*Z/m.test(readFileSync(status, 'utf8'));
  expect(isAlive()).toBe(true);
  launcher.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive()).toBe(false), 10_000);
});

test('tables stand in line although a Chinese sign is two places wide', () => {
  expect(
    table([
      ['用户', 'x'],
      ['lin', 'y'],
    ]),
  ).toBe('用户  x\nlin   y');
});
