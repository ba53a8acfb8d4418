import { and, eq, gt, isNull, lte, not, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PlaceRefusal } from '@lianzhen/shared/booking';
import type { Tier } from '@lianzhen/shared/directory';
import { institution } from '../directory/table.ts';
import type { Act, Look } from '../platform/index.ts';
import { some } from '../platform/index.ts';
import { clinicSession, place, placeClaim } from './table.ts';

/** In SQL what `mayTakePlace` says of a place: it begins later, and it is open to this tier. */
export function openTo(tier: Tier | null, now: Date): SQL | undefined {
  if (tier === 'primary') return gt(place.startsAt, now);
  const opened = or(isNull(place.opensAt), lte(place.opensAt, now));
  const released = or(not(place.reserved), lte(place.releaseAt, now));
  return and(gt(place.startsAt, now), opened, released);
}

/** Someone has the place now: it is taken, or its hold still runs. */
export function heldOrTaken(now: Date): SQL | undefined {
  return or(eq(placeClaim.state, 'taken'), gt(placeClaim.until, now));
}

/** Who has the place now. One probe for each place looked at, so old claims, which only grow, are never read. */
export function claimNow(look: Look) {
  return look.db
    .select({ state: placeClaim.state, holder: placeClaim.postId, until: placeClaim.until })
    .from(placeClaim)
    .where(and(eq(placeClaim.placeId, place.id), heldOrTaken(look.now)))
    .limit(1)
    .as('claim');
}

/** Nobody has the place; one probe as well, which the planner may not turn into a join. */
export function free(look: Look): SQL {
  const claim = look.db
    .select({ placeId: placeClaim.placeId })
    .from(placeClaim)
    .where(and(eq(placeClaim.placeId, place.id), heldOrTaken(look.now)));
  return sql`(${claim}) is null`;
}

/** A claim that may be replaced: a hold that has run out, or one's own. */
export function replaceable(act: Act): SQL {
  const over = lte(placeClaim.until, act.now);
  return sql`${eq(placeClaim.state, 'held')} and (${over} or ${eq(placeClaim.postId, act.actor.postId)})`;
}

/**
 * The facts of a place, and who has it now.
 * @throws Refusal `not_found`.
 */
export async function loadPlace(act: Look, placeId: string) {
  const found = some(
    await act.db
      .select({
        id: place.id,
        startsAt: place.startsAt,
        reserved: place.reserved,
        releaseAt: place.releaseAt,
        opensAt: place.opensAt,
        day: clinicSession.day,
        departmentId: place.departmentId,
        institutionId: clinicSession.institutionId,
        doctorPostId: clinicSession.postId,
        holder: placeClaim.postId,
        claim: placeClaim.state,
      })
      .from(place)
      .innerJoin(clinicSession, eq(clinicSession.id, place.sessionId))
      .innerJoin(institution, eq(institution.id, clinicSession.institutionId))
      .leftJoin(placeClaim, and(eq(placeClaim.placeId, place.id), heldOrTaken(act.now)))
      .where(and(eq(place.id, placeId), eq(institution.practice, act.actor.practice))),
  );
  const { holder, claim, ...facts } = found;
  const mine = claim === 'held' && holder === act.actor.postId;
  return { ...facts, mine, gone: claim !== null && !mine };
}

/** What a refused sender is told: from when on the place is open to everyone. */
export function openingFacts(found: { releaseAt: Date; opensAt: Date | null }, reason: PlaceRefusal) {
  const at = reason === 'place_early' && found.opensAt ? found.opensAt : found.releaseAt;
  return { releaseAt: at.toISOString() };
}

/** Tells the open pages of the giver and of the actor's institution that places of a department changed. */
export function tellPlaces(act: Act, at: { departmentId: string; institutionId: string }): void {
  act.publish({
    room: 'booking',
    name: 'place',
    ref: at.departmentId,
    to: { institutionIds: [...new Set([at.institutionId, act.actor.institutionId])] },
  });
}
