import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { leavingInput } from '@lianzhen/shared/handover';
import { mayEnd, mayEndPost, mayTakeOver, suggestTaker } from '@lianzhen/shared/handover';
import { department, institution, post, practitioner } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';
import { otherPosts, postsBeside, postToEnd } from './post.ts';
import { handover } from './table.ts';
import { openWork } from './work.ts';

const by = alias(practitioner, 'by');

/** What was handed over when a post ended, the last time it did; `null` while it has not. */
async function reportOf(look: Look, postId: string) {
  const [last] = await look.db
    .select({ at: handover.at, by: by.name, handed: handover.handed })
    .from(handover)
    .innerJoin(by, eq(by.id, handover.byPractitionerId))
    .where(eq(handover.postId, postId))
    .orderBy(desc(handover.at), desc(handover.id))
    .limit(1);
  if (!last) return null;
  const ids = last.handed.flatMap(({ toPostId }) => toPostId ?? []);
  const takers = ids.length
    ? await look.db
        .select({ postId: post.id, name: practitioner.name })
        .from(post)
        .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
        .where(inArray(post.id, ids))
    : [];
  const names = new Map(takers.map(row => [row.postId, row.name]));
  return {
    ...last,
    handed: last.handed.map(one => ({ ...one, to: one.toPostId ? (names.get(one.toPostId) ?? null) : null })),
  };
}

/**
 * A post that may be ended: what hangs on it, who may take each kind over, and whom to suggest; once it has ended, the
 * report of its handover.
 * @throws Refusal `not_found`.
 */
export async function page(look: Look, input: z.output<typeof leavingInput>) {
  const leaving = await postToEnd(look, input.postId);
  const beside = leaving.active ? await postsBeside(look, leaving) : [];
  const work = leaving.active ? await openWork(look, leaving) : [];
  return {
    post: leaving,
    others: await otherPosts(look, leaving),
    report: leaving.active ? null : await reportOf(look, input.postId),
    work: work.map(one => ({
      ...one,
      mayEnd: mayEnd(one.kind),
      suggested: mayEnd(one.kind) ? null : suggestTaker(one.kind, leaving, beside),
      takers: beside
        .filter(taker => mayTakeOver(one.kind, leaving, taker))
        .map(({ postId, name, title, duty, department: room }) => ({
          postId,
          name,
          title,
          duty,
          department: room,
        })),
    })),
  };
}

/** The posts in use that a head may end; the system office finds people in the directory. */
export async function colleagues(look: Look) {
  const { actor } = look;
  const rows = await look.db
    .select({
      postId: post.id,
      practitionerId: post.practitionerId,
      institutionId: post.institutionId,
      departmentId: post.departmentId,
      duty: post.duty,
      name: practitioner.name,
      title: practitioner.title,
      department: { zh: department.name, en: department.nameEn },
    })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .leftJoin(department, eq(department.id, post.departmentId))
    .where(
      and(
        eq(post.institutionId, actor.institutionId),
        eq(institution.practice, actor.practice),
        ne(post.practitionerId, actor.practitionerId),
        eq(post.active, true),
      ),
    )
    .orderBy(asc(practitioner.pinyin), asc(post.id));
  return rows.filter(row => mayEndPost(actor, row));
}

/** The last posts that were ended, newest first: all for the system office, those of the own house for a head. */
export async function ended(look: Look) {
  const { actor } = look;
  return look.db
    .select({
      id: handover.id,
      postId: handover.postId,
      at: handover.at,
      by: by.name,
      name: practitioner.name,
      duty: post.duty,
      institution: { zh: institution.name, en: institution.nameEn },
    })
    .from(handover)
    .innerJoin(by, eq(by.id, handover.byPractitionerId))
    .innerJoin(post, eq(post.id, handover.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .where(
      and(
        eq(institution.practice, actor.practice),
        actor.duty === 'head' ? eq(post.institutionId, actor.institutionId) : undefined,
        actor.duty === 'head' && actor.departmentId ? eq(post.departmentId, actor.departmentId) : undefined,
      ),
    )
    .orderBy(desc(handover.at), desc(handover.id))
    .limit(50);
}
