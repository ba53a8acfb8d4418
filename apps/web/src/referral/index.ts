import { IconArrowsExchange } from '@tabler/icons-react';
import { lazy } from 'react';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { room } from '../platform/room.ts';
import { referralRoutes } from './routes.tsx';
import { referralSearch } from './search.ts';

export const referralRoom = room({
  routes: referralRoutes,
  rail: [
    {
      to: '/referrals',
      words: { zh: '转诊', en: 'Referrals' },
      icon: IconArrowsExchange,
      duties: clinicalDuties,
      count: lazy(() => import('./DueCount.tsx').then(({ DueCount }) => ({ default: DueCount }))),
    },
  ],
  worklists: [
    {
      order: 10,
      duties: clinicalDuties,
      component: lazy(() => import('./DueSection.tsx').then(({ DueSection }) => ({ default: DueSection }))),
    },
  ],
  search: [referralSearch],
  words: async () => (await import('./reasons.ts')).referralWords,
});

export { casePath, newReferralPath } from './address.ts';
