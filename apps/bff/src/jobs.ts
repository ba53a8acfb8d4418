import type { Logger } from 'pino';
import { bookingJobs } from './booking/index.ts';
import { dashboardJobs } from './dashboard/index.ts';
import { openDatabase } from './platform/db.ts';
import type { Env } from './platform/env.ts';
import { runJobs } from './platform/jobs.ts';
import type { Job } from './platform/jobs.ts';
import { recordsJobs } from './records/index.ts';

/** The jobs of every room. */
const jobsOf = (env: Env): readonly Job[] => [...bookingJobs, ...recordsJobs(env), ...dashboardJobs];

/** Starts the background jobs of this process on connections of their own. */
export async function startJobs(
  env: Env & { DATABASE_URL: string },
  log: Logger,
  clock: () => Date = () => new Date(),
): Promise<{ stop: () => Promise<void> }> {
  const { db, pool } = openDatabase(env.DATABASE_URL, 2);
  const runner = await runJobs(jobsOf(env), { url: env.DATABASE_URL, db, log, clock });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}
