import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

const url = 'http://localhost:8080';
let dataDir = '';

beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'lianzhen-lock-')), '.data');
});
afterEach(() => rmSync(join(dataDir, '..'), { recursive: true, force: true }));

function note(content: object | string): void {
  takeLock(dataDir, url);
  writeFileSync(
    join(dataDir, 'running.json'),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
}

const deadPid = () => spawnSync('true').pid;

test('the first start takes the data folder and a second one is told who has it and where', () => {
  const lock = takeLock(dataDir, url);
  expect(takeLock(dataDir, 'http://localhost:9999')).toEqual({
    running: { pid: process.pid, url, started: expect.any(String) },
  });
  expect(lock).toHaveProperty('release');
});

test('a released data folder is free again and nothing is left behind', () => {
  const lock = takeLock(dataDir, url);
  expect('release' in lock && lock.release()).toBeUndefined();
  expect(readdirSync(dataDir)).toEqual([]);
});

test.each([
  ['of a process that is gone', () => ({ pid: deadPid(), url, started: 'earlier', birth: '' })],
  [
    'of a process whose number another one has now',
    () => ({ pid: process.pid, url, started: 'earlier', birth: '1' }),
  ],
  ['that was cut off while written', () => '{"pid":'],
])('a note %s does not count', (_of, left) => {
  note(left());
  expect(takeLock(dataDir, url)).toHaveProperty('release');
});

test('releasing does not take away what another process holds by now', () => {
  const lock = takeLock(dataDir, url);
  writeFileSync(join(dataDir, 'running.json'), JSON.stringify({ pid: 1, url, started: 'later', birth: 'x' }));
  expect('release' in lock && lock.release()).toBeUndefined();
  expect(existsSync(join(dataDir, 'running.json'))).toBe(true);
});

test('of eight starts at the same moment on a stale note exactly one gets the folder', async () => {
  note({ pid: deadPid(), url, started: 'earlier', birth: '' });
  const script = `import { takeLock } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};
    process.stdout.write('release' in takeLock(${JSON.stringify(dataDir)}, 'x') ? 'taken' : 'running');
    process.stdin.resume();`;
  const starts = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  await Promise.all(starts.map(start => once(start.stdout, 'readable')));
  for (const start of starts) start.stdin.end();
  const answers = await Promise.all(starts.map(start => text(start.stdout)));
  expect(answers.toSorted()).toEqual([...Array<string>(7).fill('running'), 'taken']);
});
