import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { waitsForSomeone } from '@lianzhen/shared/exchange';
import type { UnreadReason } from '@lianzhen/shared/exchange';
import type { Act } from '../platform/index.ts';
import { deliveredItem } from './table.ts';

/** A resource that did not become an entry. */
export type Item = {
  position: number;
  type: string;
  key: string;
  reason: UnreadReason;
  detail: string | null;
  digest: string;
  patientId: string | null;
};

const AT_ONCE = 1000;

/** What hangs on a person who is in question waits with that person, not by itself. */
function stateOf({ reason, detail, type }: Item): 'waiting' | 'kept' {
  const hangs = reason === 'identity_conflict' && type !== 'Patient' && detail !== null;
  return waitsForSomeone(reason) && !hangs ? 'waiting' : 'kept';
}

/**
 * Lists what could not be entered, each once however often it is sent; what somebody has dealt with stays so. What
 * has been entered meanwhile no longer waits.
 */
export async function keepItems(
  act: Act,
  given: { systemId: string; deliveryId: string; items: readonly Item[]; entered: readonly string[] },
): Promise<void> {
  const { systemId, deliveryId } = given;
  const { institutionId } = act.actor;
  const once = new Map(given.items.map(item => [`${item.key}|${item.digest}|${item.reason}`, item]));
  const items = [...once.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  for (let from = 0; from < items.length; from += AT_ONCE)
    await act.db
      .insert(deliveredItem)
      .values(
        items.slice(from, from + AT_ONCE).map(item => ({
          ...item,
          systemId,
          institutionId,
          deliveryId,
          key: item.key.slice(0, 500),
          state: stateOf(item),
        })),
      )
      .onConflictDoUpdate({
        target: [deliveredItem.systemId, deliveredItem.key, deliveredItem.digest, deliveredItem.reason],
        set: {
          deliveryId,
          position: sql`excluded.position`,
          times: sql`${deliveredItem.times} + 1`,
          patientId: sql`coalesce(excluded.patient_id, ${deliveredItem.patientId})`,
        },
      });
  for (let from = 0; from < given.entered.length; from += AT_ONCE)
    await act.db
      .update(deliveredItem)
      .set({ state: 'done', dealtAt: act.now, dealtByPostId: act.actor.postId })
      .where(
        and(
          eq(deliveredItem.systemId, systemId),
          inArray(deliveredItem.key, given.entered.slice(from, from + AT_ONCE)),
          ne(deliveredItem.state, 'done'),
        ),
      );
}
