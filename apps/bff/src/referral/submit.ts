import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { relation } from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';
import type { submitInput } from '@lianzhen/shared/referral';
import { takePlace } from '../booking/index.ts';
import { department, institution } from '../directory/table.ts';
import { mustSee } from '../patient/index.ts';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { begin } from './begin.ts';

/**
 * Sends a patient up or level to a department. A held place is taken in the same transaction.
 * @throws Refusal `not_found` for a patient or department out of reach, `conflict/place_taken`,
 *   `conflict/live_referral_exists` with `referralId` and `number`, `rule_violated/own_institution`,
 *   `rule_violated/down_needs_plan`, `rule_violated/place_elsewhere`.
 */
export async function submit(act: Act, input: z.output<typeof submitInput>) {
  await mustSee(act, input.patientId);
  const target = some(
    await act.db
      .select({
        institutionId: department.institutionId,
        speciality: department.speciality,
        tier: institution.tier,
      })
      .from(department)
      .innerJoin(institution, eq(institution.id, department.institutionId))
      .where(and(eq(department.id, input.toDepartmentId), eq(institution.practice, act.actor.practice))),
  );
  if (target.institutionId === act.actor.institutionId) throw new Refusal('rule_violated', 'own_institution');
  if (!act.actor.tier || !target.tier) throw new Refusal('rule_violated', 'no_tier');
  const direction = relation(act.actor.tier, target.tier);
  if (direction === 'down') throw new Refusal('rule_violated', 'down_needs_plan');
  const taken = input.placeId
    ? await takePlace(act, { placeId: input.placeId, patientId: input.patientId })
    : null;
  if (taken && taken.departmentId !== input.toDepartmentId)
    throw new Refusal('rule_violated', 'place_elsewhere');
  const { placeId: _place, consent, ...facts } = input;
  const made = await begin(act, {
    ...facts,
    direction,
    consent: consent ?? null,
    toInstitutionId: target.institutionId,
    toPostId: taken?.doctorPostId ?? null,
    speciality: target.speciality,
    ...(taken ? { appointmentId: taken.appointmentId } : {}),
  });
  return { id: made.id, number: made.number, appointment: taken };
}
