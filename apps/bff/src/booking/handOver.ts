import { and, eq, gt, gte, inArray } from 'drizzle-orm';
import { overlaps } from '@lianzhen/shared/booking';
import { localDay, Refusal } from '@lianzhen/shared/kernel';
import { post } from '../directory/table.ts';
import type { Act, Look } from '../platform/index.ts';
import { takeTurns } from './claim.ts';
import { appointment, clinicSession, placeClaim, sessionTemplate } from './table.ts';

const bookedWith = (postId: string, now: Date) =>
  and(eq(appointment.doctorPostId, postId), eq(appointment.state, 'booked'), gt(appointment.startsAt, now));

/** The weekly sessions of a post, and the appointments still to come with it. */
export async function sessionsHeldBy(look: Look, postId: string) {
  const sessions = await look.db
    .select({
      id: sessionTemplate.id,
      weekday: sessionTemplate.weekday,
      starts: sessionTemplate.starts,
      room: sessionTemplate.room,
    })
    .from(sessionTemplate)
    .where(eq(sessionTemplate.postId, postId))
    .orderBy(sessionTemplate.weekday, sessionTemplate.starts);
  const appointments = await look.db
    .select({ id: appointment.id, startsAt: appointment.startsAt, code: appointment.code })
    .from(appointment)
    .where(bookedWith(postId, look.now))
    .orderBy(appointment.startsAt);
  return { sessions, appointments };
}

function templatesOf(act: Act, postIds: readonly string[]) {
  return act.db
    .select({
      weekday: sessionTemplate.weekday,
      starts: sessionTemplate.starts,
      slotMinutes: sessionTemplate.slotMinutes,
      capacity: sessionTemplate.capacity,
    })
    .from(sessionTemplate)
    .where(inArray(sessionTemplate.postId, [...postIds]));
}

/** Whoever takes the sessions over must sit in the same department and be free at those times. */
async function mustBeFree(act: Act, from: string, to: string): Promise<void> {
  const rows = await act.db
    .select({ id: post.id, departmentId: post.departmentId, practitionerId: post.practitionerId })
    .from(post)
    .where(inArray(post.id, [from, to]));
  const leaver = rows.find(row => row.id === from);
  const successor = rows.find(row => row.id === to);
  if (!leaver || !successor || leaver.departmentId !== successor.departmentId)
    throw new Refusal('rule_violated', 'other_department');
  await takeTurns(act, `sessions ${successor.practitionerId}`);
  const posts = await act.db
    .select({ id: post.id })
    .from(post)
    .where(eq(post.practitionerId, successor.practitionerId));
  const own = await templatesOf(
    act,
    posts.map(row => row.id),
  );
  const given = await templatesOf(act, [from]);
  if (given.some(session => own.some(other => overlaps(other, session))))
    throw new Refusal('rule_violated', 'session_overlaps');
}

/**
 * Gives the weekly sessions, the opened days to come and the appointments in them to another doctor of the department;
 * the patients keep place, time and code. What the leaver held is let go.
 * @throws Refusal `rule_violated/other_department`, `rule_violated/session_overlaps`.
 */
export async function handOverSessions(act: Act, from: string, to: string): Promise<number> {
  const { sessions } = await sessionsHeldBy(act, from);
  if (sessions.length > 0) await mustBeFree(act, from, to);
  await act.db.update(sessionTemplate).set({ postId: to }).where(eq(sessionTemplate.postId, from));
  await act.db
    .update(clinicSession)
    .set({ postId: to })
    .where(and(eq(clinicSession.postId, from), gte(clinicSession.day, localDay(act.now))));
  const moved = await act.db
    .update(appointment)
    .set({ doctorPostId: to })
    .where(bookedWith(from, act.now))
    .returning({ id: appointment.id, patientId: appointment.patientId });
  for (const { id, patientId } of moved)
    act.trail({
      action: 'booking.hand_over',
      subject: 'appointment',
      subjectId: id,
      patientId,
      detail: { from, to },
    });
  return sessions.length + moved.length;
}

/** Lets go of every place that a post keeps while a form is open. */
export async function letGoHolds(act: Act, postId: string): Promise<void> {
  await act.db.delete(placeClaim).where(and(eq(placeClaim.postId, postId), eq(placeClaim.state, 'held')));
}
