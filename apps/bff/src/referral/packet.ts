import { asc, eq } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import type { Act, Look } from '../platform/index.ts';
import { recordsOf } from '../records/index.ts';
import { packetItem } from './table.ts';
import type { FrozenRecord } from './table.ts';

/**
 * Freezes the chosen records as they stand now and sends them along with a case.
 * @throws Refusal `not_found` when one of them is not of this patient or not to be seen by the sender.
 */
export async function sendAlong(
  act: Act,
  referralId: string,
  patientId: string,
  recordIds: readonly string[],
  from = 0,
): Promise<void> {
  const ids = [...new Set(recordIds)];
  if (ids.length === 0) return;
  const records = await recordsOf(act, ids);
  if (records.length !== ids.length || records.some(record => record.patientId !== patientId))
    throw new Refusal('not_found', 'record');
  const items = records.map((record, index) => ({
    referralId,
    recordId: record.id,
    position: from + index,
    frozen: {
      kind: record.kind,
      title: record.title,
      occurredAt: record.occurredAt.toISOString(),
      institution: record.institution.zh,
      author: record.author.name,
      body: record.body,
      files: record.files,
    } satisfies FrozenRecord,
  }));
  await act.db.insert(packetItem).values(items).onConflictDoNothing();
}

/** What was sent along, in the order of time. */
export async function packetOf(look: Look, referralId: string) {
  return look.db
    .select({ recordId: packetItem.recordId, frozen: packetItem.frozen })
    .from(packetItem)
    .where(eq(packetItem.referralId, referralId))
    .orderBy(asc(packetItem.position));
}
