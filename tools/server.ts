import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Plainly, say } from './say.ts';

const PATIENCE = 10_000;

export type Server = {
  /** Resolves when the server has ended, with how: its exit code or the signal that ended it. */
  ended: Promise<string>;
  /** Asks it to end its work; one that has not ended after 10 s is cut off. */
  stop: () => Promise<void>;
};

/** Starts apps/bff as a process of its own, which ends when this one does. */
export function startServer(root: string, settings: Record<string, string>): Server {
  const leash = new URL('./leash.ts', import.meta.url).href;
  // Detached: a Ctrl-C in the terminal reaches it through this process only, in order and once.
  const child = spawn(process.execPath, ['--import', leash, join(root, 'apps/bff/src/main.ts')], {
    cwd: root,
    env: { ...process.env, ...settings },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => String(code ?? signal));
  const stop = async () => {
    child.kill('SIGTERM');
    const cut = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await ended;
    clearTimeout(cut);
  };
  return { ended, stop };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/** Waits until the server answers at `url`, saying every 15 s that it still waits. @throws Plainly when it ends instead. */
export async function waitUntilReady(server: Server, url: string, signal: AbortSignal): Promise<void> {
  let end: string | undefined;
  void server.ended.then(how => (end = how));
  const begun = Date.now();
  let told = 0;
  while (!(await isReady(url))) {
    signal.throwIfAborted();
    if (end !== undefined) throw diedOf(end);
    const waited = Math.floor((Date.now() - begun) / 15_000) * 15;
    if (waited > told) {
      told = waited;
      say(`仍在准备(已 ${waited} 秒)…`, `Still preparing (${waited} s) …`);
    }
    await pause(100);
  }
}

export const diedOf = (how: string) =>
  new Plainly(`服务意外退出(${how}),原因见上。`, `The server ended unexpectedly (${how}); see above.`);
