import { and, asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { id, Refusal, requiredText } from '@lianzhen/shared/kernel';
import { labInput, prescriptionInput } from '@lianzhen/shared/records';
import type { RecordBodyInput } from '@lianzhen/shared/records';
import { visibleTo } from '../patient/index.ts';
import { patient } from '../patient/table.ts';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { checkedBody, insertRecord } from './addRecord.ts';
import { record, recordFile } from './table.ts';
import { untell } from './told.ts';
import { labBodyOf, mustBePast, prescriptionBodyOf } from './write.ts';

type Corrected = {
  id: string;
  title?: string;
  body: RecordBodyInput;
  occurredAt?: Date;
  /** Other files than the version before has. */
  fileIds?: readonly string[];
  reason: string;
};

/**
 * Replaces an entry by its next version; the one before is kept with all its files and stays readable. Only the
 * institution that wrote it may correct it.
 * @throws Refusal `not_found`, `not_permitted/other_institution`, `conflict/replaced` when a newer version stands.
 */
export async function correctRecord(act: Act, correction: Corrected): Promise<{ id: string }> {
  const before = some(
    await act.db
      .select({
        id: record.id,
        patientId: record.patientId,
        kind: record.kind,
        title: record.title,
        institutionId: record.institutionId,
        occurredAt: record.occurredAt,
        version: record.version,
        firstId: record.firstId,
        replacedById: record.replacedById,
        source: record.source,
        sourceSystem: record.sourceSystem,
        sourceRef: record.sourceRef,
      })
      .from(record)
      .innerJoin(patient, eq(patient.id, record.patientId))
      .where(and(eq(record.id, correction.id), visibleTo(act.actor, act.now))),
  );
  if (before.institutionId !== act.actor.institutionId)
    throw new Refusal('not_permitted', 'other_institution');
  if (before.replacedById) throw new Refusal('conflict', 'replaced');
  const files = await act.db
    .select({ id: recordFile.fileId })
    .from(recordFile)
    .where(eq(recordFile.recordId, before.id))
    .orderBy(asc(recordFile.position));
  const made = await insertRecord(
    act,
    {
      patientId: before.patientId,
      kind: before.kind,
      title: correction.title ?? before.title,
      body: checkedBody(before.kind, correction.body),
      occurredAt: correction.occurredAt ?? before.occurredAt,
      fileIds: correction.fileIds ?? files.map(file => file.id),
      ...(before.source !== 'own' &&
        before.sourceSystem !== null &&
        before.sourceRef !== null && {
          source: { kind: before.source, system: before.sourceSystem, ref: before.sourceRef },
        }),
    },
    { version: before.version + 1, firstId: before.firstId ?? before.id, correction: correction.reason },
  );
  const replaced = await act.db
    .update(record)
    .set({ replacedById: made.id })
    .where(and(eq(record.id, before.id), isNull(record.replacedById)))
    .returning({ id: record.id });
  if (replaced.length === 0) throw new Refusal('conflict', 'replaced');
  await untell(act, before.id);
  act.trail({
    action: 'records.correct',
    subject: 'record',
    subjectId: made.id,
    patientId: before.patientId,
    detail: { replaces: before.id, version: before.version + 1, reason: correction.reason },
  });
  return made;
}

export const correctLabInput = labInput.extend({ id, reason: requiredText(200) });
export const correctPrescriptionInput = prescriptionInput.extend({ id, reason: requiredText(200) });

/** A report that was typed wrongly, or that the laboratory corrected or withdrew. */
export async function correctLab(act: Act, input: z.output<typeof correctLabInput>) {
  const collectedAt = mustBePast(act, input.collectedAt);
  const { id: recordId, reason, title } = input;
  return correctRecord(act, { id: recordId, title, reason, occurredAt: collectedAt, body: labBodyOf(input) });
}

/** A prescription that was written wrongly, or a medicine that was stopped. */
export async function correctPrescription(act: Act, input: z.output<typeof correctPrescriptionInput>) {
  const { id: recordId, reason, title } = input;
  return correctRecord(act, { id: recordId, title, reason, body: prescriptionBodyOf(input) });
}
