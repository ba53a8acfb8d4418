import { room } from '../platform/room.ts';
import { recordsRoutes } from './routes.tsx';

export const recordsRoom = room({
  routes: recordsRoutes,
  words: async () => (await import('./reasons.ts')).recordWords,
});

export { DiagnosisPicker, FrozenRecords, RecordPicker } from './lent.tsx';
