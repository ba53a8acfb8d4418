import { room } from '../platform/room.ts';
import { recordsRoutes } from './routes.tsx';

export const recordsRoom = room({
  routes: recordsRoutes,
  words: async () => (await import('./reasons.ts')).recordWords,
});

export { FrozenRecords } from './FrozenRecords.tsx';
export type { FrozenItem } from './FrozenRecords.tsx';
export { RecordPicker } from './RecordPicker.tsx';
export { UploadFiles } from './UploadFiles.tsx';
export { DiagnosisPicker } from './DiagnosisPicker.tsx';
