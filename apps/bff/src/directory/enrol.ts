import { pinyin } from 'pinyin-pro';
import type { z } from 'zod';
import type {
  departmentInput,
  institutionInput,
  postInput,
  practitionerInput,
} from '@lianzhen/shared/directory';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { department, institution, post, practitioner } from './table.ts';

type Made = { id: string };

/** Adds an institution to the region's directory. */
export async function addInstitution(act: Act, input: z.output<typeof institutionInput>): Promise<Made> {
  const { uscc, orgCode, ...facts } = input;
  const made = one(
    await act.db
      .insert(institution)
      .values({ ...facts, creditCode: uscc, code: orgCode })
      .returning({ id: institution.id }),
  );
  act.trail({ action: 'directory.add_institution', subject: 'institution', subjectId: made.id });
  return made;
}

/** Opens a department of an institution. */
export async function addDepartment(act: Act, input: z.output<typeof departmentInput>): Promise<Made> {
  const made = one(await act.db.insert(department).values(input).returning({ id: department.id }));
  act.trail({ action: 'directory.add_department', subject: 'department', subjectId: made.id });
  return made;
}

/** Registers a practitioner; the sign-in name belongs to the identity room. */
export async function addPractitioner(
  act: Act,
  input: Omit<z.output<typeof practitionerInput>, 'username'>,
): Promise<Made> {
  const made = one(
    await act.db
      .insert(practitioner)
      .values({ ...input, pinyin: pinyin(input.name, { toneType: 'none', type: 'array' }).join('') })
      .returning({ id: practitioner.id }),
  );
  act.trail({ action: 'directory.add_practitioner', subject: 'practitioner', subjectId: made.id });
  return made;
}

/** Gives a practitioner a post. */
export async function appoint(act: Act, input: z.output<typeof postInput>): Promise<Made> {
  const made = one(await act.db.insert(post).values(input).returning({ id: post.id }));
  act.trail({ action: 'directory.appoint', subject: 'post', subjectId: made.id });
  return made;
}
