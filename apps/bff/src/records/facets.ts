import { and, asc, count, desc, eq, isNull, max } from 'drizzle-orm';
import type { RecordKind } from '@lianzhen/shared/records';
import { institution } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';
import { ofPerson } from './person.ts';
import { record, recordProblem } from './table.ts';

/** By what a timeline can be narrowed, with the number of entries behind each choice. */
export type Facets = {
  kinds: { kind: RecordKind; count: number }[];
  institutions: { id: string; zh: string; en: string | null; count: number }[];
  problems: { code: string; name: string; count: number; lastAt: Date | null }[];
};

export const noFacets: Facets = { kinds: [], institutions: [], problems: [] };

/** More diseases than this are found by their text. */
const PROBLEMS = 40;

export async function facetsOf(look: Look, persons: readonly string[]): Promise<Facets> {
  const standing = and(ofPerson(record.patientId, persons), isNull(record.replacedById));
  const kinds = await look.db
    .select({ kind: record.kind, count: count() })
    .from(record)
    .where(standing)
    .groupBy(record.kind)
    .orderBy(asc(record.kind));
  const held = look.db
    .select({ institutionId: record.institutionId, count: count().as('entries') })
    .from(record)
    .where(standing)
    .groupBy(record.institutionId)
    .as('held');
  const institutions = await look.db
    .select({ id: institution.id, zh: institution.name, en: institution.nameEn, count: held.count })
    .from(held)
    .innerJoin(institution, eq(institution.id, held.institutionId))
    .orderBy(desc(held.count), asc(institution.name));
  return { kinds, institutions, problems: await problemsOfPerson(look, persons) };
}

/** The diseases that standing entries name, the one met last first. */
export async function problemsOfPerson(look: Look, persons: readonly string[]) {
  const lastAt = max(recordProblem.at);
  return look.db
    .select({
      code: recordProblem.code,
      name: max(recordProblem.name).mapWith(String),
      count: count(),
      lastAt,
    })
    .from(recordProblem)
    .where(ofPerson(recordProblem.patientId, persons))
    .groupBy(recordProblem.code)
    .orderBy(desc(lastAt), asc(recordProblem.code))
    .limit(PROBLEMS);
}
