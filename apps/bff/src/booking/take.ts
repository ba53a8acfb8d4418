import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import { codeOf, CODES_A_DAY, mayTakePlace, senderTier } from '@lianzhen/shared/booking';
import type { Tier } from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';
import { holdPost } from '../directory/index.ts';
import type { Act } from '../platform/index.ts';
import { loadPlace, openingFacts, replaceable, tellPlaces } from './claim.ts';
import { appointment, placeClaim } from './table.ts';

const TRIES = 20;

export type Taken = {
  appointmentId: string;
  startsAt: Date;
  code: string;
  departmentId: string;
  institutionId: string;
  doctorPostId: string;
};

type Wanted = { placeId: string; patientId: string; forTier?: Tier };
type Found = Awaited<ReturnType<typeof loadPlace>>;

/** Makes the place the appointment's own, if nobody else has it: one statement that two can never both win. */
async function claim(act: Act, found: Found, appointmentId: string): Promise<boolean> {
  const taken = { state: 'taken', postId: act.actor.postId, until: null, appointmentId } as const;
  const rows = await act.db
    .insert(placeClaim)
    .values({ placeId: found.id, ...taken })
    .onConflictDoUpdate({ target: placeClaim.placeId, set: taken, setWhere: replaceable(act) })
    .returning({ placeId: placeClaim.placeId });
  return rows.length === 1;
}

/** Draws codes until one is free among those of the institution's day. */
async function enter(act: Act, found: Found, id: string, patientId: string): Promise<string> {
  const { doctorPostId, departmentId, institutionId, startsAt, day } = found;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const code = codeOf(randomInt(CODES_A_DAY));
    const made = await act.db
      .insert(appointment)
      .values({
        id,
        code,
        placeId: found.id,
        patientId,
        institutionId,
        departmentId,
        doctorPostId,
        startsAt,
        day,
        state: 'booked',
        bookedByPostId: act.actor.postId,
        createdAt: act.now,
      })
      .onConflictDoNothing({ target: [appointment.institutionId, appointment.day, appointment.code] })
      .returning({ id: appointment.id });
    if (made.length > 0) return code;
  }
  throw new Refusal('conflict', 'no_code_left');
}

/**
 * Takes a place for a patient in the caller's transaction: one's own hold, or a place nobody has. The caller answers
 * for the right to act for the patient. `forTier` is the sender's tier when a hospital fills its own places.
 * @throws Refusal `not_found`, `rule_violated/place_past`, `rule_violated/place_reserved` or `place_early` with `releaseAt`,
 *   `conflict/place_taken` when another has it, `conflict/post_ended` when its doctor has just left.
 */
export async function takePlace(act: Act, wanted: Wanted): Promise<Taken> {
  const found = await loadPlace(act, wanted.placeId);
  await holdPost(act, found.doctorPostId);
  const tier = senderTier(act.actor, found.institutionId, wanted.forTier);
  const may = mayTakePlace(found.mine ? { ...found, reserved: false, opensAt: null } : found, tier, act.now);
  if (!may.allowed) throw new Refusal('rule_violated', may.reason, openingFacts(found, may.reason));
  const appointmentId = v7();
  if (found.gone || !(await claim(act, found, appointmentId)))
    throw new Refusal('conflict', 'place_taken', { placeId: found.id });
  const code = await enter(act, found, appointmentId, wanted.patientId);
  act.trail({
    action: 'booking.take',
    subject: 'appointment',
    subjectId: appointmentId,
    patientId: wanted.patientId,
    detail: { placeId: found.id },
  });
  tellPlaces(act, found);
  const { startsAt, departmentId, institutionId, doctorPostId } = found;
  return { appointmentId, startsAt, code, departmentId, institutionId, doctorPostId };
}
