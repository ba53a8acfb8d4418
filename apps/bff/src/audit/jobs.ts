import type { Env } from '../platform/env.ts';
import type { Job } from '../platform/jobs.ts';
import { dropAnchor } from './anchors.ts';
import { keepMonths } from './archive.ts';
import { askForCheck, runChecks } from './check.ts';
import { sealTrail } from './sealing.ts';

/** Seals each minute, checks each night (03:37 in the region), keeps the months (03:12). */
export function auditJobs(env: Env & { DATABASE_URL: string }): readonly Job[] {
  const dataDir = env.DATA_DIR;
  return [
    {
      name: 'audit.seal',
      cron: '* * * * *',
      async run({ db, seal, now, log }) {
        const { rows, head } = await sealTrail(db, seal, now);
        if (!head) return;
        await dropAnchor(dataDir, head, now);
        log.info({ seal: head.number, hash: head.hash.toString('hex'), rows }, 'audit: sealed');
      },
    },
    {
      name: 'audit.months',
      cron: '12 19 * * *',
      async run({ seal, now, log }) {
        await keepMonths({ url: env.DATABASE_URL, dataDir, seal, log, now, months: env.AUDIT_MONTHS });
      },
    },
    {
      name: 'audit.ask_check',
      cron: '37 19 * * *',
      async run({ db, now }) {
        await askForCheck(db, now, null);
      },
    },
    {
      name: 'audit.check',
      cron: '* * * * *',
      async run({ db, seal, log }) {
        await runChecks({ db, seal, dataDir, log, clock: () => new Date() });
      },
    },
  ];
}
