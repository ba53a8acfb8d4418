import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { id, MINUTE, Refusal } from '@lianzhen/shared/kernel';
import { department, institution, post, practitioner } from '../directory/table.ts';
import { leaveMarks } from '../platform/index.ts';
import type { Actor, Context, Db } from '../platform/index.ts';
import { session } from './table.ts';
import { digestOf } from './token.ts';

export type SignedIn = {
  sessionId: string;
  practitionerId: string;
  confirmedAt: Date | null;
  actor: Actor | null;
};

const TOUCH = MINUTE;

/** Who a cookie belongs to, or `null` when it is unknown, ended, idle for too long, or too old. */
export async function identify(
  db: Db,
  token: string,
  now: Date,
  idleMinutes: number,
): Promise<SignedIn | null> {
  const [row] = await db
    .select({
      sessionId: session.id,
      practitionerId: session.practitionerId,
      seenAt: session.seenAt,
      confirmedAt: session.confirmedAt,
      name: practitioner.name,
      postId: post.id,
      duty: post.duty,
      institutionId: post.institutionId,
      departmentId: post.departmentId,
      institutionName: institution.name,
      tier: institution.tier,
      areaCode: institution.areaCode,
      practice: institution.practice,
    })
    .from(session)
    .innerJoin(practitioner, eq(practitioner.id, session.practitionerId))
    .leftJoin(post, and(eq(post.id, session.postId), eq(post.active, true)))
    .leftJoin(institution, eq(institution.id, post.institutionId))
    .where(
      and(
        eq(session.tokenDigest, digestOf(token)),
        isNull(session.endedAt),
        eq(practitioner.active, true),
        gt(session.endsAt, now),
        gt(session.seenAt, new Date(now.getTime() - idleMinutes * MINUTE)),
      ),
    );
  if (!row) return null;
  if (now.getTime() - row.seenAt.getTime() > TOUCH)
    await db.update(session).set({ seenAt: now }).where(eq(session.id, row.sessionId));
  const { sessionId, practitionerId, confirmedAt, name } = row;
  const { postId, duty, institutionId, institutionName, areaCode } = row;
  if (!postId || !duty || !institutionId || !institutionName || !areaCode)
    return { sessionId, practitionerId, confirmedAt, actor: null };
  const actor: Actor = {
    practitionerId,
    name,
    postId,
    duty,
    institutionId,
    institutionName,
    departmentId: row.departmentId,
    tier: row.tier,
    areaCode,
    practice: row.practice === true,
  };
  return { sessionId, practitionerId, confirmedAt, actor };
}

/** Who is signed in, the acting post (`null` until it is chosen) and every post to choose from. */
export async function me(ctx: Context) {
  if (!ctx.signedIn) return null;
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
    .where(and(eq(post.practitionerId, ctx.signedIn.practitionerId), eq(post.active, true)))
    .orderBy(asc(post.id));
  const [first] = posts;
  if (!first) return null;
  return {
    practitioner: first.practitioner,
    post: posts.find(p => p.id === ctx.actor?.postId) ?? null,
    posts,
    demo: ctx.demo,
  };
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
  const { signedIn } = ctx;
  if (!signedIn) throw new Refusal('not_permitted', 'not_signed_in');
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
