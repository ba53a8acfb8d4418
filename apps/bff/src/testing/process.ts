import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The product as its own process on a port, for tests that stop it the hard way. */
export type Running = { base: string; kill: () => Promise<void>; stop: () => Promise<number | null> };

const alive = new Set<ChildProcess>();

/** Leaves no process behind, whatever became of the test. */
export function endProcesses(): void {
  for (const child of alive) child.kill('SIGKILL');
}

async function answers(base: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const ready = await fetch(`${base}/readyz`).then(
      answer => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** A port on which nobody listens. */
export async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return String(typeof address === 'object' && address ? address.port : 0);
}

/** Starts `main.ts` with these settings and waits until it is ready. */
export async function startProcess(env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  const base = `http://127.0.0.1:${env['PORT']}`;
  const ended = once(child, 'exit') as Promise<[number | null]>;
  await answers(base, child);
  return {
    base,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}
