import { asc, eq, inArray } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import { institution, post, practitioner } from '../directory/table.ts';
import type { Act, Look } from '../platform/index.ts';
import { file, record, recordFile } from '../records/table.ts';
import { packetItem } from './table.ts';
import type { FrozenRecord } from './table.ts';

async function filesOf(look: Look, recordIds: string[]) {
  return look.db
    .select({
      recordId: recordFile.recordId,
      id: file.id,
      name: file.name,
      kind: file.kind,
      size: file.size,
      sha256: file.sha256,
    })
    .from(recordFile)
    .innerJoin(file, eq(file.id, recordFile.fileId))
    .where(inArray(recordFile.recordId, recordIds))
    .orderBy(asc(recordFile.position));
}

/**
 * Freezes the chosen records as they stand now and sends them along with a case.
 * @throws Refusal `not_found` when one of them is not of this patient.
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
  const rows = await act.db
    .select({
      id: record.id,
      patientId: record.patientId,
      kind: record.kind,
      title: record.title,
      body: record.body,
      occurredAt: record.occurredAt,
      institution: institution.name,
      author: practitioner.name,
    })
    .from(record)
    .innerJoin(institution, eq(institution.id, record.institutionId))
    .innerJoin(post, eq(post.id, record.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(inArray(record.id, ids));
  if (rows.length !== ids.length || rows.some(row => row.patientId !== patientId))
    throw new Refusal('not_found', 'record');
  const files = await filesOf(act, ids);
  const byTime = rows.sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
  await act.db
    .insert(packetItem)
    .values(
      byTime.map((row, index) => ({
        referralId,
        recordId: row.id,
        position: from + index,
        frozen: {
          kind: row.kind,
          title: row.title,
          occurredAt: row.occurredAt.toISOString(),
          institution: row.institution,
          author: row.author,
          body: row.body,
          files: files.filter(f => f.recordId === row.id).map(({ recordId: _, ...f }) => f),
        } satisfies FrozenRecord,
      })),
    )
    .onConflictDoNothing();
}

/** What was sent along, in the order of time. */
export async function packetOf(look: Look, referralId: string) {
  return look.db
    .select({ recordId: packetItem.recordId, frozen: packetItem.frozen })
    .from(packetItem)
    .where(eq(packetItem.referralId, referralId))
    .orderBy(asc(packetItem.position));
}
