import { and, asc, between, desc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { figureOf, indicatorOrder } from '@lianzhen/shared/dashboard';
import type { Figure, FlowIndicatorCode, overviewInput } from '@lianzhen/shared/dashboard';
import { institution } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';
import { scopeOf } from './scope.ts';
import { flowDaily } from './table.ts';

const FLOWS = 20;

const origin = alias(institution, 'origin');
const target = alias(institution, 'target');
const total = sql<number>`sum(${flowDaily.count})::int`;

async function countsOf(look: Look, within: SQL | undefined) {
  return look.db
    .select({ action: flowDaily.action, direction: flowDaily.direction, count: total })
    .from(flowDaily)
    .where(within)
    .groupBy(flowDaily.action, flowDaily.direction);
}

async function trendOf(look: Look, within: SQL | undefined) {
  return look.db
    .select({ day: flowDaily.day, direction: flowDaily.direction, count: total })
    .from(flowDaily)
    .where(and(within, eq(flowDaily.action, 'submit')))
    .groupBy(flowDaily.day, flowDaily.direction)
    .orderBy(asc(flowDaily.day));
}

async function flowsOf(look: Look, within: SQL | undefined) {
  return look.db
    .select({
      from: { id: origin.id, zh: origin.name, en: origin.nameEn, tier: origin.tier },
      to: { id: target.id, zh: target.name, en: target.nameEn, tier: target.tier },
      direction: flowDaily.direction,
      count: total,
    })
    .from(flowDaily)
    .innerJoin(origin, eq(origin.id, flowDaily.fromInstitutionId))
    .innerJoin(target, eq(target.id, flowDaily.toInstitutionId))
    .where(and(within, eq(flowDaily.action, 'submit')))
    .groupBy(origin.id, target.id, flowDaily.direction)
    .orderBy(desc(total), asc(origin.name), asc(target.name))
    .limit(FLOWS);
}

/** The figures of a period, the days on which cases were sent, and the busiest ways between two institutions. */
export async function overview(look: Look, input: z.output<typeof overviewInput>) {
  const within = and(
    between(flowDaily.day, input.from, input.to),
    scopeOf(look, { from: flowDaily.fromInstitutionId, to: flowDaily.toInstitutionId }, input.areaCode),
  );
  const counts = await countsOf(look, within);
  return {
    figures: Object.fromEntries(indicatorOrder.map(code => [code, figureOf(code, counts)])) as Record<
      FlowIndicatorCode,
      Figure
    >,
    trend: await trendOf(look, within),
    flows: await flowsOf(look, within),
  };
}
