import { and, asc, eq, gt, gte, inArray, lt } from 'drizzle-orm';
import type { z } from 'zod';
import type { copyWeekInput, shiftInput } from '@lianzhen/shared/directory';
import { overlap, spanOf } from '@lianzhen/shared/directory';
import { addDays, DAY, localInstant, Refusal } from '@lianzhen/shared/kernel';
import { one, some } from '../platform/index.ts';
import type { Act, Actor } from '../platform/index.ts';
import { department, dutyShift, institution, post, practitioner } from './table.ts';

/** The administrator keeps every roster, desk and head that of the own institution. */
export function keepsRoster(actor: Actor, institutionId: string): boolean {
  if (actor.duty === 'administrator') return true;
  return (actor.duty === 'desk' || actor.duty === 'head') && actor.institutionId === institutionId;
}

async function mustKeep(act: Act, institutionId: string): Promise<void> {
  some(
    await act.db
      .select({ id: institution.id })
      .from(institution)
      .where(and(eq(institution.id, institutionId), eq(institution.practice, act.actor.practice))),
  );
  if (!keepsRoster(act.actor, institutionId)) throw new Refusal('not_permitted', 'not_own_institution');
}

/** Whoever plans a shift for these people holds them until the end of the act, so that two cannot plan them twice. */
async function holdPeople(act: Act, practitionerIds: readonly string[]): Promise<void> {
  if (practitionerIds.length === 0) return;
  await act.db
    .select({ id: practitioner.id })
    .from(practitioner)
    .where(inArray(practitioner.id, [...practitionerIds]))
    .orderBy(asc(practitioner.id))
    .for('no key update');
}

async function planned(act: Act, practitionerIds: readonly string[], from: Date, until: Date) {
  if (practitionerIds.length === 0) return [];
  return act.db
    .select({
      practitionerId: post.practitionerId,
      startsAt: dutyShift.startsAt,
      endsAt: dutyShift.endsAt,
    })
    .from(dutyShift)
    .innerJoin(post, eq(post.id, dutyShift.postId))
    .where(
      and(
        inArray(post.practitionerId, [...practitionerIds]),
        lt(dutyShift.startsAt, until),
        gt(dutyShift.endsAt, from),
      ),
    );
}

/**
 * Puts a post of an institution on duty for a shift. Several may be on duty at once, one person only once.
 * @throws Refusal `not_found` for a post or department from elsewhere; `not_permitted`; `conflict/on_duty_already`.
 */
export async function addShift(act: Act, input: z.output<typeof shiftInput>): Promise<{ id: string }> {
  const { institutionId, departmentId, postId, phone } = input;
  await mustKeep(act, institutionId);
  const { practitionerId } = some(
    await act.db
      .select({ practitionerId: post.practitionerId })
      .from(post)
      .where(and(eq(post.id, postId), eq(post.institutionId, institutionId), eq(post.active, true)))
      .for('share'),
  );
  if (departmentId)
    some(
      await act.db
        .select({ id: department.id })
        .from(department)
        .where(and(eq(department.id, departmentId), eq(department.institutionId, institutionId))),
    );
  const span = spanOf(input);
  await holdPeople(act, [practitionerId]);
  const others = await planned(act, [practitionerId], span.startsAt, span.endsAt);
  if (others.length > 0) throw new Refusal('conflict', 'on_duty_already');
  const made = one(
    await act.db
      .insert(dutyShift)
      .values({ institutionId, departmentId, postId, phone, ...span })
      .returning({ id: dutyShift.id }),
  );
  act.trail({
    action: 'directory.add_shift',
    subject: 'institution',
    subjectId: institutionId,
    detail: { postId, ...span },
  });
  return made;
}

/**
 * Takes a shift out of the roster.
 * @throws Refusal `not_found`; `not_permitted`.
 */
export async function removeShift(act: Act, input: { id: string }): Promise<void> {
  const shift = some(await act.db.select().from(dutyShift).where(eq(dutyShift.id, input.id)));
  await mustKeep(act, shift.institutionId);
  some(await act.db.delete(dutyShift).where(eq(dutyShift.id, input.id)).returning({ id: dutyShift.id }));
  act.trail({
    action: 'directory.remove_shift',
    subject: 'institution',
    subjectId: shift.institutionId,
    detail: { postId: shift.postId, startsAt: shift.startsAt, endsAt: shift.endsAt },
  });
}

/**
 * Copies the week before into the week that begins with a Monday. Who has left, or is on duty then already, is left
 * out and counted.
 * @throws Refusal `not_found`; `not_permitted`.
 */
export async function copyWeek(
  act: Act,
  input: z.output<typeof copyWeekInput>,
): Promise<{ copied: number; skipped: number }> {
  const { institutionId, toMonday } = input;
  await mustKeep(act, institutionId);
  const from = localInstant(addDays(toMonday, -7), '00:00');
  const monday = localInstant(toMonday, '00:00');
  const last = await act.db
    .select({ shift: dutyShift, practitionerId: post.practitionerId, active: post.active })
    .from(dutyShift)
    .innerJoin(post, eq(post.id, dutyShift.postId))
    .where(
      and(
        eq(dutyShift.institutionId, institutionId),
        gte(dutyShift.startsAt, from),
        lt(dutyShift.startsAt, monday),
      ),
    )
    .orderBy(asc(dutyShift.startsAt))
    .for('share', { of: post });
  const people = [...new Set(last.map(row => row.practitionerId))];
  await holdPeople(act, people);
  const week = 7 * DAY;
  const busy = await planned(act, people, monday, new Date(monday.getTime() + week + DAY));
  const rows = last.flatMap(({ shift, practitionerId, active }) => {
    const { id: _id, ...same } = shift;
    const span = {
      startsAt: new Date(shift.startsAt.getTime() + week),
      endsAt: new Date(shift.endsAt.getTime() + week),
    };
    const taken = busy.some(other => other.practitionerId === practitionerId && overlap(other, span));
    return active && !taken ? [{ ...same, ...span }] : [];
  });
  if (rows.length > 0) await act.db.insert(dutyShift).values(rows);
  const outcome = { copied: rows.length, skipped: last.length - rows.length };
  act.trail({
    action: 'directory.copy_week',
    subject: 'institution',
    subjectId: institutionId,
    detail: { toMonday, ...outcome },
  });
  return outcome;
}
