import { IconShieldLock } from '@tabler/icons-react';
import { room } from '../platform/room.ts';
import { accountRoutes } from './routes.tsx';

export const identityRoom = room({
  routes: accountRoutes,
  rail: [
    {
      to: '/security',
      words: { zh: '账号', en: 'Sign-ins' },
      icon: IconShieldLock,
      duties: ['security_officer'],
    },
  ],
  words: async () => (await import('./moreReasons.ts')).identityWords,
});
