import { IconTransfer } from '@tabler/icons-react';
import { room } from '../platform/room.ts';
import { handoverRoutes } from './routes.tsx';

export const handoverRoom = room({
  routes: handoverRoutes,
  rail: [
    {
      to: '/handover',
      words: { zh: '交接', en: 'Handover' },
      icon: IconTransfer,
      duties: ['administrator', 'head'],
    },
  ],
  words: async () => (await import('./reasons.ts')).handoverReasons,
});
