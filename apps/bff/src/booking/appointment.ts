import { and, eq } from 'drizzle-orm';
import { appointmentTable, mayMiss } from '@lianzhen/shared/booking';
import type { AppointmentAction } from '@lianzhen/shared/booking';
import { decide, Refusal } from '@lianzhen/shared/kernel';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { tellPlaces } from './claim.ts';
import { appointment, placeClaim } from './table.ts';

/** Moves an appointment by its law, guarded by the version that was read. */
async function move(act: Act, id: string, action: AppointmentAction) {
  const found = some(await act.db.select().from(appointment).where(eq(appointment.id, id)));
  const decision = decide(appointmentTable, found.state, action, 'anyone');
  if (!decision.allowed) throw new Refusal(decision.code, `appointment_${found.state}`);
  if (action === 'miss' && !mayMiss(found.startsAt, act.now))
    throw new Refusal('rule_violated', 'visit_not_due', { startsAt: found.startsAt.toISOString() });
  const moved = await act.db
    .update(appointment)
    .set({ state: decision.to, version: found.version + 1 })
    .where(and(eq(appointment.id, id), eq(appointment.version, found.version)))
    .returning({ id: appointment.id });
  if (moved.length === 0) throw new Refusal('conflict', 'appointment_moved');
  act.trail({
    action: `booking.${action}`,
    subject: 'appointment',
    subjectId: id,
    patientId: found.patientId,
  });
  tellPlaces(act, found);
  return found;
}

async function giveBack(act: Act, found: { id: string; placeId: string }): Promise<void> {
  await act.db
    .delete(placeClaim)
    .where(and(eq(placeClaim.placeId, found.placeId), eq(placeClaim.appointmentId, found.id)));
}

/**
 * Cancels an appointment and gives its place back. The caller answers for the right to do so.
 * @throws Refusal `not_found`, `illegal_transition` when it has ended already, `conflict/appointment_moved`.
 */
export async function freeAppointment(act: Act, appointmentId: string): Promise<void> {
  await giveBack(act, await move(act, appointmentId, 'free'));
}

/**
 * The patient has come to an appointment.
 * @throws Refusal as `freeAppointment`.
 */
export async function arriveAppointment(act: Act, appointmentId: string): Promise<void> {
  await move(act, appointmentId, 'arrive');
}

/**
 * The patient did not come; what is left of the place is free again.
 * @throws Refusal as `freeAppointment`, and `rule_violated/visit_not_due` before the visit should have begun.
 */
export async function missAppointment(act: Act, appointmentId: string): Promise<void> {
  await giveBack(act, await move(act, appointmentId, 'miss'));
}
