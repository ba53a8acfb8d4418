import { and, asc, eq, notExists, sql } from 'drizzle-orm';
import { z } from 'zod';
import { id } from '@lianzhen/shared/kernel';
import { mustSee } from '../patient/index.ts';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { shown } from './entered.ts';
import { file, recordFile } from './table.ts';

export const unfiledInput = z.object({ patientId: id });
export const discardInput = z.object({ fileId: id });

const notFiled = (act: Act) =>
  notExists(
    act.db
      .select({ one: sql`1` })
      .from(recordFile)
      .where(eq(recordFile.fileId, file.id)),
  );

/** What the acting post uploaded for this patient and never filed, e.g. because the power went. */
export async function unfiled(act: Act, input: z.output<typeof unfiledInput>) {
  await mustSee(act, input.patientId);
  const rows = await act.db
    .select({ id: file.id, name: file.name, kind: file.kind, size: file.size, meta: file.meta })
    .from(file)
    .where(and(eq(file.patientId, input.patientId), eq(file.postId, act.actor.postId), notFiled(act)))
    .orderBy(asc(file.id));
  act.trail({
    action: 'records.unfiled',
    subject: 'patient',
    subjectId: input.patientId,
    patientId: input.patientId,
  });
  return rows.map(shown);
}

/**
 * Takes back an upload that was never filed, e.g. a picture of somebody else.
 * @throws Refusal `not_found` once it is filed, or when another post uploaded it.
 */
export async function discard(act: Act, input: z.output<typeof discardInput>): Promise<{ id: string }> {
  const gone = some(
    await act.db
      .delete(file)
      .where(and(eq(file.id, input.fileId), eq(file.postId, act.actor.postId), notFiled(act)))
      .returning({ id: file.id, patientId: file.patientId, sha256: file.sha256 }),
  );
  act.trail({
    action: 'records.discard',
    subject: 'file',
    subjectId: gone.id,
    patientId: gone.patientId,
    detail: { sha256: gone.sha256 },
  });
  return { id: gone.id };
}
