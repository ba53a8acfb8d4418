import { IconInbox, IconPlugConnected } from '@tabler/icons-react';
import { room } from '../platform/room.ts';
import { exchangeRoutes } from './routes.tsx';

export const exchangeRoom = room({
  routes: exchangeRoutes,
  rail: [
    {
      to: '/exchange',
      words: { zh: '来件', en: 'Incoming' },
      icon: IconInbox,
      duties: ['desk', 'head'],
    },
    {
      to: '/exchange/systems',
      words: { zh: '外部系统', en: 'Systems' },
      icon: IconPlugConnected,
      duties: ['administrator'],
    },
  ],
  words: async () => (await import('./reasons.ts')).exchangeWords,
});
