import { and, asc, count, eq, exists, gt, inArray, ne } from 'drizzle-orm';
import { overlaps } from '@lianzhen/shared/booking';
import { Refusal } from '@lianzhen/shared/kernel';
import { post } from '../directory/table.ts';
import { some, takeTurns } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { tellPlaces } from './claim.ts';
import { appointment, clinicSession, place, placeClaim, sessionTemplate } from './table.ts';

/** Visits that were not written down yet count too, however long ago they should have begun. */
const bookedWith = (postId: string) =>
  and(eq(appointment.doctorPostId, postId), eq(appointment.state, 'booked'));

/** Days already opened in which at least one place is still to come. */
const daysToCome = (look: Pick<Look, 'db' | 'now'>, postId: string) =>
  and(
    eq(clinicSession.postId, postId),
    exists(
      look.db
        .select({ id: place.id })
        .from(place)
        .where(and(eq(place.sessionId, clinicSession.id), gt(place.startsAt, look.now))),
    ),
  );

/** The weekly sessions of a post, the days opened and still to come, and the appointments with it. */
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
    .orderBy(asc(sessionTemplate.weekday), asc(sessionTemplate.starts));
  const days = await look.db.select({ n: count() }).from(clinicSession).where(daysToCome(look, postId));
  const appointments = await look.db
    .select({ id: appointment.id, startsAt: appointment.startsAt, code: appointment.code })
    .from(appointment)
    .where(bookedWith(postId))
    .orderBy(asc(appointment.startsAt), asc(appointment.id));
  return { sessions, days: days[0]?.n ?? 0, appointments };
}

const hours = {
  weekday: sessionTemplate.weekday,
  starts: sessionTemplate.starts,
  slotMinutes: sessionTemplate.slotMinutes,
  capacity: sessionTemplate.capacity,
};

/** Whoever takes the sessions over must work in their department and be free at those times. */
async function mustBeFree(act: Act, from: string, to: string): Promise<void> {
  const successor = some(
    await act.db
      .select({ practitionerId: post.practitionerId, departmentId: post.departmentId })
      .from(post)
      .where(eq(post.id, to)),
  );
  await takeTurns(act.db, `sessions ${successor.practitionerId}`);
  const given = await act.db
    .select({ ...hours, departmentId: sessionTemplate.departmentId })
    .from(sessionTemplate)
    .where(eq(sessionTemplate.postId, from));
  const elsewhere = await act.db
    .select({ departmentId: clinicSession.departmentId })
    .from(clinicSession)
    .where(and(daysToCome(act, from), ne(clinicSession.departmentId, successor.departmentId ?? from)))
    .limit(1);
  if (elsewhere.length > 0 || given.some(session => session.departmentId !== successor.departmentId))
    throw new Refusal('rule_violated', 'other_department');
  const own = await act.db
    .select(hours)
    .from(sessionTemplate)
    .innerJoin(post, eq(post.id, sessionTemplate.postId))
    .where(and(eq(post.practitionerId, successor.practitionerId), ne(post.id, from)));
  const twice = given.find(session => own.some(other => overlaps(other, session)));
  if (twice)
    throw new Refusal('rule_violated', 'session_overlaps', { weekday: twice.weekday, starts: twice.starts });
}

/**
 * Gives the weekly sessions, the opened days to come and the appointments to another doctor of the department; the
 * patients keep place, time and code.
 * @returns how many sessions and appointments moved.
 * @throws Refusal `rule_violated/other_department`, `rule_violated/session_overlaps` with `weekday` and `starts`.
 */
export async function handOverSessions(act: Act, from: string, to: string): Promise<number> {
  await mustBeFree(act, from, to);
  const weekly = await act.db
    .update(sessionTemplate)
    .set({ postId: to })
    .where(eq(sessionTemplate.postId, from))
    .returning({ id: sessionTemplate.id });
  const days = await act.db
    .update(clinicSession)
    .set({ postId: to })
    .where(daysToCome(act, from))
    .returning({ departmentId: clinicSession.departmentId, institutionId: clinicSession.institutionId });
  const visits = await moveVisits(act, from, to);
  const rooms = new Map([...days, ...visits].map(one => [one.departmentId, one]));
  for (const room of rooms.values()) tellPlaces(act, room);
  for (const { id } of weekly)
    act.trail({
      action: 'booking.hand_over',
      subject: 'session_template',
      subjectId: id,
      detail: { from, to },
    });
  return weekly.length + visits.length;
}

async function moveVisits(act: Act, from: string, to: string) {
  const found = await act.db
    .select({ id: appointment.id, version: appointment.version })
    .from(appointment)
    .where(bookedWith(from))
    .orderBy(asc(appointment.id))
    .for('update');
  const moved: { departmentId: string; institutionId: string }[] = [];
  for (const { id, version } of found) {
    const [visit] = await act.db
      .update(appointment)
      .set({ doctorPostId: to, version: version + 1 })
      .where(eq(appointment.id, id))
      .returning();
    if (!visit) continue;
    moved.push(visit);
    act.trail({
      action: 'booking.hand_over',
      subject: 'appointment',
      subjectId: id,
      patientId: visit.patientId,
      detail: { from, to },
    });
  }
  return moved;
}

/** Lets go of every place that a post keeps while a form is open. */
export async function letGoHolds(act: Act, postId: string): Promise<void> {
  const gone = await act.db
    .delete(placeClaim)
    .where(and(eq(placeClaim.postId, postId), eq(placeClaim.state, 'held')))
    .returning({ placeId: placeClaim.placeId });
  if (gone.length === 0) return;
  const rooms = await act.db
    .selectDistinct({ departmentId: place.departmentId, institutionId: clinicSession.institutionId })
    .from(place)
    .innerJoin(clinicSession, eq(clinicSession.id, place.sessionId))
    .where(
      inArray(
        place.id,
        gone.map(row => row.placeId),
      ),
    );
  for (const room of rooms) tellPlaces(act, room);
}
