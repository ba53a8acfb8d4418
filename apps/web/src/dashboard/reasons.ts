import type { Taught } from '../platform/refusal.ts';

/** Words for the field issues of this room's questions. */
export const dashboardWords: Taught = {
  issues: {
    period_reversed: {
      zh: '结束日期不能早于开始日期，且最长一年',
      en: 'The last day is not before the first, and a year is the longest',
    },
  },
};
