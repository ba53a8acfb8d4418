import { and, eq, inArray, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { liveStates } from '@lianzhen/shared/referral';
import type { Act, Look } from '../platform/index.ts';
import { referral } from './table.ts';

/** Live cases that a post has claimed or treats. What it sent belongs to its institution, where any doctor goes on. */
function heldBy(postId: string): SQL | undefined {
  return and(
    inArray(referral.state, [...liveStates]),
    or(eq(referral.claimedByPostId, postId), eq(referral.toPostId, postId)),
  );
}

/** The cases that would be left without anyone when this post ends. */
export async function casesHeldBy(look: Look, postId: string) {
  return look.db
    .select({ id: referral.id, number: referral.number, state: referral.state, dueAt: referral.dueAt })
    .from(referral)
    .where(heldBy(postId))
    .orderBy(referral.dueAt, referral.id);
}

/** Gives every live case of one post to another of the same institution; both sides' pages are told. */
export async function handOverCases(act: Act, from: string, to: string): Promise<number> {
  const held = await act.db
    .select({
      id: referral.id,
      patientId: referral.patientId,
      version: referral.version,
      claimed: referral.claimedByPostId,
      treats: referral.toPostId,
      fromInstitutionId: referral.fromInstitutionId,
      toInstitutionId: referral.toInstitutionId,
    })
    .from(referral)
    .where(heldBy(from))
    .for('update');
  for (const one of held) {
    await act.db
      .update(referral)
      .set({
        ...(one.claimed === from && { claimedByPostId: to }),
        ...(one.treats === from && { toPostId: to }),
        version: one.version + 1,
      })
      .where(eq(referral.id, one.id));
    act.trail({
      action: 'referral.hand_over',
      subject: 'referral',
      subjectId: one.id,
      patientId: one.patientId,
      detail: { from, to },
    });
    act.publish({
      room: 'referral',
      name: 'hand_over',
      ref: one.id,
      to: { institutionIds: [one.fromInstitutionId, one.toInstitutionId] },
    });
  }
  return held.length;
}
