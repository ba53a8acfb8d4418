import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweep } from './sweep.ts';

test('sweeping a folder ends what works in it, and nothing that works beside it', async () => {
  const aside = realpathSync(mkdtempSync(join(tmpdir(), 'lianzhen-sweep-')));
  const sleeperIn = (name: string) => {
    const cwd = join(aside, name);
    mkdirSync(cwd, { recursive: true });
    return spawn('sleep', ['60'], { cwd, detached: true, stdio: 'ignore' });
  };
  const inside = sleeperIn('swept/data');
  const beside = sleeperIn('swept-not');
  const ended = once(inside, 'exit');
  await sweep(join(aside, 'swept'));
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(existsSync(join(aside, 'swept'))).toBe(false);
  expect(beside.kill(0)).toBe(true);
  await sweep(aside);
  expect(existsSync(aside)).toBe(false);
});
