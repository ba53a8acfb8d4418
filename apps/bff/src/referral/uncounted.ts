import { sql } from 'drizzle-orm';
import type { Direction, ReferralAction, Urgency } from '@lianzhen/shared/referral';
import { institution } from '../directory/table.ts';
import type { Tx } from '../platform/index.ts';
import { referral, referralEvent } from './table.ts';

/** How often one step was taken between two institutions on one local day, among the steps just taken over. */
export type UncountedSteps = {
  day: string;
  fromInstitutionId: string;
  toInstitutionId: string;
  direction: Direction;
  urgency: Urgency;
  action: 'submit' | ReferralAction;
  count: number;
};

const BATCH = 5_000;

/**
 * Takes steps that were never counted and marks them as counted in the caller's transaction: if that is not
 * committed they stay uncounted; of two callers at once each step goes to one. At most 5 000 steps; in the
 * order of the keys, so that two writers never wait for each other. Steps of practice are marked and left out.
 */
export async function takeUncounted(tx: Tx): Promise<UncountedSteps[]> {
  const { rows } = await tx.execute<UncountedSteps>(sql`
    with taken as (
      update ${referralEvent} set counted = true
      where id in (
        select id from ${referralEvent} where not counted order by id limit ${BATCH} for update skip locked
      )
      returning referral_id, at, action
    )
    select
      to_char(taken.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "day",
      r.from_institution_id as "fromInstitutionId",
      r.to_institution_id as "toInstitutionId",
      r.direction as "direction",
      r.urgency as "urgency",
      taken.action as "action",
      count(*)::int as "count"
    from taken
      join ${referral} r on r.id = taken.referral_id
      join ${institution} i on i.id = r.from_institution_id and not i.practice
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4, 5, 6`);
  return rows;
}
