import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { DAY } from '@lianzhen/shared/kernel';
import { department } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';
import { appointment } from './table.ts';

const HALF_A_YEAR = 182 * DAY;
const LATEST = 200;

/** The median wait in days from booking to visit, over the latest appointments of the last six months. */
export async function waitsOf(look: Look, ids: readonly string[]): Promise<Map<string, number>> {
  const latest = look.db
    .select({
      days: sql<number>`extract(epoch from ${appointment.startsAt} - ${appointment.createdAt}) / 86400`.as(
        'days',
      ),
    })
    .from(appointment)
    .where(
      and(
        eq(appointment.departmentId, department.id),
        gt(appointment.createdAt, new Date(look.now.getTime() - HALF_A_YEAR)),
      ),
    )
    .orderBy(desc(appointment.createdAt))
    .limit(LATEST)
    .as('latest');
  const rows = await look.db
    .select({
      id: department.id,
      days: sql<number>`(percentile_cont(0.5) within group (order by ${latest.days}))::float8`,
    })
    .from(department)
    .innerJoinLateral(latest, sql`true`)
    .where(inArray(department.id, [...ids]))
    .groupBy(department.id);
  return new Map(rows.map(row => [row.id, Math.round(row.days * 10) / 10]));
}
