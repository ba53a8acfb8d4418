import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PORT = 15432;
const LAST_PORT = 15932;

/** A server that runs on a data folder, by whomever it was started. */
export type Postmaster = { pid: number; port: number };

function answersTo(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether `pid` is a living server of the data folder `cluster`, not a stranger who was given the same number. */
export function runsOn(pid: number, cluster: string): boolean {
  if (!answersTo(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/** The server that holds `cluster`, if one does. The note of one that is gone is removed. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const note = join(cluster, 'postmaster.pid');
  if (!existsSync(note)) return undefined;
  const lines = readFileSync(note, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (pid > 0 && runsOn(pid, cluster)) return { pid, port };
  rmSync(note, { force: true });
  return undefined;
}

async function endsWithin(pid: number, cluster: string, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (runsOn(pid, cluster)) {
    if (Date.now() > end) return false;
    await pause(30);
  }
  return true;
}

/** Ends a server: open work is rolled back; one that will not end in 20 s is cut off, which recovery mends later. */
export async function endPostmaster(pid: number, cluster: string): Promise<void> {
  for (const [signal, ms] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (runsOn(pid, cluster)) process.kill(pid, signal);
    if (await endsWithin(pid, cluster, ms)) return;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Ports to try, best first: the one remembered, then free ones from 15432 on, all below the ephemeral range. */
export async function* freePorts(remembered: number | undefined): AsyncGenerator<number> {
  if (remembered && (await isFree(remembered))) yield remembered;
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) {
    if (port !== remembered && (await isFree(port))) yield port;
  }
}
