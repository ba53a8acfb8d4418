import { z } from 'zod';
import { addDays } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';

export const periods = ['day', 'week', 'month'] as const;

export type Period = (typeof periods)[number];

const periodDays: Record<Period, number> = { day: 1, week: 7, month: 30 };
const periodZh: Record<Period, string> = { day: '每日', week: '每周', month: '每月' };

/** How often something is measured or done. */
export const frequency = z.object({
  times: z.number().int().min(1, { error: 'frequency_range' }).max(12, { error: 'frequency_range' }),
  per: z.enum(periods),
});

export type Frequency = z.output<typeof frequency>;

/** A frequency as it is said: 每日2次, twice a day. */
export function frequencyWords({ times, per }: Frequency): Words {
  const often = times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
  return { zh: `${periodZh[per]}${times}次`, en: `${often} a ${per}` };
}

/** The day on which the next reading is expected: the first day of the plan, later by the even gap. */
export function nextDue({ times, per }: Frequency, start: string, last: string | null): string {
  if (last === null) return start;
  return addDays(last, Math.max(1, Math.floor(periodDays[per] / times)));
}

/** How many readings a patient who keeps to the plan has after so many days. */
export function expectedCount({ times, per }: Frequency, days: number): number {
  return Math.floor((days * times) / periodDays[per]);
}
