import { z } from 'zod';
import { leaveInput, leavingInput } from '@lianzhen/shared/handover';
import { command, query, router } from '../platform/index.ts';
import { leave } from './leave.ts';
import { colleagues, ended, page } from './views.ts';

const keepers = ['administrator', 'head'] as const;

export const handoverRouter = router({
  page: query(keepers, leavingInput, page),
  colleagues: query(keepers, z.void(), colleagues),
  ended: query(keepers, z.void(), ended),
  leave: command(keepers, leaveInput, leave, { confirmed: 'sign' }),
});
