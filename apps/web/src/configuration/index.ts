import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { room } from '../platform/room.ts';
import { configurationRoutes } from './routes.tsx';

export const configurationRoom = room({
  routes: configurationRoutes,
  rail: [
    {
      to: '/configuration',
      words: { zh: '设置', en: 'Settings' },
      icon: IconAdjustmentsHorizontal,
      duties: ['administrator'],
    },
  ],
  words: async () => (await import('./reasons.ts')).configurationWords,
});
