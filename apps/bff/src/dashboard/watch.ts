import type { Logger } from 'pino';
import type { Db } from '../platform/index.ts';
import type { Job } from '../platform/jobs.ts';
import type { LiveHub } from '../platform/live.ts';
import type { Seal } from '../platform/seal.ts';
import { foldFlow } from './fold.ts';

const GATHER_MS = 300;

/** What no live watcher folded, because its process died, is folded within the minute. */
export const dashboardJobs: readonly Job[] = [
  {
    name: 'dashboard.fold',
    cron: '* * * * *',
    async run({ db, seal, now }) {
      await foldFlow(db, seal, now);
    },
  },
];

type Parts = { db: Db; live: LiveHub; seal: Seal; log: Logger; clock: () => Date };

/**
 * Folds soon after referrals move, so that open figures move with them.
 * @returns the function that ends it and waits for the fold under way.
 */
export function watchFlow({ db, live, seal, log, clock }: Parts): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null;
  let folding: Promise<unknown> = Promise.resolve();
  let ended = false;
  const fold = () => {
    timer = null;
    folding = folding
      .then(() => foldFlow(db, seal, clock()))
      .catch((error: unknown) => log.warn({ err: error }, 'dashboard: the figures could not be folded'));
  };
  live.watch('referral', () => {
    if (!ended) timer ??= setTimeout(fold, GATHER_MS);
  });
  return async () => {
    ended = true;
    if (timer) clearTimeout(timer);
    await folding;
  };
}
