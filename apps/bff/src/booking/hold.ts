import { and, count, eq, gt, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { holdUntil, mayTakePlace, openingSetting, senderTier } from '@lianzhen/shared/booking';
import type { holdInput } from '@lianzhen/shared/booking';
import { Refusal } from '@lianzhen/shared/kernel';
import { one, readSetting, takeTurns } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { loadPlace, openingFacts, replaceable, tellPlaces } from './claim.ts';
import { placeClaim } from './table.ts';

/** The other places that one's post keeps at this moment. */
async function otherHolds(act: Act, placeId: string): Promise<number> {
  const mine = and(eq(placeClaim.postId, act.actor.postId), eq(placeClaim.state, 'held'));
  const rows = await act.db
    .select({ count: count() })
    .from(placeClaim)
    .where(and(mine, gt(placeClaim.until, act.now), ne(placeClaim.placeId, placeId)));
  return one(rows).count;
}

/**
 * Keeps a place for a few minutes while a form is filled in. The own hold can be renewed once; after that it keeps its end.
 * @throws Refusal `not_found`, `rule_violated/place_past`, `rule_violated/place_reserved` or `place_early` with `releaseAt`,
 *   `rule_violated/too_many_holds`, `conflict/place_taken` when another has it.
 */
export async function hold(
  act: Act,
  input: z.output<typeof holdInput>,
): Promise<{ placeId: string; until: Date }> {
  const { postId } = act.actor;
  await takeTurns(act.db, `hold ${postId}`);
  const found = await loadPlace(act, input.placeId);
  const may = mayTakePlace(found, senderTier(act.actor, found.institutionId, input.forTier), act.now);
  if (!may.allowed) throw new Refusal('rule_violated', may.reason, openingFacts(found, may.reason));
  if (found.gone) throw new Refusal('conflict', 'place_taken', { placeId: found.id });
  const rule = await readSetting(act, openingSetting, found.institutionId);
  if ((await otherHolds(act, found.id)) >= rule.mostHolds)
    throw new Refusal('rule_violated', 'too_many_holds', { most: rule.mostHolds });
  const until = holdUntil(act.now, rule);
  const renews = sql`(${eq(placeClaim.postId, postId)} and ${gt(placeClaim.until, act.now)})`;
  const [kept] = await act.db
    .insert(placeClaim)
    .values({ placeId: found.id, state: 'held', postId, until })
    .onConflictDoUpdate({
      target: placeClaim.placeId,
      set: {
        postId,
        until: sql`case when ${renews} and ${placeClaim.renewed} then ${placeClaim.until} else excluded.until end`,
        renewed: renews,
      },
      setWhere: replaceable(act),
    })
    .returning({ until: placeClaim.until });
  if (!kept?.until) throw new Refusal('conflict', 'place_taken', { placeId: found.id });
  act.trail({ action: 'booking.hold', subject: 'place', subjectId: found.id });
  tellPlaces(act, found);
  return { placeId: found.id, until: kept.until };
}
