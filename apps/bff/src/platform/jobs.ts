import { lt, sql } from 'drizzle-orm';
import { Logger as WorkerLogger, parseCronItems, run } from 'graphile-worker';
import type { TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import { DAY } from '@lianzhen/shared/kernel';
import type { Db } from './db.ts';
import type { Seal } from './seal.ts';
import { idempotencyKey, outbox } from './table.ts';

/** What a job gets. It may be killed at any point and may run twice: each does its work in one transaction. */
export type JobContext = { db: Db; now: Date; log: Logger; seal: Seal };

/** Work that no user waits for. `cron` is five fields in UTC. */
export type Job = { name: string; cron: string; run: (context: JobContext) => Promise<void> };

/** Answers to retries are kept two days, published events one. */
const forget: Job = {
  name: 'platform.forget',
  cron: '17 * * * *',
  async run({ db, now }) {
    await db.delete(idempotencyKey).where(lt(idempotencyKey.at, new Date(now.getTime() - 2 * DAY)));
    await db.delete(outbox).where(sql`${outbox.at} < now() - interval '1 day'`);
  },
};

function toPino(log: Logger): WorkerLogger {
  return new WorkerLogger(scope => (level, message, meta) => {
    const write = level === 'error' ? 'error' : level === 'warning' ? 'warn' : 'debug';
    log[write]({ scope, meta }, message);
  });
}

/** Starts the workers of this process; each job runs in one process at a time. */
export async function runJobs(
  jobs: readonly Job[],
  parts: { url: string; db: Db; log: Logger; seal: Seal; clock: () => Date },
): Promise<{ stop: () => Promise<void> }> {
  const all = [forget, ...jobs];
  const taskList: TaskList = Object.fromEntries(
    all.map(job => [
      job.name,
      () => job.run({ db: parts.db, log: parts.log, seal: parts.seal, now: parts.clock() }),
    ]),
  );
  const runner = await run({
    connectionString: parts.url,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    logger: toPino(parts.log),
    taskList,
    parsedCronItems: parseCronItems(
      all.map(job => ({ task: job.name, match: job.cron, options: { backfillPeriod: 0, maxAttempts: 3 } })),
    ),
  });
  return { stop: () => runner.stop() };
}
