import { existsSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Processes that work inside `folder`. */
function inhabitants(folder: string): number[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc').flatMap(name => {
    try {
      return readlinkSync(`/proc/${Number(name)}/cwd`).startsWith(`${folder}/`) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

/**
 * Removes a temporary folder with all that still works in it, such as the database of a test that was broken off.
 * @param folder its real path.
 */
export async function sweep(folder: string): Promise<void> {
  for (let left = inhabitants(folder); left.length > 0; left = inhabitants(folder)) {
    for (const pid of left) process.kill(pid, 'SIGKILL');
    await pause(50);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
