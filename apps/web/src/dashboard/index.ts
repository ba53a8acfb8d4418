import { IconChartLine } from '@tabler/icons-react';
import { room } from '../platform/room.ts';
import { dashboardRoutes } from './routes.tsx';

export const dashboardRoom = room({
  routes: dashboardRoutes,
  rail: [
    {
      to: '/dashboard',
      words: { zh: '统计', en: 'Figures' },
      icon: IconChartLine,
      duties: ['viewer', 'head'],
    },
  ],
  words: async () => (await import('./reasons.ts')).dashboardWords,
});
