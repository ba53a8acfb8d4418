import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { changePractitionerInput, postInput, practitionerInput } from '@lianzhen/shared/directory';
import { one, spellingOf } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { asSeen, changesOf } from './moved.ts';
import { mustStayApart } from './office.ts';
import { department, post, practitioner } from './table.ts';
import { Refusal } from '@lianzhen/shared/kernel';

type Made = { id: string };
type Facts = z.output<typeof practitionerInput>;
/** What a practitioner is; what is not known yet may be left out. */
export type PractitionerFacts = Omit<Facts, 'code' | 'phone'> & Partial<Pick<Facts, 'code' | 'phone'>>;

function rowOf({ code, ...facts }: PractitionerFacts) {
  return { ...facts, code: code || null, pinyin: spellingOf(facts.name).pinyin };
}

/** Registers practitioners, at most a thousand at once. */
export async function addPractitioners(act: Act, inputs: readonly PractitionerFacts[]) {
  const made = await act.db
    .insert(practitioner)
    .values(inputs.map(rowOf))
    .returning({ id: practitioner.id, code: practitioner.code });
  for (const { id } of made)
    act.trail({ action: 'directory.add_practitioner', subject: 'practitioner', subjectId: id });
  return made;
}

/** Registers a practitioner; the sign-in belongs to the identity room. */
export async function addPractitioner(act: Act, input: PractitionerFacts): Promise<Made> {
  const { id } = one(await addPractitioners(act, [input]));
  return { id };
}

/** Gives their first posts to people who were registered in this act, at most a thousand at once. */
export async function appointNewcomers(
  act: Act,
  inputs: readonly z.output<typeof postInput>[],
): Promise<void> {
  const made = await act.db
    .insert(post)
    .values([...inputs])
    .returning({ id: post.id, duty: post.duty });
  for (const { id, duty } of made)
    act.trail({ action: 'directory.appoint', subject: 'post', subjectId: id, detail: { duty } });
}

/**
 * Sets the facts of a practitioner.
 * @throws Refusal `not_found`; `conflict` when someone has changed them since they were read.
 */
export async function changePractitioner(
  act: Act,
  input: z.output<typeof changePractitionerInput>,
): Promise<void> {
  const { id, version, ...facts } = input;
  const [row] = await act.db.select().from(practitioner).where(eq(practitioner.id, id)).for('update');
  const was = asSeen(row, version, 'practitioner_changed');
  const next = rowOf(facts);
  await act.db
    .update(practitioner)
    .set({ ...next, version: version + 1 })
    .where(eq(practitioner.id, id));
  act.trail({
    action: 'directory.change_practitioner',
    subject: 'practitioner',
    subjectId: id,
    detail: { changes: changesOf(was, next) },
  });
}

async function mustBeOfHouse(
  act: Act,
  { departmentId, institutionId }: z.output<typeof postInput>,
): Promise<void> {
  if (!departmentId) return;
  const rows = await act.db
    .select({ id: department.id })
    .from(department)
    .where(and(eq(department.id, departmentId), eq(department.institutionId, institutionId)));
  if (rows.length === 0) throw new Refusal('not_found');
}

/**
 * Gives a practitioner a post; one that was ended is opened anew.
 * @throws Refusal `not_found` for a department of another house, `rule_violated/offices_apart`,
 *   `conflict/post_there` when the person holds this duty there already.
 */
export async function appoint(act: Act, input: z.output<typeof postInput>): Promise<Made> {
  await mustBeOfHouse(act, input);
  await mustStayApart(act, input.practitionerId, input.duty);
  const [made] = await act.db
    .insert(post)
    .values(input)
    .onConflictDoUpdate({
      target: [post.practitionerId, post.institutionId, post.duty],
      set: { active: true, departmentId: input.departmentId },
      setWhere: eq(post.active, false),
    })
    .returning({ id: post.id });
  if (!made) throw new Refusal('conflict', 'post_there');
  act.trail({
    action: 'directory.appoint',
    subject: 'post',
    subjectId: made.id,
    detail: { duty: input.duty },
  });
  return made;
}
