import { and, eq, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { cityCode } from '@lianzhen/shared/directory';
import { institution } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';

/** The two ends of a flow, in whichever table they stand. */
export type Ends = { from: AnyPgColumn; to: AnyPgColumn };

function touches({ from, to }: Ends, areaCode: string): SQL {
  const houses = sql`(select i.id from ${institution} i where i.area_code = ${areaCode})`;
  return sql`(${from} in ${houses} or ${to} in ${houses})`;
}

/**
 * What the reader's post lets figures speak of: a city viewer of the whole region, a county viewer of flows that
 * touch the county, a head of flows of the own institution. A wished county narrows it further.
 */
export function scopeOf(look: Look, ends: Ends, wished: string | null | undefined): SQL | undefined {
  const { duty, areaCode, institutionId } = look.actor;
  const own =
    duty === 'viewer'
      ? areaCode === cityCode
        ? undefined
        : touches(ends, areaCode)
      : or(eq(ends.from, institutionId), eq(ends.to, institutionId));
  return and(own, wished && wished !== cityCode ? touches(ends, wished) : undefined);
}
