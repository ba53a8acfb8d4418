import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { id, MINUTE } from '@lianzhen/shared/kernel';
import type { Act, Context, Tx } from '../platform/index.ts';
import { leaveOwnTrail, mustHavePassed } from './signedIn.ts';
import { session } from './table.ts';

const living = (now: Date) => and(isNull(session.endedAt), gt(session.endsAt, now));

/** The browsers in which I am signed in, last used first. */
export async function mySessions(ctx: Context) {
  const { practitionerId, sessionId } = mustHavePassed(ctx);
  const rows = await ctx.db
    .select({
      id: session.id,
      address: session.address,
      userAgent: session.userAgent,
      way: session.way,
      createdAt: session.createdAt,
      seenAt: session.seenAt,
    })
    .from(session)
    .where(
      and(
        eq(session.practitionerId, practitionerId),
        living(ctx.now),
        gt(session.seenAt, new Date(ctx.now.getTime() - ctx.limits.idleMinutes * MINUTE)),
      ),
    )
    .orderBy(desc(session.seenAt))
    .limit(100);
  return rows.map(row => ({ ...row, mine: row.id === sessionId }));
}

/** Without `id` all sessions but this one. */
export const endSessionsInput = z.object({ id: id.optional() });

/** Ends one of my sessions, or all the others; their browsers are signed out with the next thing they do. */
export async function endMySessions(
  ctx: Context,
  input: z.output<typeof endSessionsInput>,
): Promise<{ ended: number }> {
  const { practitionerId, sessionId } = mustHavePassed(ctx);
  return ctx.db.transaction(async tx => {
    const ended = await tx
      .update(session)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(session.practitionerId, practitionerId),
          living(ctx.now),
          input.id ? eq(session.id, input.id) : ne(session.id, sessionId),
        ),
      )
      .returning({ id: session.id });
    await leaveOwnTrail(tx, ctx, 'identity.end_sessions', { sessions: ended.length });
    return { ended: ended.length };
  });
}

/** Ends every session of a person but one; for a changed password. */
export async function endOthers(tx: Tx, practitionerId: string, keep: string, now: Date): Promise<void> {
  await tx
    .update(session)
    .set({ endedAt: now })
    .where(and(eq(session.practitionerId, practitionerId), living(now), ne(session.id, keep)));
}

/** Ends every session of a person, or those under one post; for who leaves and for the security office. */
export async function endSessionsOf(act: Act, practitionerId: string, postId?: string): Promise<number> {
  const ended = await act.db
    .update(session)
    .set({ endedAt: act.now })
    .where(
      and(
        eq(session.practitionerId, practitionerId),
        living(act.now),
        postId ? eq(session.postId, postId) : undefined,
      ),
    )
    .returning({ id: session.id });
  act.trail({
    action: 'identity.end_sessions',
    subject: 'practitioner',
    subjectId: practitionerId,
    detail: { sessions: ended.length },
  });
  return ended.length;
}
