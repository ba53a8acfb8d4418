import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { MINUTE } from '@lianzhen/shared/kernel';
import { institution, post, practitioner } from '../directory/table.ts';
import type { Actor, Context, Db } from '../platform/index.ts';
import { session } from './table.ts';
import { digestOf } from '../platform/token.ts';

export type Sender = { session: NonNullable<Context['signedIn']>; actor: Actor | null };

const TOUCH = MINUTE;

function rowsOf(db: Db, token: string, now: Date, idleMinutes: number) {
  const passed = and(eq(post.id, session.postId), eq(post.active, true), isNotNull(session.passedAt));
  return db
    .select({
      sessionId: session.id,
      practitionerId: session.practitionerId,
      seenAt: session.seenAt,
      confirmedAt: session.confirmedAt,
      passedAt: session.passedAt,
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
    .leftJoin(post, passed)
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
}

/**
 * Who a cookie belongs to, or `null` when it is unknown, ended, idle for too long, or too old. There is an actor only
 * when every step of the sign-in is passed and a post chosen.
 */
export async function identify(
  db: Db,
  token: string,
  now: Date,
  idleMinutes: number,
): Promise<Sender | null> {
  const [row] = await rowsOf(db, token, now, idleMinutes);
  if (!row) return null;
  if (now.getTime() - row.seenAt.getTime() > TOUCH)
    await db.update(session).set({ seenAt: now }).where(eq(session.id, row.sessionId));
  const { sessionId, practitionerId, confirmedAt, name } = row;
  const { postId, duty, institutionId, departmentId, institutionName, tier, areaCode, practice } = row;
  const found = { sessionId, practitionerId, confirmedAt, passed: row.passedAt !== null };
  if (!postId || !duty || !institutionId || !institutionName || !areaCode)
    return { session: found, actor: null };
  return {
    session: found,
    actor: {
      practitionerId,
      name,
      postId,
      duty,
      institutionId,
      institutionName,
      departmentId,
      tier,
      areaCode,
      practice: practice === true,
    },
  };
}
