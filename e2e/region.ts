import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FullConfig } from '@playwright/test';

const starter = fileURLToPath(new URL('../tools/start.ts', import.meta.url));

/** Starts the product as `npm start` does, with a fresh demo region; the answer stops it and removes its data. */
export default async function region(config: FullConfig): Promise<() => Promise<void>> {
  const { baseURL } = config.projects[0]?.use ?? {};
  if (!baseURL) throw new Error('the journeys have no address');
  const dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-journeys-'));
  const child = spawn('node', [starter], {
    env: { ...process.env, PORT: new URL(baseURL).port, DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}`);
    const ready = await fetch(`${baseURL}/readyz`).then(
      answer => answer.ok,
      () => false,
    );
    if (ready) break;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
}
