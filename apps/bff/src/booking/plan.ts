import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { overlaps } from '@lianzhen/shared/booking';
import type { sessionInput } from '@lianzhen/shared/booking';
import { Refusal } from '@lianzhen/shared/kernel';
import { post } from '../directory/table.ts';
import { one, some, takeTurns } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { sessionTemplate } from './table.ts';

/** Every weekly session of one person, under whichever post. */
function sessionsOf(act: Act, practitionerId: string) {
  return act.db
    .select({
      weekday: sessionTemplate.weekday,
      starts: sessionTemplate.starts,
      slotMinutes: sessionTemplate.slotMinutes,
      capacity: sessionTemplate.capacity,
    })
    .from(sessionTemplate)
    .innerJoin(post, eq(post.id, sessionTemplate.postId))
    .where(eq(post.practitionerId, practitionerId));
}

/**
 * Plans a doctor's weekly session: an administrator anywhere, a desk or a head in the own institution.
 * @throws Refusal `not_found` for a doctor who does not work in that department or not in one's institution,
 *   `rule_violated/session_overlaps` when the doctor would sit in two sessions at once.
 */
export async function planSession(
  act: Act,
  input: z.output<typeof sessionInput>,
): Promise<{ sessionId: string }> {
  const { actor } = act;
  const doctor = some(
    await act.db
      .select({ practitionerId: post.practitionerId, institutionId: post.institutionId })
      .from(post)
      .where(
        and(
          eq(post.id, input.postId),
          eq(post.departmentId, input.departmentId),
          inArray(post.duty, ['clinician', 'head']),
          eq(post.active, true),
          actor.duty === 'administrator' ? undefined : eq(post.institutionId, actor.institutionId),
        ),
      )
      .for('share'),
  );
  await takeTurns(act.db, `sessions ${doctor.practitionerId}`);
  const others = await sessionsOf(act, doctor.practitionerId);
  if (others.some(other => overlaps(other, input))) throw new Refusal('rule_violated', 'session_overlaps');
  const made = one(
    await act.db
      .insert(sessionTemplate)
      .values({ ...input, institutionId: doctor.institutionId })
      .returning({ id: sessionTemplate.id }),
  );
  act.trail({ action: 'booking.plan_session', subject: 'session_template', subjectId: made.id });
  return { sessionId: made.id };
}
