import { and, eq } from 'drizzle-orm';
import type { Duty } from '@lianzhen/shared/kernel';
import { one } from '../platform/index.ts';
import type { Act, Actor } from '../platform/index.ts';
import type { DepartmentFacts } from './department.ts';
import { institutionRow } from './institution.ts';
import type { InstitutionFacts } from './institution.ts';
import { department, institution, post, practitioner } from './table.ts';

type Room = Omit<DepartmentFacts, 'institutionId'>;

/** The practice institutions as they stand, with their departments; none before the ground is laid. */
export async function practiceGround(act: Act) {
  return act.db
    .select({
      institutionId: institution.id,
      tier: institution.tier,
      departmentId: department.id,
      speciality: department.speciality,
    })
    .from(institution)
    .innerJoin(department, eq(department.institutionId, institution.id))
    .where(eq(institution.practice, true))
    .orderBy(institution.id, department.speciality);
}

/** Adds a practice institution with its departments; no real case can ever reach it. */
export async function addPracticeInstitution(
  act: Act,
  input: { house: InstitutionFacts; departments: readonly Room[] },
): Promise<void> {
  const { id } = one(
    await act.db
      .insert(institution)
      .values({ ...institutionRow(input.house), practice: true })
      .returning({ id: institution.id }),
  );
  await act.db.insert(department).values(input.departments.map(room => ({ ...room, institutionId: id })));
  act.trail({ action: 'directory.add_practice_institution', subject: 'institution', subjectId: id });
}

type Place = { institutionId: string; departmentId: string | null; duty: Duty };

/** The post of a person at a practice institution; made when it is not there yet. */
export async function practicePost(act: Act, practitionerId: string, place: Place): Promise<string> {
  const [made] = await act.db
    .insert(post)
    .values({ practitionerId, ...place })
    .onConflictDoNothing()
    .returning({ id: post.id });
  if (made) {
    act.trail({
      action: 'directory.appoint',
      subject: 'post',
      subjectId: made.id,
      detail: { practice: true },
    });
    return made.id;
  }
  const there = await act.db
    .select({ id: post.id })
    .from(post)
    .where(
      and(
        eq(post.practitionerId, practitionerId),
        eq(post.institutionId, place.institutionId),
        eq(post.duty, place.duty),
      ),
    );
  return one(there).id;
}

/** The holder of a post at a practice institution, as an actor for the verbs that furnish the ground. */
export async function practiceActor(act: Act, postId: string): Promise<Actor> {
  return one(
    await act.db
      .select({
        practitionerId: practitioner.id,
        name: practitioner.name,
        postId: post.id,
        duty: post.duty,
        institutionId: institution.id,
        institutionName: institution.name,
        departmentId: post.departmentId,
        tier: institution.tier,
        areaCode: institution.areaCode,
        practice: institution.practice,
      })
      .from(post)
      .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
      .innerJoin(institution, eq(institution.id, post.institutionId))
      .where(and(eq(post.id, postId), eq(institution.practice, true))),
  );
}
