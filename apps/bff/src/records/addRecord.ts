import type { RecordBody, RecordKind } from '@lianzhen/shared/records';
import { mustSee } from '../patient/index.ts';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { record, recordFile } from './table.ts';

export type NewRecord = {
  patientId: string;
  kind: RecordKind;
  title: string;
  body: RecordBody;
  occurredAt?: Date;
  /** Files of this patient, in the order in which they are shown. */
  fileIds?: readonly string[];
};

/**
 * Puts one entry on a patient's timeline, under the acting post.
 * @throws Refusal `not_found` when the patient is a stranger.
 */
export async function addRecord(act: Act, entry: NewRecord): Promise<{ id: string }> {
  await mustSee(act, entry.patientId);
  const { fileIds = [], occurredAt = act.now, ...facts } = entry;
  const made = one(
    await act.db
      .insert(record)
      .values({
        ...facts,
        occurredAt,
        institutionId: act.actor.institutionId,
        postId: act.actor.postId,
        createdAt: act.now,
      })
      .returning({ id: record.id }),
  );
  if (fileIds.length > 0)
    await act.db
      .insert(recordFile)
      .values(fileIds.map((fileId, position) => ({ recordId: made.id, fileId, position })));
  act.trail({
    action: 'records.add',
    subject: 'record',
    subjectId: made.id,
    patientId: entry.patientId,
    detail: { kind: entry.kind, files: fileIds.length },
  });
  act.publish({
    room: 'records',
    name: 'added',
    ref: entry.patientId,
    to: { institutionIds: [act.actor.institutionId] },
  });
  return made;
}
