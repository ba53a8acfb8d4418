import { addMinutes, Refusal } from '@lianzhen/shared/kernel';
import { freeAppointment } from '../booking/index.ts';
import type { Act } from '../platform/index.ts';
import { loadCase } from './load.ts';
import { move } from './move.ts';
import { clockRules } from './settings.ts';
import { stands } from './stands.ts';
import type { Input, Stands } from './stands.ts';

/** Takes a case to triage; the holder is shown, and idle claims lapse. */
export async function claim(act: Act, input: Input<'claim'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  const { clocks } = await clockRules(act);
  const set = {
    claimedByPostId: act.actor.postId,
    claimedUntil: addMinutes(act.now, clocks.claimMinutes),
  };
  return stands(await move(act, found, input.version, 'claim', { set }));
}

/** Puts a claimed case back. */
export async function release(act: Act, input: Input<'release'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  return stands(await move(act, found, input.version, 'release'));
}

/** Accepts a case; when a place was taken with it, the visit stands at once. */
export async function accept(act: Act, input: Input<'accept'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  if (found.direction === 'down') throw new Refusal('rule_violated', 'down_through_plan');
  const accepted = await move(act, found, input.version, 'accept', { text: input.text });
  if (!accepted.appointmentId) return stands(accepted);
  return stands(await move(act, accepted, accepted.version, 'place'));
}

/** Asks the referrer for more; the receiver's clock stops. */
export async function requestInfo(act: Act, input: Input<'requestInfo'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  return stands(await move(act, found, input.version, 'request_info', { text: input.text }));
}

/** Gives advice instead of taking the patient. */
export async function advise(act: Act, input: Input<'advise'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  const { appointmentId } = found;
  const advised = await move(act, found, input.version, 'advise', {
    text: input.text,
    set: { appointmentId: null },
  });
  if (appointmentId) await freeAppointment(act, appointmentId);
  return stands(advised);
}

/** Turns a case away with a coded reason; a place taken with it is free again. */
export async function decline(act: Act, input: Input<'decline'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  const { appointmentId } = found;
  const declined = await move(act, found, input.version, 'decline', {
    reason: input.reason,
    text: input.text,
    set: { appointmentId: null },
  });
  if (appointmentId) await freeAppointment(act, appointmentId);
  return stands(declined);
}
