import type { z } from 'zod';
import { localDay, localInstant, Refusal } from '@lianzhen/shared/kernel';
import { contactWayWords, isBreached, isWithinPlan, nextVisit, visitDays } from '@lianzhen/shared/rehab';
import type { ContactWay, followUpInput } from '@lianzhen/shared/rehab';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { addRecord } from '../records/index.ts';
import { arriveDown } from '../referral/index.ts';
import { change, mustStand, tellBothHouses } from './change.ts';
import { loadPlan, mustMay } from './load.ts';
import type { PlanRow } from './load.ts';
import { contactSections } from './summary.ts';
import { followUp } from './table.ts';

/** The day of the contact: not to come, and not before the clinic took over. */
function dayOf(act: Act, found: PlanRow, on: string | null | undefined): string {
  const today = localDay(act.now);
  const day = on ?? today;
  if (day > today) throw new Refusal('rule_violated', 'contact_in_future');
  if (found.startsOn !== null && day < found.startsOn && day !== today)
    throw new Refusal('rule_violated', 'contact_before_plan', { startsOn: found.startsOn });
  return day;
}

/** A visit moves the next one forward; a telephone call, or a visit entered late, moves nothing back. */
function nextAfter(found: PlanRow, way: ContactWay, on: string): string | null {
  const { startsOn, nextVisitOn, body } = found;
  if (way === 'phone' || nextVisitOn === null || startsOn === null) return nextVisitOn;
  const next = nextVisit(visitDays(startsOn, body.weeks, body.firstVisitWithinDays), on);
  return next === null || next > nextVisitOn ? next : nextVisitOn;
}

/**
 * Writes down one contact with the patient. The first visit is the arrival of the down-referral; a reading outside
 * its limits or a warning sign alerts both houses.
 * @throws Refusal `conflict/plan_moved`, `rule_violated/not_in_plan`, `contact_in_future`, `contact_before_plan`, and
 *   what the law refuses.
 */
export async function record(act: Act, input: z.output<typeof followUpInput>) {
  const { planId, version, way, on, ...contact } = input;
  const found = await loadPlan(act, planId);
  mustStand(found, found.version, version);
  mustMay(act, found, 'record');
  const day = dayOf(act, found, on);
  if (!isWithinPlan(found.body, contact)) throw new Refusal('rule_violated', 'not_in_plan');
  const breached = isBreached(found.body, contact);
  const nextVisitOn = nextAfter(found, way, day);
  const stands = await change(act, found, version, { nextVisitOn });
  // Before the news of the arrival, so that an alert is the first of the two that is read.
  tellBothHouses(act, found, breached ? 'breached' : 'recorded', breached ? alert(act, found) : undefined);
  if (way !== 'phone' && found.referralState === 'accepted') await arriveDown(act, found.referralId);
  const at = day === localDay(act.now) ? act.now : localInstant(day, '12:00');
  const made = one(
    await act.db
      .insert(followUp)
      .values({
        ...contact,
        note: contact.note || null,
        planId,
        way,
        at,
        breached,
        postId: act.actor.postId,
      })
      .returning({ id: followUp.id }),
  );
  await addRecord(act, {
    patientId: found.patientId,
    kind: 'followup',
    title: `${contactWayWords[way].zh}随访 · ${found.title}`,
    body: {
      type: 'summary',
      sections: contactSections(found.body, contact),
      linkTo: `/rehab/${planId}`,
    },
    occurredAt: at,
  });
  act.trail({
    action: 'rehab.record',
    subject: 'rehab_plan',
    subjectId: planId,
    patientId: found.patientId,
    detail: { followUpId: made.id, way, breached },
  });
  return { planId, version: stands, followUpId: made.id, breached, nextVisitOn };
}

function alert(act: Act, { referralNumber }: PlanRow) {
  return {
    zh: `${act.actor.institutionName} · 康复随访发现异常 · ${referralNumber}`,
    en: `${act.actor.institutionName} · Follow-up out of limits · ${referralNumber}`,
  };
}
