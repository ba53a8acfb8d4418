import { asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Look } from '../platform/index.ts';
import { patient } from './table.ts';

const asked = alias(patient, 'asked');

/** All entries that are the same person as this one, itself included; itself alone when it was never merged. */
export async function idsOf(look: Pick<Look, 'db'>, patientId: string): Promise<string[]> {
  const rows = await look.db
    .select({ id: patient.id })
    .from(asked)
    .innerJoin(patient, eq(patient.personId, asked.personId))
    .where(eq(asked.id, patientId))
    .orderBy(asc(patient.id));
  return rows.length > 0 ? rows.map(({ id }) => id) : [patientId];
}

/** For each of these entries the one that speaks for its person. */
export async function personsOf(
  look: Pick<Look, 'db'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await look.db
    .select({ id: patient.id, personId: patient.personId })
    .from(patient)
    .where(inArray(patient.id, [...ids]));
  return new Map(rows.map(({ id, personId }) => [id, personId]));
}
