import { and, asc, count, eq, inArray, lt } from 'drizzle-orm';
import { institution, post, practitioner } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import type { Look } from '../platform/index.ts';
import { file, record, recordFile } from './table.ts';

const columns = {
  id: record.id,
  patientId: record.patientId,
  kind: record.kind,
  title: record.title,
  body: record.body,
  occurredAt: record.occurredAt,
  createdAt: record.createdAt,
  source: record.source,
  sourceSystem: record.sourceSystem,
  version: record.version,
  firstId: record.firstId,
  replacedById: record.replacedById,
  correction: record.correction,
  institution: { id: institution.id, zh: institution.name, en: institution.nameEn },
  author: { name: practitioner.name, title: practitioner.title },
};

/** Entries as a screen shows them, to be narrowed. */
export function entries(look: Look) {
  return look.db
    .select(columns)
    .from(record)
    .innerJoin(patient, eq(patient.id, record.patientId))
    .innerJoin(institution, eq(institution.id, record.institutionId))
    .innerJoin(post, eq(post.id, record.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId));
}

export type RecordFile = { id: string; name: string; kind: (typeof file.$inferSelect)['kind']; size: number };

export async function filesOf(look: Look, recordIds: readonly string[], most?: number) {
  if (recordIds.length === 0) return new Map<string, RecordFile[]>();
  const rows = await look.db
    .select({ recordId: recordFile.recordId, id: file.id, name: file.name, kind: file.kind, size: file.size })
    .from(recordFile)
    .innerJoin(file, eq(file.id, recordFile.fileId))
    .where(
      and(
        inArray(recordFile.recordId, [...recordIds]),
        most === undefined ? undefined : lt(recordFile.position, most),
      ),
    )
    .orderBy(asc(recordFile.position));
  const groups = new Map<string, RecordFile[]>();
  for (const { recordId, ...one } of rows) groups.set(recordId, [...(groups.get(recordId) ?? []), one]);
  return groups;
}

export async function fileCounts(look: Look, recordIds: readonly string[]): Promise<Map<string, number>> {
  if (recordIds.length === 0) return new Map();
  const rows = await look.db
    .select({ recordId: recordFile.recordId, files: count() })
    .from(recordFile)
    .where(inArray(recordFile.recordId, [...recordIds]))
    .groupBy(recordFile.recordId);
  return new Map(rows.map(row => [row.recordId, row.files]));
}
