import { IconShieldLock } from '@tabler/icons-react';
import { room } from '../platform/room.ts';
import { accountRoutes } from './routes.tsx';

export { identityReasons } from './reasons.ts';
export { identityRoutes } from './routes.tsx';
export { useActAs } from './useActAs.ts';
export const loadSessionEnded = () =>
  import('./SessionEnded.tsx').then(({ SessionEnded }) => ({ default: SessionEnded }));
export const loadConfirmIdentity = () =>
  import('./ConfirmIdentity.tsx').then(({ ConfirmIdentity }) => ({ default: ConfirmIdentity }));

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
