import { and, eq, exists, inArray, not, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { addMinutes } from '@lianzhen/shared/kernel';
import { liveStates } from '@lianzhen/shared/referral';
import { appointment } from '../booking/table.ts';
import { post, practitioner } from '../directory/table.ts';
import { one } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { clockRules } from './settings.ts';
import { referral, referralEvent } from './table.ts';

/** What hangs on a post: cases it triages or treats, cases it sent, and cases whose visit with it is still to come. */
type Held = 'cases' | 'sent' | 'booked';

/** A case stays with its sender until the loop is closed. */
const unfinished = [...liveStates, 'reported', 'declined'] as const;

/** The visit of the case with this post is still to come, or not yet written down. */
function visitStands(look: Pick<Look, 'db'>, postId: string): SQL {
  const booked = and(eq(appointment.state, 'booked'), eq(appointment.doctorPostId, postId));
  return exists(
    look.db
      .select({ id: appointment.id })
      .from(appointment)
      .where(and(eq(appointment.id, referral.appointmentId), booked)),
  );
}

function heldBy(look: Pick<Look, 'db'>, held: Held, postId: string): SQL | undefined {
  if (held === 'sent') return and(inArray(referral.state, [...unfinished]), eq(referral.fromPostId, postId));
  const live = inArray(referral.state, [...liveStates]);
  const treats = eq(referral.toPostId, postId);
  if (held === 'booked') return and(live, treats, visitStands(look, postId));
  return and(live, or(eq(referral.claimedByPostId, postId), and(treats, not(visitStands(look, postId)))));
}

/** The cases that would be left without anyone when this post ends, those due first. */
export async function casesHeldBy(look: Look, postId: string, held: 'cases' | 'sent') {
  return look.db
    .select({ id: referral.id, number: referral.number, state: referral.state, dueAt: referral.dueAt })
    .from(referral)
    .where(heldBy(look, held, postId))
    .orderBy(referral.dueAt, referral.id);
}

/** Who answered and who answers now, as the trail of a case says it. */
async function fromTo(act: Act, from: string, to: string): Promise<string> {
  const successor = alias(practitioner, 'successor');
  const successorPost = alias(post, 'successor_post');
  const names = one(
    await act.db
      .select({ was: practitioner.name, is: successor.name })
      .from(post)
      .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
      .innerJoin(successorPost, eq(successorPost.id, to))
      .innerJoin(successor, eq(successor.id, successorPost.practitionerId))
      .where(eq(post.id, from)),
  );
  return `${names.was} → ${names.is}`;
}

/**
 * Gives the live cases of one post to another of the same institution: the trail of each says so, and the open pages
 * of both sides are told. A claim begins anew; `booked` cases follow their appointment.
 * @returns how many.
 */
export async function handOverCases(act: Act, held: Held, from: string, to: string): Promise<number> {
  const rows = await act.db
    .select()
    .from(referral)
    .where(heldBy(act, held, from))
    .orderBy(referral.id)
    .for('update');
  if (rows.length === 0) return 0;
  const text = await fromTo(act, from, to);
  const { clocks } = await clockRules(act);
  for (const row of rows) {
    const claims = held === 'cases' && row.claimedByPostId === from;
    await act.db
      .update(referral)
      .set({
        ...(claims && { claimedByPostId: to, claimedUntil: addMinutes(act.now, clocks.claimMinutes) }),
        ...(held !== 'sent' && row.toPostId === from && { toPostId: to }),
        ...(held === 'sent' && { fromPostId: to }),
        version: row.version + 1,
      })
      .where(eq(referral.id, row.id));
    await leaveWord(act, row, text);
  }
  return rows.length;
}

async function leaveWord(act: Act, row: typeof referral.$inferSelect, text: string): Promise<void> {
  await act.db.insert(referralEvent).values({
    referralId: row.id,
    at: act.now,
    action: 'hand_over',
    from: row.state,
    to: row.state,
    postId: act.actor.postId,
    institutionId: act.actor.institutionId,
    text,
    // It is no step of the loop, and no figure counts it.
    counted: true,
  });
  act.trail({
    action: 'referral.hand_over',
    subject: 'referral',
    subjectId: row.id,
    patientId: row.patientId,
    detail: { who: text },
  });
  act.publish({
    room: 'referral',
    name: 'hand_over',
    ref: row.id,
    to: { institutionIds: [row.fromInstitutionId, row.toInstitutionId] },
  });
}
