import type { z } from 'zod';
import { localDay, Refusal } from '@lianzhen/shared/kernel';
import type { sendDownInput } from '@lianzhen/shared/rehab';
import { grantRelation } from '../patient/index.ts';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { addRecord } from '../records/index.ts';
import { submitDown } from '../referral/index.ts';
import { tellBothHouses } from './change.ts';
import { mustBeTemplate } from './settings.ts';
import { planSections } from './summary.ts';
import { rehabPlan } from './table.ts';

/**
 * Sends a patient down with a plan: the referral, the plan and its entry on the timeline, or none of them. The
 * hospital goes on seeing the patient while the plan lives.
 * @throws Refusal `rule_violated/plan_start_past`, and whatever the down-referral refuses.
 */
export async function sendDown(act: Act, input: z.output<typeof sendDownInput>) {
  const { plan, ...body } = input;
  if (plan.start < localDay(act.now)) throw new Refusal('rule_violated', 'plan_start_past');
  await mustBeTemplate(act, plan.template);
  const down = await submitDown(act, body);
  const made = one(
    await act.db
      .insert(rehabPlan)
      .values({
        referralId: down.id,
        patientId: down.patientId,
        hospitalId: down.fromInstitutionId,
        clinicId: down.toInstitutionId,
        writtenByPostId: act.actor.postId,
        state: 'waiting',
        title: plan.title,
        body: plan,
      })
      .returning({ id: rehabPlan.id }),
  );
  await grantRelation(act, {
    patientId: down.patientId,
    institutionId: down.fromInstitutionId,
    kind: 'referral',
    sourceId: down.id,
  });
  await addRecord(act, {
    patientId: down.patientId,
    kind: 'plan',
    title: plan.title,
    body: { type: 'summary', sections: planSections(plan), linkTo: `/rehab/${made.id}` },
  });
  act.trail({
    action: 'rehab.send_down',
    subject: 'rehab_plan',
    subjectId: made.id,
    patientId: down.patientId,
    detail: { referralId: down.id },
  });
  tellBothHouses(
    act,
    { id: made.id, hospitalId: down.fromInstitutionId, clinicId: down.toInstitutionId },
    'sent_down',
  );
  return { planId: made.id, referralId: down.id, number: down.number };
}
