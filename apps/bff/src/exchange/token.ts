import { timingSafeEqual } from 'node:crypto';
import { and, count, eq, gt, min, sql } from 'drizzle-orm';
import { HOUR, MINUTE } from '@lianzhen/shared/kernel';
import { placeOf } from '@lianzhen/shared/identity';
import { institution, post, practitioner } from '../directory/table.ts';
import { actWithin, digestOf, leaveMarks, newToken, one, takeTurns } from '../platform/index.ts';
import type { Actor, Context, Db, Tx } from '../platform/index.ts';
import { externalSystem, systemToken, tokenFailure } from './table.ts';

/** From where a request of a system comes. */
export type From = Pick<Context, 'now' | 'requestId' | 'address' | 'seal'>;

/** The system that delivers, and the post under which its records stand. */
export type Deliverer = { id: string; clientId: string; name: string; actor: Actor };

export const TOKEN_SECONDS = 3600;

const WINDOW = 15 * MINUTE;
const FREE_TRIES = 5;

function systemRows(db: Db | Tx) {
  return db
    .select({
      id: externalSystem.id,
      clientId: externalSystem.clientId,
      name: externalSystem.name,
      secretDigest: externalSystem.secretDigest,
      actor: {
        practitionerId: practitioner.id,
        name: practitioner.name,
        postId: post.id,
        duty: post.duty,
        institutionId: institution.id,
        institutionName: institution.name,
        departmentId: sql<null>`null`,
        tier: institution.tier,
        areaCode: institution.areaCode,
        practice: institution.practice,
      },
    })
    .from(externalSystem)
    .innerJoin(post, and(eq(post.id, externalSystem.postId), eq(post.active, true)))
    .innerJoin(practitioner, and(eq(practitioner.id, post.practitionerId), eq(practitioner.active, true)))
    .innerJoin(
      institution,
      and(eq(institution.id, externalSystem.institutionId), eq(institution.active, true)),
    );
}

/** How long whoever tries here must wait, in seconds; 0 when the try is free. */
async function waitHere(tx: Tx, { now }: From, place: string, clientId: string): Promise<number> {
  const lately = gt(tokenFailure.at, new Date(now.getTime() - WINDOW));
  const { wrong, named, first } = one(
    await tx
      .select({
        wrong: count(),
        named: sql<number>`count(*) filter (where ${tokenFailure.clientId} = ${clientId})::int`,
        first: min(tokenFailure.at),
      })
      .from(tokenFailure)
      .where(and(lately, eq(tokenFailure.place, place))),
  );
  if (named < FREE_TRIES && wrong < FREE_TRIES * 4) return 0;
  const until = (first?.getTime() ?? now.getTime()) + WINDOW;
  return Math.max(1, Math.ceil((until - now.getTime()) / 1000));
}

const NOBODY = Buffer.alloc(32);

/** `wait`: so many wrong secrets came from this place that it must wait so many seconds; others are not held up. */
export type Issued = { token: string } | { wrong: true } | { wait: number };

/** Gives a system that shows its secret a token for an hour. */
export async function issueToken(
  db: Db,
  from: From,
  shown: { clientId: string; secret: string },
): Promise<Issued> {
  const place = placeOf(from.address);
  const clientId = shown.clientId.slice(0, 100);
  return db.transaction(async tx => {
    await takeTurns(tx, `token from ${place}`);
    const wait = await waitHere(tx, from, place, clientId);
    if (wait > 0) return { wait };
    const [found] = await systemRows(tx).where(
      and(eq(externalSystem.clientId, clientId), eq(externalSystem.active, true)),
    );
    const right = timingSafeEqual(found?.secretDigest ?? NOBODY, digestOf(shown.secret));
    if (!found || !right) {
      await tx.insert(tokenFailure).values({ place, clientId, at: from.now });
      const detail = { clientId };
      const trails = [{ action: 'exchange.token_failed', subject: 'external_system', detail }];
      await leaveMarks(tx, from, null, { trails, events: [] });
      return { wrong: true };
    }
    const { token, digest } = newToken();
    const endsAt = new Date(from.now.getTime() + HOUR);
    await tx.insert(systemToken).values({ digest, systemId: found.id, endsAt });
    await actWithin(tx, from, found.actor, 'exchange.token', async act =>
      act.trail({ action: 'exchange.token', subject: 'external_system', subjectId: found.id }),
    );
    return { token };
  });
}

/** Who shows a token, or `null` when it is unknown or over, or its system, post or institution stopped. */
export async function whoDelivers(db: Db, token: string, now: Date): Promise<Deliverer | null> {
  const [found] = await systemRows(db)
    .innerJoin(systemToken, eq(systemToken.systemId, externalSystem.id))
    .where(
      and(
        eq(systemToken.digest, digestOf(token)),
        gt(systemToken.endsAt, now),
        eq(externalSystem.active, true),
      ),
    );
  if (!found) return null;
  const { secretDigest: _secret, ...deliverer } = found;
  return deliverer;
}
