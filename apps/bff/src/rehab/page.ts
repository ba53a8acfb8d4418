import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { id, localDay } from '@lianzhen/shared/kernel';
import { mayActOnPlan, planActions, planRoleOf, visitDays, visitsExpected } from '@lianzhen/shared/rehab';
import type { PlanAction, PlanAllowed } from '@lianzhen/shared/rehab';
import { institution, post, practitioner } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { factsOf, loadPlan, visibleTo } from './load.ts';
import { followUp, rehabPlan } from './table.ts';

export const planInputId = z.object({ id });

export const ofReferralInput = z.object({ referralId: id });

const LIMIT = 200;

const hospital = alias(institution, 'hospital');
const clinic = alias(institution, 'clinic');
const writerPost = alias(post, 'writer_post');
const writer = alias(practitioner, 'writer');
const doctorPost = alias(post, 'doctor_post');
const doctor = alias(practitioner, 'doctor');

async function partiesOf(look: Look, planId: string) {
  const rows = await look.db
    .select({
      hospital: { zh: hospital.name, en: hospital.nameEn, phone: hospital.phone },
      clinic: { zh: clinic.name, en: clinic.nameEn, phone: clinic.phone },
      writer: { name: writer.name, title: writer.title },
      doctor: { name: doctor.name, title: doctor.title },
      patient: { id: patient.id, name: patient.name, sex: patient.sex, birthDate: patient.birthDate },
    })
    .from(rehabPlan)
    .innerJoin(hospital, eq(hospital.id, rehabPlan.hospitalId))
    .innerJoin(clinic, eq(clinic.id, rehabPlan.clinicId))
    .innerJoin(writerPost, eq(writerPost.id, rehabPlan.writtenByPostId))
    .innerJoin(writer, eq(writer.id, writerPost.practitionerId))
    .leftJoin(doctorPost, eq(doctorPost.id, rehabPlan.responsiblePostId))
    .leftJoin(doctor, eq(doctor.id, doctorPost.practitionerId))
    .innerJoin(patient, eq(patient.id, rehabPlan.patientId))
    .where(eq(rehabPlan.id, planId));
  return some(rows);
}

async function contactsOf(look: Look, planId: string) {
  return look.db
    .select({
      id: followUp.id,
      at: followUp.at,
      way: followUp.way,
      readings: followUp.readings,
      tasksDone: followUp.tasksDone,
      warnings: followUp.warnings,
      note: followUp.note,
      breached: followUp.breached,
      who: practitioner.name,
    })
    .from(followUp)
    .innerJoin(post, eq(post.id, followUp.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(eq(followUp.planId, planId))
    .orderBy(desc(followUp.at), desc(followUp.id))
    .limit(LIMIT);
}

/** A plan with its contacts, newest first, and for every action whether it is allowed now and why not. */
export async function page(act: Act, input: z.output<typeof planInputId>) {
  const { diagnoses, ...found } = await loadPlan(act, input.id);
  const facts = factsOf({ ...found, diagnoses });
  const actions = Object.fromEntries(
    planActions.map(action => [action, mayActOnPlan(act.actor, action, facts)]),
  ) as Record<PlanAction, PlanAllowed>;
  const { weeks, firstVisitWithinDays } = found.body;
  const days = found.startsOn ? visitDays(found.startsOn, weeks, firstVisitWithinDays) : [];
  act.trail({
    action: 'rehab.look',
    subject: 'rehab_plan',
    subjectId: found.id,
    patientId: found.patientId,
  });
  return {
    ...found,
    diagnoses,
    ...(await partiesOf(act, found.id)),
    role: planRoleOf(act.actor, found),
    visitsExpected: visitsExpected(days, localDay(act.now)),
    contacts: await contactsOf(act, found.id),
    actions,
  };
}

/**
 * The plan that came with a down-referral.
 * @throws Refusal `not_found` when there is none for this reader.
 */
export async function planOfReferral(look: Look, input: z.output<typeof ofReferralInput>) {
  return some(
    await look.db
      .select({ id: rehabPlan.id })
      .from(rehabPlan)
      .where(and(eq(rehabPlan.referralId, input.referralId), visibleTo(look.actor))),
  );
}
