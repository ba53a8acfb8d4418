import type { z } from 'zod';
import { addDays, localDay } from '@lianzhen/shared/kernel';
import { nextVisit, visitDays } from '@lianzhen/shared/rehab';
import type { takeOverInput } from '@lianzhen/shared/rehab';
import type { Act } from '../platform/index.ts';
import { acceptDown } from '../referral/index.ts';
import { change, mustStand, tellBothHouses } from './change.ts';
import { loadPlan, mustMay } from './load.ts';

/**
 * The clinic takes the patient over; the acting doctor is responsible and the plan runs from today, or from its
 * own first day when that is still to come. `version` is that of the down-referral.
 * @throws Refusal `conflict/plan_moved` for the second of two doctors, and what the law refuses.
 */
export async function takeOver(act: Act, input: z.output<typeof takeOverInput>) {
  const found = await loadPlan(act, input.planId);
  mustStand(found, found.referralVersion, input.version);
  mustMay(act, found, 'take_over');
  await acceptDown(act, { id: found.referralId, version: input.version });
  const { start, weeks, firstVisitWithinDays } = found.body;
  const today = localDay(act.now);
  const startsOn = start > today ? start : today;
  const version = await change(act, found, found.version, {
    state: 'running',
    responsiblePostId: act.actor.postId,
    startsOn,
    endsOn: addDays(startsOn, weeks * 7),
    nextVisitOn: nextVisit(visitDays(startsOn, weeks, firstVisitWithinDays), null),
  });
  act.trail({
    action: 'rehab.take_over',
    subject: 'rehab_plan',
    subjectId: found.id,
    patientId: found.patientId,
  });
  tellBothHouses(act, found, 'taken_over');
  return { planId: found.id, version };
}
