import { mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY } from '@lianzhen/shared/kernel';
import type { Env } from '../platform/env.ts';
import type { Job } from '../platform/jobs.ts';

const KEPT = 2 * DAY;

/** Where uploads grow until they are whole. */
export function stagingFolder(dataDir: string): string {
  const folder = join(dataDir, 'uploads');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Removes what nobody continued for two days. */
export async function clearStaging(folder: string, now: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found || now.getTime() - found.mtimeMs < KEPT) continue;
    const partner = name.endsWith('.json') ? path.slice(0, -'.json'.length) : `${path}.json`;
    const other = await stat(partner).catch(() => null);
    if (other && now.getTime() - other.mtimeMs < KEPT) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

/** The jobs of this room. */
export function recordsJobs(env: Pick<Env, 'DATA_DIR'>): readonly Job[] {
  return [
    {
      name: 'records.clear_uploads',
      cron: '43 * * * *',
      async run({ now, log }) {
        const removed = await clearStaging(stagingFolder(env.DATA_DIR), now);
        if (removed > 0) log.info({ removed }, 'unfinished uploads removed');
      },
    },
  ];
}
