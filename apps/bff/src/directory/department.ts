import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { changeDepartmentInput, departmentInput, standInput } from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { asSeen, changesOf } from './moved.ts';
import { department, institution } from './table.ts';

type Given = z.output<typeof departmentInput>;

/** What a department is made of; what it can do may be left out. */
export type DepartmentFacts = Omit<Given, 'capabilities'> & Partial<Pick<Given, 'capabilities'>>;

/**
 * Opens departments, at most a thousand at once.
 * @throws Refusal `not_found` when one of their institutions is not of this world.
 */
export async function addDepartments(
  act: Act,
  inputs: readonly DepartmentFacts[],
): Promise<{ id: string }[]> {
  const ids = [...new Set(inputs.map(input => input.institutionId))];
  const houses = await act.db
    .select({ id: institution.id })
    .from(institution)
    .where(and(inArray(institution.id, ids), eq(institution.practice, act.actor.practice)));
  if (houses.length !== ids.length) throw new Refusal('not_found');
  const made = await act.db
    .insert(department)
    .values([...inputs])
    .returning({ id: department.id });
  for (const { id } of made)
    act.trail({ action: 'directory.add_department', subject: 'department', subjectId: id });
  return made;
}

/** Opens a department of an institution. */
export async function addDepartment(act: Act, input: DepartmentFacts): Promise<{ id: string }> {
  return one(await addDepartments(act, [input]));
}

async function loadForChange(act: Act, id: string, version: number) {
  const [row] = await act.db
    .select({ department })
    .from(department)
    .innerJoin(institution, eq(institution.id, department.institutionId))
    .where(and(eq(department.id, id), eq(institution.practice, act.actor.practice)))
    .for('update', { of: department });
  return asSeen(row?.department, version, 'department_changed');
}

/**
 * Sets what a department is and whom it takes.
 * @throws Refusal `not_found`; `conflict` when someone has changed it since it was read.
 */
export async function changeDepartment(
  act: Act,
  input: z.output<typeof changeDepartmentInput>,
): Promise<void> {
  const { id, version, ...facts } = input;
  const was = await loadForChange(act, id, version);
  await act.db
    .update(department)
    .set({ ...facts, version: version + 1 })
    .where(eq(department.id, id));
  act.trail({
    action: 'directory.change_department',
    subject: 'department',
    subjectId: id,
    detail: { changes: changesOf(was, facts) },
  });
}

/**
 * Closes a department, or opens it again; a closed one is offered to nobody.
 * @throws Refusal `not_found`; `conflict` when someone has changed it since it was read.
 */
export async function standDepartment(act: Act, input: z.output<typeof standInput>): Promise<void> {
  const { id, version, active } = input;
  await loadForChange(act, id, version);
  await act.db
    .update(department)
    .set({ active, version: version + 1 })
    .where(eq(department.id, id));
  const action = active ? 'directory.open_department' : 'directory.close_department';
  act.trail({ action, subject: 'department', subjectId: id });
}
