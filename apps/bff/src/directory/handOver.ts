import { and, asc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import { isClinical, Refusal } from '@lianzhen/shared/kernel';
import type { Duty } from '@lianzhen/shared/kernel';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { department, dutyShift, institution, pairing, post, practitioner } from './table.ts';

const living = (postId: string) =>
  and(or(eq(pairing.clinicPostId, postId), eq(pairing.specialistPostId, postId)), isNull(pairing.endedAt));

/** The shifts to come and the pairs of a post. */
export async function rosterHeldBy(look: Look, postId: string) {
  const shifts = await look.db
    .select({ id: dutyShift.id, startsAt: dutyShift.startsAt, endsAt: dutyShift.endsAt })
    .from(dutyShift)
    .where(and(eq(dutyShift.postId, postId), gt(dutyShift.endsAt, look.now)))
    .orderBy(asc(dutyShift.startsAt));
  const pairs = await look.db.select({ id: pairing.id }).from(pairing).where(living(postId));
  return { shifts, pairs };
}

/**
 * Gives the shifts to come to another post; pairs end, for trust is not handed over with a chair.
 * @throws Refusal `conflict/on_duty_already` when the successor is on duty at such a time.
 */
export async function handOverRoster(act: Act, from: string, to: string | null): Promise<number> {
  const { shifts, pairs } = await rosterHeldBy(act, from);
  if (to && shifts.length > 0) {
    const own = await act.db
      .select({ startsAt: dutyShift.startsAt, endsAt: dutyShift.endsAt })
      .from(dutyShift)
      .where(and(eq(dutyShift.postId, to), gt(dutyShift.endsAt, act.now)));
    const twice = shifts.some(shift =>
      own.some(other => shift.startsAt < other.endsAt && other.startsAt < shift.endsAt),
    );
    if (twice) throw new Refusal('conflict', 'on_duty_already');
    await act.db
      .update(dutyShift)
      .set({ postId: to })
      .where(and(eq(dutyShift.postId, from), gt(dutyShift.endsAt, act.now)));
  }
  await act.db.update(pairing).set({ endedAt: act.now }).where(living(from));
  for (const { id } of pairs) act.trail({ action: 'directory.unpair', subject: 'pairing', subjectId: id });
  return shifts.length;
}

/**
 * A post that may be ended here: a clinical or viewing one in use; held until the act is over, so that nothing is taken
 * on in its name meanwhile.
 * @throws Refusal `not_found`.
 */
export async function postToEnd(act: Look, postId: string, hold: boolean) {
  const asked = act.db
    .select({
      id: post.id,
      duty: post.duty,
      practitionerId: post.practitionerId,
      name: practitioner.name,
      institutionId: post.institutionId,
      institution: { zh: institution.name, en: institution.nameEn },
      departmentId: post.departmentId,
      department: { zh: department.name, en: department.nameEn },
    })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .leftJoin(department, eq(department.id, post.departmentId))
    .where(and(eq(post.id, postId), eq(post.active, true), eq(institution.practice, false)));
  const found = some(await (hold ? asked.for('update', { of: post }) : asked));
  if (!isClinical(found.duty) && found.duty !== 'viewer') throw new Refusal('not_found');
  const { duty, departmentId, institutionId } = act.actor;
  const own = found.institutionId === institutionId && found.departmentId === departmentId;
  if (duty !== 'administrator' && !own) throw new Refusal('not_found');
  return found;
}

const heirs: Partial<Record<Duty, readonly Duty[]>> = {
  clinician: ['clinician', 'head'],
  head: ['head', 'clinician'],
  desk: ['desk', 'head'],
};

/** Who could take the work over: others of the institution with such a duty, those of the same department first. */
export async function successorsOf(look: Look, leaver: Awaited<ReturnType<typeof postToEnd>>) {
  const duties = heirs[leaver.duty] ?? [leaver.duty];
  const rows = await look.db
    .select({
      id: post.id,
      name: practitioner.name,
      title: practitioner.title,
      duty: post.duty,
      departmentId: post.departmentId,
      department: { zh: department.name, en: department.nameEn },
    })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .leftJoin(department, eq(department.id, post.departmentId))
    .where(
      and(
        eq(post.institutionId, leaver.institutionId),
        eq(post.active, true),
        eq(practitioner.active, true),
        ne(post.practitionerId, leaver.practitionerId),
        inArray(post.duty, [...duties]),
      ),
    )
    .orderBy(asc(practitioner.pinyin))
    .limit(200);
  const near = (row: (typeof rows)[number]) => (row.departmentId === leaver.departmentId ? 0 : 1);
  return rows.toSorted((a, b) => near(a) - near(b));
}
