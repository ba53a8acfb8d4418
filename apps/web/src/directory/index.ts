import { IconBuildingHospital } from '@tabler/icons-react';
import { duties } from '@lianzhen/shared/kernel';
import { room } from '../platform/room.ts';
import { directoryRoutes } from './routes.tsx';
import { directorySearch } from './search.ts';

export const directoryRoom = room({
  routes: directoryRoutes,
  rail: [
    {
      to: '/directory',
      words: { zh: '机构', en: 'Institutions' },
      icon: IconBuildingHospital,
      duties,
    },
  ],
  search: directorySearch,
  words: async () => (await import('./reasons.ts')).directoryWords,
});
