import { and, asc, eq, gte, lt, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { mayTakePlace, senderTier } from '@lianzhen/shared/booking';
import type { nextPlacesInput, placesInput } from '@lianzhen/shared/booking';
import type { Tier } from '@lianzhen/shared/directory';
import { addDays, localInstant } from '@lianzhen/shared/kernel';
import { department, institution, post, practitioner } from '../directory/table.ts';
import { some } from '../platform/index.ts';
import type { Look } from '../platform/index.ts';
import { claimNow, free, loadPlace, openTo } from './claim.ts';
import { releasesOf } from './releases.ts';
import { clinicSession, place } from './table.ts';

type Input = z.output<typeof placesInput>;

/** Every place to come of a department in a range of days, with its session, its doctor, and who claims it. */
export function placesQuery(look: Look, input: Pick<Input, 'departmentId' | 'fromDay' | 'days'>) {
  const claim = claimNow(look);
  const from = localInstant(input.fromDay, '00:00');
  const to = localInstant(addDays(input.fromDay, input.days), '00:00');
  return look.db
    .select({
      id: place.id,
      number: place.number,
      startsAt: place.startsAt,
      reserved: place.reserved,
      releaseAt: place.releaseAt,
      opensAt: place.opensAt,
      sessionId: place.sessionId,
      day: clinicSession.day,
      room: clinicSession.room,
      postId: clinicSession.postId,
      doctor: practitioner.name,
      title: practitioner.title,
      claim: claim.state,
      holder: claim.holder,
      until: claim.until,
    })
    .from(place)
    .innerJoin(clinicSession, eq(clinicSession.id, place.sessionId))
    .innerJoin(post, eq(post.id, clinicSession.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .leftJoinLateral(claim, sql`true`)
    .where(
      and(
        eq(place.departmentId, input.departmentId),
        gte(place.startsAt, from > look.now ? from : look.now),
        lt(place.startsAt, to),
      ),
    )
    .orderBy(asc(place.startsAt), asc(place.id));
}

type Row = Awaited<ReturnType<typeof placesQuery>>[number];
type Offered = { id: string; number: number; startsAt: Date; reserved: boolean; heldUntil: Date | null };

/** What the actor may know of a place: that it is free, one's own, still kept for the grassroots, or gone. */
function offer(look: Look, tier: Tier | null, row: Row): Offered | 'kept' | 'gone' {
  const { id, number, startsAt, reserved } = row;
  const own = row.claim === 'held' && row.holder === look.actor.postId;
  if (row.claim && !own) return 'gone';
  const may = mayTakePlace(own ? { ...row, reserved: false, opensAt: null } : row, tier, look.now);
  if (may.allowed) return { id, number, startsAt, reserved, heldUntil: own ? row.until : null };
  return may.reason === 'place_past' ? 'gone' : 'kept';
}

function sessionsOf(look: Look, tier: Tier | null, rows: readonly Row[]) {
  const bySession = new Map<string, Row[]>();
  for (const row of rows) bySession.set(row.sessionId, [...(bySession.get(row.sessionId) ?? []), row]);
  return [...bySession.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const offers = [first, ...others].map(row => offer(look, tier, row));
    return {
      id: first.sessionId,
      day: first.day,
      room: first.room,
      doctor: { postId: first.postId, name: first.doctor, title: first.title },
      total: offers.length,
      kept: offers.filter(given => given === 'kept').length,
      places: offers.filter(given => typeof given === 'object'),
    };
  });
}

async function tierFor(look: Look, departmentId: string, forTier: Tier | undefined): Promise<Tier | null> {
  const { institutionId } = some(
    await look.db
      .select({ institutionId: department.institutionId })
      .from(department)
      .innerJoin(institution, eq(institution.id, department.institutionId))
      .where(and(eq(department.id, departmentId), eq(institution.practice, look.actor.practice))),
  );
  return senderTier(look.actor, institutionId, forTier);
}

/** The first free place of a department for a tier, from an instant on. */
async function firstFree(look: Look, departmentId: string, tier: Tier | null, from: Date) {
  const [found] = await look.db
    .select({ id: place.id, startsAt: place.startsAt })
    .from(place)
    .where(
      and(
        eq(place.departmentId, departmentId),
        gte(place.startsAt, from),
        openTo(tier, look.now),
        free(look),
      ),
    )
    .orderBy(asc(place.startsAt), asc(place.id))
    .limit(1);
  return found ?? null;
}

/**
 * The sessions of a department in at most 14 days, with the places the actor may take. Who has the others is never
 * told. `nextFree` is the first free place at all; without one `release` says when places come back.
 * @throws Refusal `not_found` for a department that does not exist.
 */
export async function places(look: Look, input: Input) {
  const tier = await tierFor(look, input.departmentId, input.forTier);
  const rows = await placesQuery(look, input);
  const nextFree = await firstFree(look, input.departmentId, tier, look.now);
  const releases = nextFree ? null : await releasesOf(look, [input.departmentId], tier);
  return {
    sessions: sessionsOf(look, tier, rows),
    nextFree,
    release: releases?.get(input.departmentId) ?? null,
  };
}

/**
 * What to offer to someone who lost a place: the next free ones of the same department, those that follow first.
 * @throws Refusal `not_found` when there is no such place.
 */
export async function nextPlaces(look: Look, input: z.output<typeof nextPlacesInput>) {
  const lost = await loadPlace(look, input.placeId);
  const tier = senderTier(look.actor, lost.institutionId, input.forTier);
  return look.db
    .select({
      id: place.id,
      number: place.number,
      startsAt: place.startsAt,
      reserved: place.reserved,
      doctor: { postId: clinicSession.postId, name: practitioner.name, title: practitioner.title },
      room: clinicSession.room,
    })
    .from(place)
    .innerJoin(clinicSession, eq(clinicSession.id, place.sessionId))
    .innerJoin(post, eq(post.id, clinicSession.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(
      and(
        eq(place.departmentId, lost.departmentId),
        gte(place.startsAt, lost.startsAt),
        ne(place.id, lost.id),
        openTo(tier, look.now),
        free(look),
      ),
    )
    .orderBy(asc(place.startsAt), asc(place.id))
    .limit(input.count);
}
