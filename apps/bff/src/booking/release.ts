import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { releaseInput } from '@lianzhen/shared/booking';
import type { Act } from '../platform/index.ts';
import { loadPlace, tellPlaces } from './claim.ts';
import { placeClaim } from './table.ts';

/**
 * Gives back the own hold of a place; without one nothing changes.
 * @throws Refusal `not_found` when there is no such place.
 */
export async function release(
  act: Act,
  input: z.output<typeof releaseInput>,
): Promise<{ released: boolean }> {
  const found = await loadPlace(act, input.placeId);
  const gone = await act.db
    .delete(placeClaim)
    .where(
      and(
        eq(placeClaim.placeId, found.id),
        eq(placeClaim.postId, act.actor.postId),
        eq(placeClaim.state, 'held'),
      ),
    )
    .returning({ placeId: placeClaim.placeId });
  const released = gone.length > 0;
  act.trail({ action: 'booking.release', subject: 'place', subjectId: found.id, detail: { released } });
  if (released) tellPlaces(act, found);
  return { released };
}
