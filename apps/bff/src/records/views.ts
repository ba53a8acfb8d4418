import { and, asc, count, desc, eq, inArray, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { id, pageInput, pageOf } from '@lianzhen/shared/kernel';
import { recordKinds } from '@lianzhen/shared/records';
import { institution, post, practitioner } from '../directory/table.ts';
import { mustSee, visibleTo } from '../patient/index.ts';
import { patient } from '../patient/table.ts';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { file, record, recordFile } from './table.ts';

export const timelineInput = pageInput.extend({
  patientId: id,
  kinds: z.array(z.enum(recordKinds)).max(recordKinds.length).optional(),
});

export const recordInput = z.object({ id });

/** So many files of an entry come with the timeline; all of them with the record itself. */
const FILES_SHOWN = 8;

const columns = {
  id: record.id,
  patientId: record.patientId,
  kind: record.kind,
  title: record.title,
  body: record.body,
  occurredAt: record.occurredAt,
  createdAt: record.createdAt,
  institution: { id: institution.id, zh: institution.name, en: institution.nameEn },
  author: { name: practitioner.name, title: practitioner.title },
};

function entries(look: Look) {
  return look.db
    .select(columns)
    .from(record)
    .innerJoin(patient, eq(patient.id, record.patientId))
    .innerJoin(institution, eq(institution.id, record.institutionId))
    .innerJoin(post, eq(post.id, record.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId));
}

export type RecordFile = { id: string; name: string; kind: (typeof file.$inferSelect)['kind']; size: number };

async function filesOf(look: Look, recordIds: readonly string[], most?: number) {
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

async function fileCounts(look: Look, recordIds: readonly string[]): Promise<Map<string, number>> {
  if (recordIds.length === 0) return new Map();
  const rows = await look.db
    .select({ recordId: recordFile.recordId, files: count() })
    .from(recordFile)
    .where(inArray(recordFile.recordId, [...recordIds]))
    .groupBy(recordFile.recordId);
  return new Map(rows.map(row => [row.recordId, row.files]));
}

function readCursor(cursor: string | null | undefined): { at: Date; id: string } | null {
  const [at = '', last = ''] = cursor?.split('|') ?? [];
  const instant = new Date(at);
  return z.uuid().safeParse(last).success && !Number.isNaN(instant.getTime())
    ? { at: instant, id: last }
    : null;
}

/** How many entries of each kind a patient has. */
async function kindsOf(look: Look, patientId: string) {
  return look.db
    .select({ kind: record.kind, count: count() })
    .from(record)
    .where(eq(record.patientId, patientId))
    .groupBy(record.kind)
    .orderBy(asc(record.kind));
}

/**
 * A patient's entries, newest first.
 * @throws Refusal `not_found` for strangers.
 */
export async function timeline(act: Act, input: z.output<typeof timelineInput>) {
  await mustSee(act, input.patientId);
  const after = readCursor(input.cursor);
  const rows = await entries(act)
    .where(
      and(
        eq(record.patientId, input.patientId),
        input.kinds?.length ? inArray(record.kind, input.kinds) : undefined,
        after
          ? or(lt(record.occurredAt, after.at), and(eq(record.occurredAt, after.at), lt(record.id, after.id)))
          : undefined,
      ),
    )
    .orderBy(desc(record.occurredAt), desc(record.id))
    .limit(input.limit + 1);
  const page = pageOf(rows, input.limit, row => `${row.occurredAt.toISOString()}|${row.id}`);
  const ids = page.rows.map(row => row.id);
  const files = await filesOf(act, ids, FILES_SHOWN);
  const counts = await fileCounts(act, ids);
  act.trail({
    action: 'records.timeline',
    subject: 'patient',
    subjectId: input.patientId,
    patientId: input.patientId,
  });
  return {
    rows: page.rows.map(row => ({
      ...row,
      files: files.get(row.id) ?? [],
      fileCount: counts.get(row.id) ?? 0,
    })),
    next: page.next,
    kinds: await kindsOf(act, input.patientId),
  };
}

/** One entry with all its files. */
export async function recordPage(act: Act, input: z.output<typeof recordInput>) {
  const found = some(await entries(act).where(and(eq(record.id, input.id), visibleTo(act.actor, act.now))));
  const files = await filesOf(act, [found.id]);
  act.trail({
    action: 'records.look',
    subject: 'record',
    subjectId: found.id,
    patientId: found.patientId,
  });
  return { ...found, files: files.get(found.id) ?? [] };
}

/** Those of these entries that the reader may see, in the order of time. For other rooms, inside their own acts. */
export async function recordsOf(look: Look, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await entries(look)
    .where(and(inArray(record.id, [...ids]), visibleTo(look.actor, look.now)))
    .orderBy(asc(record.occurredAt), asc(record.id));
  const files = await filesOf(look, ids);
  return rows.map(row => ({ ...row, files: files.get(row.id) ?? [] }));
}
