import { recordIssueWords } from '@lianzhen/shared/records';
import { room } from '../platform/room.ts';
import { recordReasons } from './reasons.ts';
import { recordsRoutes } from './routes.tsx';

export const recordsRoom = room({
  routes: recordsRoutes,
  reasons: recordReasons,
  issues: recordIssueWords,
});

export { FrozenRecords } from './FrozenRecords.tsx';
export type { FrozenItem } from './FrozenRecords.tsx';
export { RecordPicker } from './RecordPicker.tsx';
export { UploadFiles } from './UploadFiles.tsx';
export { DiagnosisPicker } from './DiagnosisPicker.tsx';
