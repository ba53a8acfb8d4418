import { pinyin } from 'pinyin-pro';
import type { z } from 'zod';
import type { postInput, practitionerInput } from '@lianzhen/shared/directory';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { mustStayApart } from './office.ts';
import { post, practitioner } from './table.ts';

type Made = { id: string };

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

/**
 * Gives a practitioner a clinical or viewing post; the offices are given by the security office.
 * @throws Refusal `rule_violated/offices_apart`.
 */
export async function appoint(act: Act, input: z.output<typeof postInput>): Promise<Made> {
  await mustStayApart(act, input.practitionerId, input.duty);
  const made = one(await act.db.insert(post).values(input).returning({ id: post.id }));
  act.trail({ action: 'directory.appoint', subject: 'post', subjectId: made.id });
  return made;
}
