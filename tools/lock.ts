import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The note a running product leaves in its data folder. */
export type Running = { pid: number; url: string; started: string };

type Note = Running & { birth: string };

export type Taken = { release: () => void } | { running: Running };

/** When a process began, so that neither its remains nor another one with the same number is taken for it. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

function lives({ pid, birth }: Note): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return birth === birthOf(pid);
}

function read(path: string): Note | undefined {
  try {
    const note = JSON.parse(readFileSync(path, 'utf8')) as Partial<Note>;
    const { pid, url, started, birth } = note;
    return pid && url && started && birth !== undefined ? { pid, url, started, birth } : undefined;
  } catch {
    return undefined;
  }
}

function place(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the note of a process that is gone; one written in the meantime by a living process is put back. */
function clear(path: string): void {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const note = read(aside);
  if (note && lives(note)) place(aside, path);
  rmSync(aside, { force: true });
}

/**
 * Takes `dataDir` for this process, or tells who has it. A note left by a process that is gone does not count.
 * Of several that ask at once exactly one gets it.
 */
export function takeLock(dataDir: string, url: string): Taken {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'running.json');
  const draft = `${path}.${process.pid}`;
  const own: Note = { pid: process.pid, url, started: new Date().toISOString(), birth: birthOf(process.pid) };
  writeFileSync(draft, `${JSON.stringify(own)}\n`);
  try {
    while (!place(draft, path)) {
      const note = read(path);
      if (note && lives(note)) return { running: { pid: note.pid, url: note.url, started: note.started } };
      clear(path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release() {
      if (read(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}
