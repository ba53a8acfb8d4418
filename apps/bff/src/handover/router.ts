import { command, query, router } from '../platform/index.ts';
import { leave, leaveInput, openWork, openWorkInput } from './leave.ts';

const keepers = ['administrator', 'head'] as const;

export const handoverRouter = router({
  openWork: query(keepers, openWorkInput, openWork),
  leave: command(keepers, leaveInput, leave, { confirmed: 'sign' }),
});
