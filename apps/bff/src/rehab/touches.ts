import { count, eq, inArray, and, sql } from 'drizzle-orm';
import { institution } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';
import { rehabPlan } from './table.ts';

/** How many plans that are under way began with each template; a plan is its own copy and is never touched. */
export async function plansByTemplate(look: Look): Promise<Map<string, number>> {
  const code = sql<string | null>`${rehabPlan.body}->>'template'`;
  const rows = await look.db
    .select({ code, plans: count() })
    .from(rehabPlan)
    .innerJoin(institution, eq(institution.id, rehabPlan.hospitalId))
    .where(
      and(inArray(rehabPlan.state, ['waiting', 'running']), eq(institution.practice, look.actor.practice)),
    )
    .groupBy(code);
  return new Map(rows.flatMap(row => (row.code === null ? [] : [[row.code, row.plans] as const])));
}
