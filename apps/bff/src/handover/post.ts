import { and, asc, eq, ne } from 'drizzle-orm';
import { mayEndPost } from '@lianzhen/shared/handover';
import type { Held } from '@lianzhen/shared/handover';
import { Refusal } from '@lianzhen/shared/kernel';
import { department, institution, post, practitioner } from '../directory/table.ts';
import { some } from '../platform/index.ts';
import type { Act, Actor, Look } from '../platform/index.ts';

const columns = {
  postId: post.id,
  practitionerId: post.practitionerId,
  institutionId: post.institutionId,
  departmentId: post.departmentId,
  duty: post.duty,
  active: post.active,
  name: practitioner.name,
  title: practitioner.title,
  institution: { zh: institution.name, en: institution.nameEn },
  department: { zh: department.name, en: department.nameEn },
};

function posts(look: Pick<Look, 'db'>) {
  return look.db
    .select(columns)
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .leftJoin(department, eq(department.id, post.departmentId));
}

export type PostFacts = Awaited<ReturnType<typeof postToEnd>>;

/** The acting post, as the law of leaving knows it. */
const heldBy = (actor: Actor): Held => actor;

/**
 * A post that this actor may end, or has ended.
 * @throws Refusal `not_found` for any other.
 */
export async function postToEnd(look: Look, postId: string) {
  const found = some(
    await posts(look).where(and(eq(post.id, postId), eq(institution.practice, look.actor.practice))),
  );
  if (!mayEndPost(heldBy(look.actor), found)) throw new Refusal('not_found');
  return found;
}

/** The posts in use of the house, in the order of their holders' pinyin. */
export function postsBeside(look: Look, leaving: Held) {
  return posts(look)
    .where(
      and(
        eq(post.institutionId, leaving.institutionId),
        ne(post.id, leaving.postId),
        eq(post.active, true),
        eq(practitioner.active, true),
      ),
    )
    .orderBy(asc(practitioner.pinyin), asc(post.id));
}

/** The other posts in use of the same person, wherever they are. */
export function otherPosts(look: Look, leaving: Held) {
  return posts(look)
    .where(
      and(
        eq(post.practitionerId, leaving.practitionerId),
        ne(post.id, leaving.postId),
        eq(post.active, true),
        eq(institution.practice, look.actor.practice),
      ),
    )
    .orderBy(asc(post.id));
}

/** Holds the post that ends: what is being taken on in its name comes before, or not at all. */
export async function lockPost(act: Act, postId: string): Promise<void> {
  await act.db.select({ id: post.id }).from(post).where(eq(post.id, postId)).for('update');
}
