import { and, count, desc, eq, lt } from 'drizzle-orm';
import type { z } from 'zod';
import type { dealWith, itemsInput, ItemState } from '@lianzhen/shared/exchange';
import { itemStates } from '@lianzhen/shared/exchange';
import { Refusal, pageOf } from '@lianzhen/shared/kernel';
import type { PageOf, pageInput } from '@lianzhen/shared/kernel';
import { id as idRule } from '@lianzhen/shared/kernel';
import { post, practitioner } from '../directory/table.ts';
import { visibleTo } from '../patient/index.ts';
import { patient } from '../patient/table.ts';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { deliveredItem, delivery, externalSystem } from './table.ts';

/** Who reads what came in for their house. */
export const readers = ['desk', 'head'] as const;

const cursorOf = (cursor: string | null | undefined) => {
  if (!cursor) return null;
  const read = idRule.safeParse(cursor);
  if (!read.success) throw new Refusal('rule_violated', 'cursor');
  return read.data;
};

function itemRows(act: Act) {
  return act.db
    .select({
      id: deliveredItem.id,
      type: deliveredItem.type,
      key: deliveredItem.key,
      reason: deliveredItem.reason,
      detail: deliveredItem.detail,
      times: deliveredItem.times,
      state: deliveredItem.state,
      system: externalSystem.name,
      at: delivery.at,
      patientId: patient.personId,
      patientName: patient.name,
      dealtAt: deliveredItem.dealtAt,
      dealtBy: practitioner.name,
      dealtNote: deliveredItem.dealtNote,
    })
    .from(deliveredItem)
    .innerJoin(externalSystem, eq(externalSystem.id, deliveredItem.systemId))
    .innerJoin(delivery, eq(delivery.id, deliveredItem.deliveryId))
    .leftJoin(patient, and(eq(patient.id, deliveredItem.patientId), visibleTo(act.actor, act.now)))
    .leftJoin(post, eq(post.id, deliveredItem.dealtByPostId))
    .leftJoin(practitioner, eq(practitioner.id, post.practitionerId));
}

type ItemRow = Awaited<ReturnType<typeof itemRows>>[number];

const counted: Record<ItemState, number> = { waiting: 0, done: 0, kept: 0 };

/** What came for this house and could not be entered, newest first, and how many are in each state. */
export async function items(
  act: Act,
  { state, reason, cursor, limit }: z.output<typeof itemsInput>,
): Promise<PageOf<ItemRow> & { counts: Record<ItemState, number> }> {
  const ours = eq(deliveredItem.institutionId, act.actor.institutionId);
  const after = cursorOf(cursor);
  const rows = await itemRows(act)
    .where(
      and(
        ours,
        eq(deliveredItem.state, state),
        reason && eq(deliveredItem.reason, reason),
        after ? lt(deliveredItem.id, after) : undefined,
      ),
    )
    .orderBy(desc(deliveredItem.id))
    .limit(limit + 1);
  const states = await act.db
    .select({ state: deliveredItem.state, n: count() })
    .from(deliveredItem)
    .where(ours)
    .groupBy(deliveredItem.state);
  const counts = { ...counted };
  for (const { state: each, n } of states) if (itemStates.includes(each)) counts[each] = n;
  act.trail({ action: 'exchange.items', subject: 'delivered_item', detail: { state, rows: rows.length } });
  return { ...pageOf(rows, limit, row => row.id), counts };
}

/** What systems have sent to this house, newest first; figures only. */
export async function deliveries(look: Look, { cursor, limit }: z.output<typeof pageInput>) {
  const after = cursorOf(cursor);
  const rows = await look.db
    .select({
      id: delivery.id,
      system: externalSystem.name,
      at: delivery.at,
      size: delivery.size,
      finishedAt: delivery.finishedAt,
      people: delivery.people,
      entered: delivery.entered,
      changed: delivery.changed,
      known: delivery.known,
      unread: delivery.unread,
    })
    .from(delivery)
    .innerJoin(externalSystem, eq(externalSystem.id, delivery.systemId))
    .where(
      and(eq(delivery.institutionId, look.actor.institutionId), after ? lt(delivery.id, after) : undefined),
    )
    .orderBy(desc(delivery.id))
    .limit(limit + 1);
  return pageOf(rows, limit, row => row.id);
}

/**
 * Says that someone has looked after an item, and how.
 * @throws Refusal `not_found`, `conflict/already_dealt` when somebody has done so before.
 */
export async function deal(act: Act, { id, note }: z.output<typeof dealWith>): Promise<void> {
  const mine = and(eq(deliveredItem.id, id), eq(deliveredItem.institutionId, act.actor.institutionId));
  const was = some(
    await act.db
      .select({ state: deliveredItem.state, patientId: deliveredItem.patientId })
      .from(deliveredItem)
      .where(mine)
      .for('update'),
  );
  if (was.state === 'done') throw new Refusal('conflict', 'already_dealt');
  await act.db
    .update(deliveredItem)
    .set({ state: 'done', dealtAt: act.now, dealtByPostId: act.actor.postId, dealtNote: note })
    .where(mine);
  act.trail({
    action: 'exchange.deal_with',
    subject: 'delivered_item',
    subjectId: id,
    ...(was.patientId && { patientId: was.patientId }),
    ...(note && { detail: { note } }),
  });
}
