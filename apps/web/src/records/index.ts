import { lazy } from 'react';
import { clinicalDuties } from '@lianzhen/shared/kernel';
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
  worklists: [
    {
      order: 5,
      duties: clinicalDuties,
      component: lazy(() => import('./WaitingSection.tsx').then(m => ({ default: m.WaitingSection }))),
    },
  ],
  words: async () => {
    const [{ recordWords }, { beginSending }] = await Promise.all([
      import('./reasons.ts'),
      import('./outbox.ts'),
    ]);
    // This runs once when the first page stands: from then on visits finished off line are sent from any page.
    beginSending();
    return recordWords;
  },
});

export { DiagnosisPicker, FrozenRecords, RecordPicker } from './lent.tsx';
