import { lt } from 'drizzle-orm';
import { DAY } from '@lianzhen/shared/kernel';
import type { Job } from '../platform/jobs.ts';
import { systemToken, tokenFailure } from './table.ts';

/** The jobs of this room. */
export const exchangeJobs: readonly Job[] = [
  {
    name: 'exchange.clear_tokens',
    cron: '17 * * * *',
    async run({ db, now }) {
      await db.delete(systemToken).where(lt(systemToken.endsAt, now));
      await db.delete(tokenFailure).where(lt(tokenFailure.at, new Date(now.getTime() - DAY)));
    },
  },
];
