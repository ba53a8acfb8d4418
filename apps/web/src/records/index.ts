import { IconListSearch } from '@tabler/icons-react';
import { room } from '../platform/room.ts';
import { recordsRoutes } from './routes.tsx';

export const recordsRoom = room({
  routes: recordsRoutes,
  rail: [
    {
      to: '/records/codes',
      words: { zh: '诊断编码', en: 'Diagnosis codes' },
      icon: IconListSearch,
      duties: ['administrator'],
    },
  ],
  words: async () => (await import('./reasons.ts')).recordWords,
});

export { DiagnosisPicker, FrozenRecords, RecordPicker } from './lent.tsx';
