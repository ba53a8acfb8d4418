import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { overlap } from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { dutyShift, institution, pairing, post, practitioner } from './table.ts';

const living = (postId: string) =>
  and(or(eq(pairing.clinicPostId, postId), eq(pairing.specialistPostId, postId)), isNull(pairing.endedAt));

const toCome = (look: Pick<Look, 'now'>, postId: string) =>
  and(eq(dutyShift.postId, postId), gt(dutyShift.endsAt, look.now));

/** The shifts of a post that run or are to come, and its pairs with the other doctor of each. */
export async function rosterHeldBy(look: Look, postId: string) {
  const shifts = await look.db
    .select({ id: dutyShift.id, startsAt: dutyShift.startsAt, endsAt: dutyShift.endsAt })
    .from(dutyShift)
    .where(toCome(look, postId))
    .orderBy(asc(dutyShift.startsAt), asc(dutyShift.id));
  const other = alias(post, 'other_post');
  const pairs = await look.db
    .select({
      id: pairing.id,
      name: practitioner.name,
      institution: { zh: institution.name, en: institution.nameEn },
    })
    .from(pairing)
    .innerJoin(
      other,
      or(
        and(eq(pairing.clinicPostId, postId), eq(other.id, pairing.specialistPostId)),
        and(eq(pairing.specialistPostId, postId), eq(other.id, pairing.clinicPostId)),
      ),
    )
    .innerJoin(practitioner, eq(practitioner.id, other.practitionerId))
    .innerJoin(institution, eq(institution.id, other.institutionId))
    .where(living(postId))
    .orderBy(asc(practitioner.pinyin), asc(pairing.id));
  return { shifts, pairs };
}

/** The person behind a post and the telephone there; held, so that nobody plans them twice meanwhile. */
async function personAt(act: Act, postId: string) {
  return some(
    await act.db
      .select({ id: practitioner.id, phone: practitioner.phone })
      .from(practitioner)
      .innerJoin(post, eq(post.practitionerId, practitioner.id))
      .where(eq(post.id, postId))
      .for('no key update', { of: practitioner }),
  );
}

/**
 * Gives the shifts to come to another post. One that runs just now is cut: until this moment it was the leaver's. A
 * shift that is answered on the leaver's own telephone is answered on the successor's from then on.
 * @returns how many.
 * @throws Refusal `conflict/on_duty_already` with `at` when the successor is on duty at such a time,
 *   `rule_violated/no_duty_phone` when the leaver's own number has no successor.
 */
export async function handOverShifts(act: Act, from: string, to: string): Promise<number> {
  const successor = await personAt(act, to);
  const leaver = some(
    await act.db
      .select({ id: practitioner.id, phone: practitioner.phone })
      .from(practitioner)
      .innerJoin(post, eq(post.practitionerId, practitioner.id))
      .where(eq(post.id, from)),
  );
  const given = await act.db.select().from(dutyShift).where(toCome(act, from));
  const planned = await act.db
    .select({ startsAt: dutyShift.startsAt, endsAt: dutyShift.endsAt, postId: dutyShift.postId })
    .from(dutyShift)
    .innerJoin(post, eq(post.id, dutyShift.postId))
    .where(and(eq(post.practitionerId, successor.id), gt(dutyShift.endsAt, act.now)));
  for (const { id, ...shift } of given) {
    const twice = planned.some(other => other.postId !== from && overlap(other, shift));
    if (twice) throw new Refusal('conflict', 'on_duty_already', { at: shift.startsAt.toISOString() });
    const phone = leaver.phone && shift.phone === leaver.phone ? successor.phone : shift.phone;
    if (!phone) throw new Refusal('rule_violated', 'no_duty_phone', { at: shift.startsAt.toISOString() });
    const running = shift.startsAt < act.now;
    if (running) {
      await act.db.update(dutyShift).set({ endsAt: act.now }).where(eq(dutyShift.id, id));
      await act.db.insert(dutyShift).values({ ...shift, postId: to, phone, startsAt: act.now });
    } else await act.db.update(dutyShift).set({ postId: to, phone }).where(eq(dutyShift.id, id));
    act.trail({
      action: 'directory.hand_over',
      subject: 'duty_shift',
      subjectId: id,
      detail: { from, to, startsAt: shift.startsAt },
    });
  }
  return given.length;
}

/**
 * Ends the pairs of a post; with a successor the other doctor of each is paired with that one, unless they are already.
 * @returns how many ended.
 */
export async function handOverPairs(act: Act, from: string, to: string | null): Promise<number> {
  const pairs = await act.db.update(pairing).set({ endedAt: act.now }).where(living(from)).returning();
  for (const { id, clinicPostId, specialistPostId } of pairs) {
    act.trail({ action: 'directory.unpair', subject: 'pairing', subjectId: id });
    if (!to) continue;
    const [made] = await act.db
      .insert(pairing)
      .values({
        clinicPostId: clinicPostId === from ? to : clinicPostId,
        specialistPostId: specialistPostId === from ? to : specialistPostId,
        since: act.now,
      })
      .onConflictDoNothing()
      .returning({ id: pairing.id });
    if (made) act.trail({ action: 'directory.pair', subject: 'pairing', subjectId: made.id });
  }
  return pairs.length;
}
