import { and, asc, eq, gt, inArray, lt, lte } from 'drizzle-orm';
import { z } from 'zod';
import { gapsIn } from '@lianzhen/shared/directory';
import { addDays, DAY, day, id, localDay, localInstant, weekday } from '@lianzhen/shared/kernel';
import { some } from '../platform/index.ts';
import type { Look } from '../platform/index.ts';
import { keepsRoster } from './roster.ts';
import { department, dutyShift, institution, post, practitioner } from './table.ts';

const shown = {
  id: dutyShift.id,
  institutionId: dutyShift.institutionId,
  departmentId: dutyShift.departmentId,
  postId: dutyShift.postId,
  name: practitioner.name,
  title: practitioner.title,
  phone: dutyShift.phone,
  startsAt: dutyShift.startsAt,
  endsAt: dutyShift.endsAt,
};

/** Who is on duty at this instant at some institutions, the first who began first. */
export async function onDutyAt(look: Look, institutionIds: readonly string[]) {
  if (institutionIds.length === 0) return [];
  return look.db
    .select(shown)
    .from(dutyShift)
    .innerJoin(post, eq(post.id, dutyShift.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(
      and(
        inArray(dutyShift.institutionId, [...institutionIds]),
        lte(dutyShift.startsAt, look.now),
        gt(dutyShift.endsAt, look.now),
        eq(post.active, true),
      ),
    )
    .orderBy(asc(dutyShift.startsAt), asc(dutyShift.id));
}

/**
 * Who answers now for an institution, or for one of its departments: those of the department, and when it has nobody
 * those who answer for the whole house. Empty when nobody is on duty.
 */
export async function onDutyNow(look: Look, institutionId: string, departmentId: string | null = null) {
  const all = await onDutyAt(look, [institutionId]);
  const wanted = departmentId ? all.filter(shift => shift.departmentId === departmentId) : all;
  return wanted.length > 0 ? wanted : all.filter(shift => shift.departmentId === null);
}

export const rosterInput = z.object({ institutionId: id, monday: day.optional() });

const WARN_DAYS = 7;

/** Stretches of the next seven days, from the running hour on, in which nobody of an institution is on duty. */
export async function dutyGaps(look: Look, institutionId: string) {
  const until = new Date(look.now.getTime() + WARN_DAYS * DAY);
  const shifts = await look.db
    .select({ startsAt: dutyShift.startsAt, endsAt: dutyShift.endsAt })
    .from(dutyShift)
    .innerJoin(post, eq(post.id, dutyShift.postId))
    .where(
      and(
        eq(dutyShift.institutionId, institutionId),
        gt(dutyShift.endsAt, look.now),
        lt(dutyShift.startsAt, until),
        eq(post.active, true),
      ),
    );
  return gapsIn(shifts, look.now, until);
}

/**
 * One week of the roster of an institution, and the gaps of the days to come.
 * @throws Refusal `not_found`.
 */
export async function roster(look: Look, input: z.output<typeof rosterInput>) {
  const { institutionId } = input;
  const house = some(
    await look.db
      .select({ name: institution.name, nameEn: institution.nameEn, dutyPhone: institution.dutyPhone })
      .from(institution)
      .where(and(eq(institution.id, institutionId), eq(institution.practice, look.actor.practice))),
  );
  const named = input.monday ?? localDay(look.now);
  const monday = addDays(named, 1 - weekday(named));
  const shifts = await look.db
    .select(shown)
    .from(dutyShift)
    .innerJoin(post, eq(post.id, dutyShift.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(
      and(
        eq(dutyShift.institutionId, institutionId),
        gt(dutyShift.endsAt, localInstant(monday, '00:00')),
        lt(dutyShift.startsAt, localInstant(addDays(monday, 7), '00:00')),
      ),
    )
    .orderBy(asc(dutyShift.startsAt), asc(practitioner.pinyin));
  const posts = await look.db
    .select({
      id: post.id,
      name: practitioner.name,
      title: practitioner.title,
      duty: post.duty,
      departmentId: post.departmentId,
      phone: practitioner.phone,
    })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(and(eq(post.institutionId, institutionId), eq(post.active, true)))
    .orderBy(asc(practitioner.pinyin));
  const departments = await look.db
    .select({ id: department.id, name: department.name, nameEn: department.nameEn })
    .from(department)
    .where(and(eq(department.institutionId, institutionId), eq(department.active, true)))
    .orderBy(asc(department.speciality));
  return {
    ...house,
    monday,
    shifts,
    posts,
    departments,
    gaps: await dutyGaps(look, institutionId),
    mayKeep: keepsRoster(look.actor, institutionId),
  };
}
