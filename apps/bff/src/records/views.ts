import { and, asc, desc, eq, exists, gte, inArray, isNull, like, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  addDays,
  day,
  id,
  localInstant,
  pageInput,
  pageOf,
  readInstantCursor,
} from '@lianzhen/shared/kernel';
import { recordKinds } from '@lianzhen/shared/records';
import { institution, post, practitioner } from '../directory/table.ts';
import { idsOf, mustSee, visibleTo } from '../patient/index.ts';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { entries, fileCounts, filesOf } from './entries.ts';
import { facetsOf, noFacets } from './facets.ts';
import { ofPerson } from './person.ts';
import { record, recordProblem } from './table.ts';

export const timelineInput = pageInput.extend({
  patientId: id,
  kinds: z.array(z.enum(recordKinds)).max(recordKinds.length).optional(),
  /** The first and the last day shown. */
  from: day.optional(),
  to: day.optional(),
  institutionId: id.optional(),
  /** The code of a disease that the entry names. */
  problem: z.string().trim().min(1).max(200).optional(),
  text: z.string().trim().min(1).max(60).optional(),
});

export const recordInput = z.object({ id });

type Input = z.output<typeof timelineInput>;

/** So many files of an entry come with the timeline; all of them with the record itself. */
const FILES_SHOWN = 8;

function names(look: Look, problem: string) {
  return exists(
    look.db
      .select({ one: sql`1` })
      .from(recordProblem)
      .where(and(eq(recordProblem.recordId, record.id), eq(recordProblem.code, problem))),
  );
}

/** Every word must stand somewhere in the entry. */
function holding(text: string) {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/);
  return and(...words.map(word => like(record.searchText, `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)));
}

function narrowed(look: Look, input: Input) {
  const { kinds, from, to, institutionId, problem, text } = input;
  return and(
    isNull(record.replacedById),
    kinds?.length ? inArray(record.kind, kinds) : undefined,
    from ? gte(record.occurredAt, localInstant(from, '00:00')) : undefined,
    to ? lt(record.occurredAt, localInstant(addDays(to, 1), '00:00')) : undefined,
    institutionId ? eq(record.institutionId, institutionId) : undefined,
    problem ? names(look, problem) : undefined,
    text ? holding(text) : undefined,
  );
}

/**
 * A patient's entries that stand, newest first, each corrected one once; with the first page what can be chosen.
 * @throws Refusal `not_found` for strangers.
 */
export async function timeline(act: Act, input: Input) {
  await mustSee(act, input.patientId);
  const persons = await idsOf(act, input.patientId);
  const after = readInstantCursor(input.cursor);
  const rows = await entries(act)
    .where(
      and(
        ofPerson(record.patientId, persons),
        narrowed(act, input),
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
    ...(after ? noFacets : await facetsOf(act, persons)),
  };
}

/** All versions of an entry, the first first. */
async function versionsOf(act: Act, firstId: string) {
  return act.db
    .select({
      id: record.id,
      version: record.version,
      createdAt: record.createdAt,
      correction: record.correction,
      author: practitioner.name,
      institution: { zh: institution.name, en: institution.nameEn },
      stands: sql<boolean>`${record.replacedById} is null`,
    })
    .from(record)
    .innerJoin(post, eq(post.id, record.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .innerJoin(institution, eq(institution.id, record.institutionId))
    .where(or(eq(record.id, firstId), eq(record.firstId, firstId)))
    .orderBy(asc(record.version));
}

/** One entry with all its files and its other versions. */
export async function recordPage(act: Act, input: z.output<typeof recordInput>) {
  const found = some(await entries(act).where(and(eq(record.id, input.id), visibleTo(act.actor, act.now))));
  const files = await filesOf(act, [found.id]);
  act.trail({
    action: 'records.look',
    subject: 'record',
    subjectId: found.id,
    patientId: found.patientId,
  });
  return {
    ...found,
    files: files.get(found.id) ?? [],
    versions: await versionsOf(act, found.firstId ?? found.id),
  };
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
