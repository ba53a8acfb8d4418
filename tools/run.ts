import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, delimiter, join } from 'node:path';

export const root = dirname(import.meta.dirname);

const PATIENCE = 5_000;

export type Command = {
  words: readonly [program: string, ...args: string[]];
  /** Folder below the root. */
  folder?: string;
  env?: Record<string, string>;
};

/**
 * Runs a program of the workspace with its output shown. Resolves to its exit code.
 * When `stop` is aborted it is asked to end, and cut off with all it started after 5 s.
 */
export async function run({ words, folder = '.', env = {} }: Command, stop: AbortSignal): Promise<number> {
  if (stop.aborted) return 1;
  const [program, ...args] = words;
  const found = [
    dirname(process.execPath),
    join(root, folder, 'node_modules/.bin'),
    join(root, 'node_modules/.bin'),
  ];
  // Detached: a Ctrl-C in the terminal reaches it once, through this process.
  const child = spawn(program, args, {
    cwd: join(root, folder),
    env: { ...process.env, PATH: [...found, process.env['PATH']].join(delimiter), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const cut = () => child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGKILL');
  let patience: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill('SIGINT');
    patience = setTimeout(cut, PATIENCE);
  };
  stop.addEventListener('abort', end);
  const [code] = (await once(child, 'exit')) as [number | null];
  stop.removeEventListener('abort', end);
  clearTimeout(patience);
  return code ?? 1;
}
