import { and, eq, inArray } from 'drizzle-orm';
import { officesApart } from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';
import type { Duty } from '@lianzhen/shared/kernel';
import { one, some, takeTurns } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { post, practitioner } from './table.ts';

/**
 * A person may take this duty beside those already held; two appointments of one person take turns.
 * @throws Refusal `rule_violated/offices_apart`.
 */
export async function mustStayApart(act: Act, practitionerId: string, duty: Duty): Promise<void> {
  await act.db
    .select({ id: practitioner.id })
    .from(practitioner)
    .where(eq(practitioner.id, practitionerId))
    .for('no key update');
  const held = await act.db
    .select({ duty: post.duty })
    .from(post)
    .where(and(eq(post.practitionerId, practitionerId), eq(post.active, true)));
  if (!officesApart([...held.map(row => row.duty), duty]))
    throw new Refusal('rule_violated', 'offices_apart');
}

type Office = { practitionerId: string; institutionId: string; duty: Duty };

/** Gives a person one of the three offices. */
export async function appointOffice(act: Act, input: Office): Promise<{ id: string }> {
  await mustStayApart(act, input.practitionerId, input.duty);
  const made = one(
    await act.db
      .insert(post)
      .values(input)
      .onConflictDoUpdate({
        target: [post.practitionerId, post.institutionId, post.duty],
        set: { active: true },
      })
      .returning({ id: post.id }),
  );
  act.trail({
    action: 'directory.appoint',
    subject: 'post',
    subjectId: made.id,
    detail: { duty: input.duty },
  });
  return made;
}

/**
 * Someone must be left who can give sign-ins; two who let each other go at once take turns.
 * @throws Refusal `rule_violated/last_of_office`.
 */
export async function mustKeepSecurity(act: Act): Promise<void> {
  await takeTurns(act.db, 'security office');
  const left = await act.db
    .select({ id: post.id })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(and(eq(post.duty, 'security_officer'), eq(post.active, true), eq(practitioner.active, true)))
    .limit(1);
  if (left.length === 0) throw new Refusal('rule_violated', 'last_of_office');
}

/**
 * Ends a post of one of these duties.
 * @throws Refusal `not_found`.
 */
export async function endPost(act: Act, postId: string, duties: readonly Duty[]): Promise<void> {
  some(
    await act.db
      .update(post)
      .set({ active: false })
      .where(and(eq(post.id, postId), inArray(post.duty, [...duties]), eq(post.active, true)))
      .returning({ id: post.id }),
  );
  act.trail({ action: 'directory.end_post', subject: 'post', subjectId: postId });
}

/** Whether a person may act in the product at all. */
export async function setActive(act: Act, input: { practitionerId: string; active: boolean }): Promise<void> {
  some(
    await act.db
      .update(practitioner)
      .set({ active: input.active })
      .where(eq(practitioner.id, input.practitionerId))
      .returning({ id: practitioner.id }),
  );
  act.trail({
    action: input.active ? 'directory.reactivate' : 'directory.deactivate',
    subject: 'practitioner',
    subjectId: input.practitionerId,
  });
}
