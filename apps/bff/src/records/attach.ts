import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import type { attachInput } from '@lianzhen/shared/records';
import { mustSee } from '../patient/index.ts';
import type { Act } from '../platform/index.ts';
import { addRecord } from './addRecord.ts';
import { describe, imageCount, seriesOf, seriesTitle, studyDay, studyInstant } from './series.ts';
import type { ReceivedFile, Series } from './series.ts';
import { file, recordFile } from './table.ts';

type Input = z.output<typeof attachInput>;

/** The files are held until the end of the transaction, so that two filings at once cannot both take one. */
async function ownFiles(act: Act, input: Input): Promise<ReceivedFile[]> {
  const ids = [...new Set(input.fileIds)];
  const found = await act.db
    .select({ id: file.id, kind: file.kind, name: file.name, meta: file.meta })
    .from(file)
    .where(and(inArray(file.id, ids), eq(file.patientId, input.patientId), eq(file.postId, act.actor.postId)))
    .for('update');
  if (found.length !== ids.length) throw new Refusal('not_found', 'file');
  const filed = await act.db
    .select({ id: recordFile.fileId })
    .from(recordFile)
    .where(inArray(recordFile.fileId, ids))
    .limit(1);
  if (filed.length > 0) throw new Refusal('conflict', 'already_attached');
  const byId = new Map(found.map(row => [row.id, row]));
  return ids.flatMap(id => byId.get(id) ?? []);
}

function past(act: Act, instant: Date | null): Date | undefined {
  return instant && instant <= act.now ? instant : undefined;
}

async function addSeries(act: Act, input: Input, series: Series, several: boolean): Promise<string> {
  const occurredAt = past(act, studyInstant(series)) ?? chosen(input) ?? act.now;
  const { id } = await addRecord(act, {
    patientId: input.patientId,
    kind: 'imaging',
    title: seriesTitle(series, input.title, several),
    occurredAt,
    fileIds: series.files.map(one => one.id),
    body: {
      type: 'imaging',
      modality: String(series.meta['modality'] ?? ''),
      studyDate: studyDay(series),
      description: describe(series),
      images: imageCount(series),
      ...(input.note ? { note: input.note } : {}),
    },
  });
  return id;
}

function chosen(input: Input): Date | undefined {
  return input.occurredAt === undefined ? undefined : new Date(input.occurredAt);
}

/**
 * Files what the same post uploaded for this patient: each DICOM series becomes an imaging study, anything else a
 * document of its own.
 * @throws Refusal `not_found/file`, `conflict/already_attached`, `rule_violated/in_future`.
 */
export async function attach(act: Act, input: Input): Promise<{ recordIds: string[] }> {
  await mustSee(act, input.patientId);
  const given = chosen(input);
  if (given && given > act.now) throw new Refusal('rule_violated', 'in_future');
  const files = await ownFiles(act, input);
  const series = seriesOf(files.filter(one => one.kind === 'dicom'));
  const documents = files.filter(one => one.kind !== 'dicom');
  const recordIds: string[] = [];
  for (const one of series) recordIds.push(await addSeries(act, input, one, series.length > 1));
  for (const [index, one] of documents.entries()) {
    const numbered = documents.length > 1 ? `${input.title}(${index + 1}/${documents.length})` : input.title;
    const { id } = await addRecord(act, {
      patientId: input.patientId,
      kind: input.kind,
      title: input.title ? numbered : one.name,
      occurredAt: given ?? act.now,
      fileIds: [one.id],
      body: { type: 'document', note: input.note },
    });
    recordIds.push(id);
  }
  return { recordIds };
}
