import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { id } from '@lianzhen/shared/kernel';
import { institution, post, practitioner } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';

export const doctorsInput = z.object({ institutionId: id });

/** Who can be the family doctor at a contract clinic. */
export async function familyDoctors(look: Look, input: z.output<typeof doctorsInput>) {
  return look.db
    .select({ postId: post.id, name: practitioner.name })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .where(
      and(
        eq(post.institutionId, input.institutionId),
        eq(post.duty, 'clinician'),
        eq(post.active, true),
        eq(practitioner.active, true),
        eq(institution.practice, look.actor.practice),
      ),
    )
    .orderBy(asc(practitioner.name));
}
