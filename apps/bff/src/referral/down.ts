import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { relation } from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';
import type { downBody, Report } from '@lianzhen/shared/referral';
import { institution } from '../directory/table.ts';
import { grantRelation } from '../patient/index.ts';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { begin } from './begin.ts';
import { loadCase } from './load.ts';
import type { Case } from './load.ts';
import { move } from './move.ts';
import { stands } from './stands.ts';
import type { Stands } from './stands.ts';
import { referral } from './table.ts';

/** At a clinic every down-referral belongs to general practice. */
const GENERAL_PRACTICE = '02';

/**
 * Sends a patient who came up down again. The up-referral is reported with the same findings, and the new case
 * points at it.
 * @throws Refusal `rule_violated/not_downward` when the receiver is not of a lower tier.
 */
export async function submitDown(act: Act, input: z.output<typeof downBody>): Promise<Case> {
  const up = await loadCase(act, input.upReferralId);
  const target = some(
    await act.db
      .select({ tier: institution.tier })
      .from(institution)
      .where(and(eq(institution.id, input.toInstitutionId), eq(institution.practice, act.actor.practice))),
  );
  if (!act.actor.tier || !target.tier || relation(act.actor.tier, target.tier) !== 'down')
    throw new Refusal('rule_violated', 'not_downward');
  await move(act, up, input.version, 'send_down', { set: { report: input.report } });
  return begin(act, {
    direction: 'down',
    urgency: input.urgency,
    patientId: up.patientId,
    toInstitutionId: input.toInstitutionId,
    toDepartmentId: null,
    toPostId: null,
    speciality: GENERAL_PRACTICE,
    purpose: input.purpose,
    purposeText: input.purposeText,
    diagnoses: input.diagnoses,
    history: input.history,
    pastHistory: input.pastHistory,
    treatment: input.treatment,
    consent: input.consent,
    recordIds: input.recordIds,
    endsReferralId: up.id,
  });
}

/** Closes the loop of the case that brought the patient up, when it was this clinic that sent it. */
async function acknowledgeUp(act: Act, upId: string): Promise<void> {
  const [own] = await act.db
    .select({ id: referral.id })
    .from(referral)
    .where(
      and(
        eq(referral.id, upId),
        eq(referral.fromInstitutionId, act.actor.institutionId),
        inArray(referral.state, ['reported']),
      ),
    );
  if (!own) return;
  const up = await loadCase(act, own.id);
  await move(act, up, up.version, 'acknowledge');
}

/** The clinic takes the patient back; the acting doctor becomes responsible. */
export async function acceptDown(act: Act, input: { id: string; version: number }): Promise<Case> {
  const found = await loadCase(act, input.id);
  if (found.direction !== 'down') throw new Refusal('rule_violated', 'only_down');
  const accepted = await move(act, found, input.version, 'accept', {
    set: { toPostId: act.actor.postId },
  });
  await grantRelation(act, {
    patientId: found.patientId,
    institutionId: act.actor.institutionId,
    kind: 'treating',
    sourceId: found.id,
  });
  if (found.endsReferralId) await acknowledgeUp(act, found.endsReferralId);
  return accepted;
}

/** The first visit at the clinic. */
export async function arriveDown(act: Act, id: string): Promise<Stands> {
  const found = await loadCase(act, id);
  return stands(await move(act, found, found.version, 'arrive'));
}

/** The plan has ended: the clinic reports to the hospital. */
export async function reportDown(act: Act, id: string, report: Report): Promise<Stands> {
  const found = await loadCase(act, id);
  return stands(await move(act, found, found.version, 'report', { set: { report } }));
}
