import { z } from 'zod';
import { id } from '../kernel/index.ts';
import { workKinds } from './work.ts';

export const leavingInput = z.object({ postId: id });

/** Ends a post: who takes each kind of work over, and whether the person leaves the region with it. */
export const leaveInput = z.object({
  postId: id,
  successors: z.partialRecord(z.enum(workKinds), id).default({}),
  person: z.boolean().default(false),
});
