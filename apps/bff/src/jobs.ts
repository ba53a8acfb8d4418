import type { Logger } from 'pino';
import { auditJobs } from './audit/index.ts';
import { bookingJobs } from './booking/index.ts';
import { dashboardJobs } from './dashboard/index.ts';
import { exchangeJobs } from './exchange/index.ts';
import { identityJobs } from './identity/index.ts';
import { openDatabase } from './platform/db.ts';
import type { Env } from './platform/env.ts';
import { runJobs } from './platform/jobs.ts';
import type { Job } from './platform/jobs.ts';
import { createSeal, sealKey } from './platform/seal.ts';
import { recordsJobs } from './records/index.ts';

/** The jobs of every room. */
const jobsOf = (env: Env & { DATABASE_URL: string }): readonly Job[] => [
  ...identityJobs,
  ...auditJobs(env),
  ...bookingJobs,
  ...recordsJobs(env),
  ...exchangeJobs,
  ...dashboardJobs,
];

/** Starts the background jobs of this process on connections of their own. */
export async function startJobs(
  env: Env & { DATABASE_URL: string },
  log: Logger,
  clock: () => Date = () => new Date(),
): Promise<{ stop: () => Promise<void> }> {
  const { db, pool } = openDatabase(env.DATABASE_URL, 2);
  const seal = createSeal(sealKey(env.SEAL_KEY, env.DATA_DIR), env.AUDIT_HASH);
  const runner = await runJobs(jobsOf(env), { url: env.DATABASE_URL, db, log, seal, clock });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}
