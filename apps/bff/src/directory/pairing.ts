import { and, eq, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { pairInput } from '@lianzhen/shared/directory';
import { tiers } from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';
import { one, some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { department, institution, pairing, post, practitioner } from './table.ts';

async function doctorAt(act: Act, postId: string) {
  const doctor = some(
    await act.db
      .select({
        institutionId: post.institutionId,
        duty: post.duty,
        active: post.active,
        tier: institution.tier,
      })
      .from(post)
      .innerJoin(institution, eq(institution.id, post.institutionId))
      .where(and(eq(post.id, postId), eq(institution.practice, act.actor.practice)))
      .for('share', { of: post }),
  );
  const sees = doctor.duty === 'clinician' || doctor.duty === 'head';
  if (!sees || !doctor.active || doctor.tier === null) throw new Refusal('rule_violated', 'not_a_doctor');
  return { institutionId: doctor.institutionId, height: tiers.indexOf(doctor.tier) };
}

/** The administrator keeps all pairs, the head those of the own institution. */
function mustKeep(act: Act, institutionIds: readonly string[]): void {
  const { duty, institutionId } = act.actor;
  if (duty !== 'administrator' && !institutionIds.includes(institutionId))
    throw new Refusal('not_permitted', 'not_own_institution');
}

/**
 * Pairs a doctor with the specialist of a higher tier who answers for them.
 * @throws Refusal `not_found`; `not_permitted`; `rule_violated` with `not_a_doctor` or `pair_not_upward`;
 * `conflict/pairing_live` when the two are paired already.
 */
export async function pair(act: Act, input: z.output<typeof pairInput>): Promise<{ id: string }> {
  const clinic = await doctorAt(act, input.clinicPostId);
  const specialist = await doctorAt(act, input.specialistPostId);
  mustKeep(act, [clinic.institutionId, specialist.institutionId]);
  if (specialist.height <= clinic.height) throw new Refusal('rule_violated', 'pair_not_upward');
  const made = one(
    await act.db
      .insert(pairing)
      .values({ ...input, since: act.now })
      .returning({ id: pairing.id }),
  );
  act.trail({ action: 'directory.pair', subject: 'pairing', subjectId: made.id, detail: input });
  return made;
}

/**
 * Ends a pair; that it was stays known.
 * @throws Refusal `not_found` when there is none or it has ended; `not_permitted`.
 */
export async function unpair(act: Act, input: { id: string }): Promise<void> {
  const clinicPost = alias(post, 'clinic_post');
  const specialistPost = alias(post, 'specialist_post');
  const { clinic, specialist } = some(
    await act.db
      .select({ clinic: clinicPost.institutionId, specialist: specialistPost.institutionId })
      .from(pairing)
      .innerJoin(clinicPost, eq(clinicPost.id, pairing.clinicPostId))
      .innerJoin(specialistPost, eq(specialistPost.id, pairing.specialistPostId))
      .innerJoin(institution, eq(institution.id, clinicPost.institutionId))
      .where(
        and(eq(pairing.id, input.id), isNull(pairing.endedAt), eq(institution.practice, act.actor.practice)),
      )
      .for('update', { of: pairing }),
  );
  mustKeep(act, [clinic, specialist]);
  await act.db.update(pairing).set({ endedAt: act.now }).where(eq(pairing.id, input.id));
  act.trail({ action: 'directory.unpair', subject: 'pairing', subjectId: input.id });
}

/** The living pairs in which a doctor of one institution stands, on either side. */
export async function pairsOf(look: Look, institutionId: string) {
  const clinicPost = alias(post, 'clinic_post');
  const specialistPost = alias(post, 'specialist_post');
  const clinician = alias(practitioner, 'clinician');
  const specialist = alias(practitioner, 'specialist');
  const clinicHome = alias(institution, 'clinic_home');
  const specialistHome = alias(institution, 'specialist_home');
  return look.db
    .select({
      id: pairing.id,
      since: pairing.since,
      clinician: { name: clinician.name, title: clinician.title },
      clinic: { id: clinicHome.id, name: clinicHome.name, nameEn: clinicHome.nameEn },
      specialist: { name: specialist.name, title: specialist.title },
      hospital: { id: specialistHome.id, name: specialistHome.name, nameEn: specialistHome.nameEn },
      department: { name: department.name, nameEn: department.nameEn },
    })
    .from(pairing)
    .innerJoin(clinicPost, eq(clinicPost.id, pairing.clinicPostId))
    .innerJoin(clinician, eq(clinician.id, clinicPost.practitionerId))
    .innerJoin(clinicHome, eq(clinicHome.id, clinicPost.institutionId))
    .innerJoin(specialistPost, eq(specialistPost.id, pairing.specialistPostId))
    .innerJoin(specialist, eq(specialist.id, specialistPost.practitionerId))
    .innerJoin(specialistHome, eq(specialistHome.id, specialistPost.institutionId))
    .leftJoin(department, eq(department.id, specialistPost.departmentId))
    .where(
      and(
        isNull(pairing.endedAt),
        or(eq(clinicPost.institutionId, institutionId), eq(specialistPost.institutionId, institutionId)),
      ),
    )
    .orderBy(clinician.pinyin, specialist.pinyin)
    .limit(200);
}
