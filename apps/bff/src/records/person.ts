import { eq, inArray } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** The condition that a row belongs to one of these entries of one person. */
export function ofPerson(column: PgColumn, ids: readonly string[]): SQL {
  const [only, ...more] = ids;
  return only !== undefined && more.length === 0 ? eq(column, only) : inArray(column, [...ids]);
}
