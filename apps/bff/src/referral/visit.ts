import { eq } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import { arriveAppointment, freeAppointment, missAppointment, takePlace } from '../booking/index.ts';
import { appointment } from '../booking/table.ts';
import { institution } from '../directory/table.ts';
import { grantRelation } from '../patient/index.ts';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { loadCase } from './load.ts';
import { move } from './move.ts';
import { stands } from './stands.ts';
import type { Input, Stands } from './stands.ts';

/** Gives an accepted case its place. */
export async function place(act: Act, input: Input<'place'>) {
  const found = await loadCase(act, input.id);
  const [origin] = await act.db
    .select({ tier: institution.tier })
    .from(institution)
    .where(eq(institution.id, found.fromInstitutionId));
  const taken = await takePlace(act, {
    placeId: input.placeId,
    patientId: found.patientId,
    ...(origin?.tier ? { forTier: origin.tier } : {}),
  });
  if (taken.institutionId !== act.actor.institutionId) throw new Refusal('rule_violated', 'place_elsewhere');
  const placed = await move(act, found, input.version, 'place', {
    visitAt: taken.startsAt,
    set: {
      appointmentId: taken.appointmentId,
      toDepartmentId: taken.departmentId,
      toPostId: taken.doctorPostId,
    },
  });
  return { ...stands(placed), appointment: taken };
}

/** Gives the place back; the case lives on and is placed anew. */
export async function cancelAppointment(act: Act, input: Input<'cancelAppointment'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  const { appointmentId } = found;
  const moved = await move(act, found, input.version, 'cancel_appointment', {
    reason: input.reason,
    text: input.text,
    set: { appointmentId: null },
  });
  if (appointmentId) await freeAppointment(act, appointmentId);
  return stands(moved);
}

/**
 * The patient has come.
 * @throws Refusal `rule_violated/wrong_code` when a booking code is given that is not this visit's.
 */
export async function arrive(act: Act, input: Input<'arrive'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  if (found.direction === 'down') throw new Refusal('rule_violated', 'down_through_plan');
  const arrived = await move(act, found, input.version, 'arrive');
  if (found.appointmentId) {
    const booked = some(
      await act.db
        .select({ code: appointment.code })
        .from(appointment)
        .where(eq(appointment.id, found.appointmentId)),
    );
    if (input.code && input.code !== booked.code) throw new Refusal('rule_violated', 'wrong_code');
    await arriveAppointment(act, found.appointmentId);
  }
  await grantRelation(act, {
    patientId: found.patientId,
    institutionId: act.actor.institutionId,
    kind: 'treating',
    sourceId: found.id,
  });
  return stands(arrived);
}

/** The patient did not come: the case is closed, its place is free, and it can be reopened. */
export async function noShow(act: Act, input: Input<'noShow'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  const { appointmentId } = found;
  const closed = await move(act, found, input.version, 'no_show', { set: { appointmentId: null } });
  if (appointmentId) await missAppointment(act, appointmentId);
  return stands(closed);
}

/** Takes up again a case that was closed because the patient did not come. */
export async function reopen(act: Act, input: Input<'reopen'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  const opened = await move(act, found, input.version, 'reopen', { text: input.text });
  await grantRelation(act, {
    patientId: found.patientId,
    institutionId: found.toInstitutionId,
    kind: 'referral',
    sourceId: found.id,
  });
  return stands(opened);
}

/** Sends back what was found, done and advised; a clinic's report comes out of its plan. */
export async function report(act: Act, input: Input<'report'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  if (found.direction === 'down') throw new Refusal('rule_violated', 'down_through_plan');
  return stands(await move(act, found, input.version, 'report', { set: { report: input.report } }));
}
