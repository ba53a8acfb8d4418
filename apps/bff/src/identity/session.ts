import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { id, Refusal } from '@lianzhen/shared/kernel';
import { department, institution, post, practitioner } from '../directory/table.ts';
import { leaveMarks } from '../platform/index.ts';
import type { Context } from '../platform/index.ts';
import { mustHavePassed } from './signedIn.ts';
import { letPass } from './steps.ts';
import { session } from './table.ts';

/**
 * Who is signed in, what still stands before the work (`next`), the acting post (`null` until it is chosen) and every
 * post to choose from.
 */
export async function me(ctx: Context) {
  const { signedIn } = ctx;
  if (!signedIn) return null;
  const posts = await ctx.db
    .select({
      id: post.id,
      duty: post.duty,
      institutionId: post.institutionId,
      institutionName: institution.name,
      institutionNameEn: institution.nameEn,
      tier: institution.tier,
      areaCode: institution.areaCode,
      practice: institution.practice,
      departmentId: post.departmentId,
      departmentName: department.name,
      departmentNameEn: department.nameEn,
      practitioner: { id: practitioner.id, name: practitioner.name, title: practitioner.title },
    })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .leftJoin(department, eq(department.id, post.departmentId))
    .where(and(eq(post.practitionerId, signedIn.practitionerId), eq(post.active, true)))
    .orderBy(asc(institution.practice), asc(post.id));
  const [first] = posts;
  if (!first) return null;
  return {
    practitioner: first.practitioner,
    next: signedIn.passed
      ? ctx.actor
        ? 'in'
        : 'choose_post'
      : await letPass(ctx.db, signedIn.sessionId, ctx.now),
    post: posts.find(held => held.id === ctx.actor?.postId) ?? null,
    posts,
    demo: ctx.demo,
  } as const;
}

/** Ends the session of this browser; without one it does nothing. */
export async function signOut(ctx: Context): Promise<{ signedOut: true }> {
  const { signedIn } = ctx;
  if (signedIn)
    await ctx.db.transaction(async tx => {
      await tx.update(session).set({ endedAt: ctx.now }).where(eq(session.id, signedIn.sessionId));
      const trails = [{ action: 'identity.sign_out', subject: 'session', subjectId: signedIn.sessionId }];
      await leaveMarks(tx, ctx, ctx.actor, { trails, events: [] });
    });
  ctx.setSession(null);
  return { signedOut: true };
}

export const actAsInput = z.object({ postId: id });

/** Chooses or switches the acting post of this session. */
export async function actAs(ctx: Context, input: z.output<typeof actAsInput>): Promise<{ postId: string }> {
  const signedIn = mustHavePassed(ctx);
  await ctx.db.transaction(async tx => {
    const [own] = await tx
      .select({ institutionId: post.institutionId })
      .from(post)
      .where(
        and(
          eq(post.id, input.postId),
          eq(post.practitionerId, signedIn.practitionerId),
          eq(post.active, true),
        ),
      );
    if (!own) throw new Refusal('not_found');
    await tx.update(session).set({ postId: input.postId }).where(eq(session.id, signedIn.sessionId));
    const author = { ...own, practitionerId: signedIn.practitionerId, postId: input.postId };
    const trails = [{ action: 'identity.act_as', subject: 'post', subjectId: input.postId }];
    await leaveMarks(tx, ctx, author, { trails, events: [] });
  });
  return { postId: input.postId };
}
