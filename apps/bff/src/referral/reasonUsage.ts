import { and, count, eq, gte, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { DAY } from '@lianzhen/shared/kernel';
import type { ReasonList } from '@lianzhen/shared/referral';
import { institution } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';
import { referral, referralEvent } from './table.ts';

const USAGE_DAYS = 90;
const origin = alias(institution, 'origin');

const steps = {
  up_purposes: { action: 'submit', down: false },
  down_purposes: { action: 'submit', down: true },
  decline_up: { action: 'decline', down: false },
  decline_down: { action: 'decline', down: true },
  withdraw: { action: 'withdraw', down: null },
  cancel: { action: 'cancel_appointment', down: null },
} as const satisfies Record<ReasonList, unknown>;

/** How often each code of a list was chosen in the last 90 days. */
export async function reasonUsage(look: Look, list: ReasonList): Promise<Map<string, number>> {
  const { action, down } = steps[list];
  const way =
    down === null ? undefined : down ? eq(referral.direction, 'down') : ne(referral.direction, 'down');
  const rows = await look.db
    .select({ code: referralEvent.reason, times: count() })
    .from(referralEvent)
    .innerJoin(referral, eq(referral.id, referralEvent.referralId))
    .innerJoin(origin, eq(origin.id, referral.fromInstitutionId))
    .where(
      and(
        eq(referralEvent.action, action),
        gte(referralEvent.at, new Date(look.now.getTime() - USAGE_DAYS * DAY)),
        eq(origin.practice, look.actor.practice),
        way,
      ),
    )
    .groupBy(referralEvent.reason);
  return new Map(rows.flatMap(({ code, times }) => (code === null ? [] : [[code, times] as const])));
}
