import { and, asc, eq } from 'drizzle-orm';
import { HOUR } from '@lianzhen/shared/kernel';
import type { SignInStep, SignInWay } from '@lianzhen/shared/identity';
import { institution, post } from '../directory/table.ts';
import { one } from '../platform/index.ts';
import type { Context, Tx } from '../platform/index.ts';
import { letPass } from './steps.ts';
import { session } from './table.ts';
import { newToken } from '../platform/token.ts';

type Opening = {
  practitionerId: string;
  way: SignInWay;
  /** The way itself was two factors. */
  secondShown: boolean;
  /** When the person proved to be here, if that was not just now; `null` when nobody knows. */
  provedAt?: Date | null;
};

export type Opened = {
  token: string;
  endsAt: Date;
  sessionId: string;
  next: SignInStep;
  /** The first post, under which the trail is written. */
  author: { practitionerId: string; postId: string; institutionId: string } | null;
};

/** The posts a person may act under, real ones first. */
export async function postsOf(db: Context['db'] | Tx, practitionerId: string) {
  return db
    .select({ id: post.id, institutionId: post.institutionId, practice: institution.practice })
    .from(post)
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .where(and(eq(post.practitionerId, practitionerId), eq(post.active, true)))
    .orderBy(asc(institution.practice), asc(post.id));
}

/** Opens a session of this browser. One real post is acted under at once; among several one is chosen next. */
export async function openSession(tx: Tx, ctx: Context, opening: Opening): Promise<Opened> {
  const { practitionerId, way, provedAt = ctx.now } = opening;
  const posts = await postsOf(tx, practitionerId);
  const [first] = posts;
  const real = posts.filter(held => !held.practice);
  const { token, digest } = newToken();
  const endsAt = new Date(ctx.now.getTime() + ctx.limits.sessionHours * HOUR);
  const { id: sessionId } = one(
    await tx
      .insert(session)
      .values({
        tokenDigest: digest,
        practitionerId,
        postId: real.length === 1 ? (real[0]?.id ?? null) : null,
        createdAt: ctx.now,
        seenAt: ctx.now,
        confirmedAt: provedAt,
        endsAt,
        address: ctx.address,
        userAgent: ctx.userAgent.slice(0, 300),
        way,
        secondAt: opening.secondShown ? ctx.now : null,
      })
      .returning({ id: session.id }),
  );
  const next = await letPass(tx, sessionId, ctx.now);
  const author = first ? { practitionerId, postId: first.id, institutionId: first.institutionId } : null;
  return { token, endsAt, sessionId, next, author };
}

/** Gives a session another token: whoever knew the one from before a rise of trust knows nothing now. */
export async function renewToken(tx: Tx, sessionId: string): Promise<{ token: string; endsAt: Date }> {
  const { token, digest } = newToken();
  const { endsAt } = one(
    await tx
      .update(session)
      .set({ tokenDigest: digest })
      .where(eq(session.id, sessionId))
      .returning({ endsAt: session.endsAt }),
  );
  return { token, endsAt };
}
