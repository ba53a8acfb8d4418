import { and, eq } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import type { Act } from '../platform/index.ts';
import { post } from './table.ts';

/**
 * Whoever takes something on in the name of a post holds it until the end of the act: the post ends before or after,
 * never between, so that what was taken on is seen when its work is handed over.
 * @throws Refusal `conflict/post_ended`.
 */
export async function holdPost(act: Pick<Act, 'db'>, postId: string): Promise<void> {
  const rows = await act.db
    .select({ id: post.id })
    .from(post)
    .where(and(eq(post.id, postId), eq(post.active, true)))
    .for('share');
  if (rows.length === 0) throw new Refusal('conflict', 'post_ended');
}
