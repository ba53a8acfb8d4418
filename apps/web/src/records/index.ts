import { clinicalDuties } from '@lianzhen/shared/kernel';
import { IconListSearch } from '@tabler/icons-react';
import { room } from '../platform/room.ts';
import { recordsRoutes } from './routes.tsx';
import { anythingWaits } from './waitingHere.ts';
import { WaitingWhenKept } from './WaitingWhenKept.tsx';

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
      component: WaitingWhenKept,
    },
  ],
  words: async () => {
    // This runs once when the first page stands: visits finished off line are then sent from any page.
    if (anythingWaits()) (await import('./outbox.ts')).beginSending();
    return (await import('./reasons.ts')).recordWords;
  },
});

export { DiagnosisPicker, FrozenRecords, RecordPicker } from './lent.tsx';
