import { and, gt, inArray, min, sql } from 'drizzle-orm';
import { nextOpening } from '@lianzhen/shared/booking';
import type { Tier } from '@lianzhen/shared/directory';
import type { Look } from '../platform/index.ts';
import { free } from './claim.ts';
import { place, sessionTemplate } from './table.ts';

/** When places come back: reserved ones are released to everyone, or a further day is opened. */
export type Release = { kind: 'released' | 'opened'; at: Date };

/** When a place is open to everyone: once its day is, and once a reserved one is released. */
const opensFully = sql<Date>`greatest(case when ${place.reserved} then ${place.releaseAt} end, ${place.opensAt})`;

/** The next release of departments that have no free place now. */
export async function releasesOf(
  look: Look,
  ids: readonly string[],
  tier: Tier | null = look.actor.tier,
): Promise<Map<string, Release>> {
  if (ids.length === 0) return new Map();
  const plans = await look.db
    .selectDistinct({ id: sessionTemplate.departmentId, weekday: sessionTemplate.weekday })
    .from(sessionTemplate)
    .where(inArray(sessionTemplate.departmentId, [...ids]));
  const kept =
    tier === 'primary'
      ? []
      : await look.db
          .select({ id: place.departmentId, at: min(opensFully).mapWith(place.releaseAt) })
          .from(place)
          .where(
            and(
              inArray(place.departmentId, [...ids]),
              gt(place.startsAt, look.now),
              gt(opensFully, look.now),
              free(look),
            ),
          )
          .groupBy(place.departmentId);
  const releases = new Map<string, Release>();
  for (const id of ids) {
    const weekdays = plans.filter(plan => plan.id === id).map(plan => plan.weekday);
    const opened = nextOpening(weekdays, look.now);
    const released = kept.find(row => row.id === id)?.at ?? null;
    if (released && (!opened || released <= opened)) releases.set(id, { kind: 'released', at: released });
    else if (opened) releases.set(id, { kind: 'opened', at: opened });
  }
  return releases;
}
