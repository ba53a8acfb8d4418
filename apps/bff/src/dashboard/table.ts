import { date, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import type { CountedAction } from '@lianzhen/shared/dashboard';
import { directionEnum, referralActionEnum, urgencyEnum } from '../referral/table.ts';

/** How often each step happened between two institutions on one day: what the commission's figures are summed from. */
export const flowDaily = pgTable(
  'flow_daily',
  {
    day: date({ mode: 'string' }).notNull(),
    fromInstitutionId: uuid().notNull(),
    toInstitutionId: uuid().notNull(),
    direction: directionEnum().notNull(),
    urgency: urgencyEnum().notNull(),
    action: referralActionEnum().$type<CountedAction>().notNull(),
    count: integer().notNull(),
  },
  t => [
    primaryKey({
      columns: [t.day, t.fromInstitutionId, t.toInstitutionId, t.direction, t.urgency, t.action],
    }),
    index().on(t.fromInstitutionId, t.day),
    index().on(t.toInstitutionId, t.day),
  ],
);
