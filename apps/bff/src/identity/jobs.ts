import { lt } from 'drizzle-orm';
import { DAY, HOUR } from '@lianzhen/shared/kernel';
import type { Job } from '../platform/jobs.ts';
import { ceremony, knownBrowser, session, signInFailure } from './table.ts';

/** Tries that slow nobody down any more, questions past their time, browsers and sessions of a year ago. */
const forget: Job = {
  name: 'identity.forget',
  cron: '37 * * * *',
  async run({ db, now }) {
    const ago = (ms: number) => new Date(now.getTime() - ms);
    await db.transaction(async tx => {
      await tx.delete(signInFailure).where(lt(signInFailure.at, ago(HOUR)));
      await tx.delete(ceremony).where(lt(ceremony.endsAt, ago(HOUR)));
      await tx.delete(knownBrowser).where(lt(knownBrowser.at, ago(365 * DAY)));
      await tx.delete(session).where(lt(session.endsAt, ago(365 * DAY)));
    });
  },
};

export const identityJobs: readonly Job[] = [forget];
