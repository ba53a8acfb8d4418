import { IconHeartHandshake } from '@tabler/icons-react';
import { lazy } from 'react';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { room } from '../platform/room.ts';
import { rehabRoutes } from './routes.tsx';

export const rehabRoom = room({
  routes: rehabRoutes,
  rail: [
    {
      to: '/rehab',
      words: { zh: '康复', en: 'Rehab' },
      icon: IconHeartHandshake,
      duties: clinicalDuties,
      count: lazy(() => import('./DueCount.tsx').then(({ DueCount }) => ({ default: DueCount }))),
    },
  ],
  worklists: [
    {
      order: 30,
      duties: clinicalDuties,
      component: lazy(() => import('./DueSection.tsx').then(({ DueSection }) => ({ default: DueSection }))),
    },
  ],
  words: async () => (await import('./reasons.ts')).rehabWords,
});
