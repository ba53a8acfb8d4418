import { and, asc, eq, gt, inArray, like, or } from 'drizzle-orm';
import { z } from 'zod';
import { duties, id, pageInput, pageOf, readCursor, text } from '@lianzhen/shared/kernel';
import type { Look } from '../platform/index.ts';
import { department, institution, post, practitioner } from './table.ts';
import { beginning, containing } from '../platform/index.ts';

export const peopleInput = pageInput.extend({
  text: text(50).optional(),
  institutionId: id.optional(),
  duty: z.enum(duties).optional(),
});

function wanted(look: Look, input: z.output<typeof peopleInput>) {
  const typed = input.text?.toLowerCase();
  const holds = look.db
    .select({ id: post.practitionerId })
    .from(post)
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .where(
      and(
        eq(post.active, true),
        eq(institution.practice, false),
        input.institutionId ? eq(post.institutionId, input.institutionId) : undefined,
        input.duty ? eq(post.duty, input.duty) : undefined,
      ),
    );
  return and(
    typed
      ? or(
          like(practitioner.name, containing(typed)),
          like(practitioner.pinyin, beginning(typed)),
          like(practitioner.code, beginning(typed.toUpperCase())),
        )
      : undefined,
    input.institutionId || input.duty ? inArray(practitioner.id, holds) : undefined,
  );
}

/** The region's people with their posts, in the order of their pinyin. */
export async function people(look: Look, input: z.output<typeof peopleInput>) {
  const after = readCursor(input.cursor);
  const found = await look.db
    .select({
      id: practitioner.id,
      code: practitioner.code,
      name: practitioner.name,
      pinyin: practitioner.pinyin,
      title: practitioner.title,
      expertise: practitioner.expertise,
      expertiseEn: practitioner.expertiseEn,
      phone: practitioner.phone,
      active: practitioner.active,
      version: practitioner.version,
    })
    .from(practitioner)
    .where(
      and(
        wanted(look, input),
        after
          ? or(
              gt(practitioner.pinyin, after.key),
              and(eq(practitioner.pinyin, after.key), gt(practitioner.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(practitioner.pinyin), asc(practitioner.id))
    .limit(input.limit + 1);
  const page = pageOf(found, input.limit, row => `${row.pinyin}|${row.id}`);
  const posts = await look.db
    .select({
      id: post.id,
      practitionerId: post.practitionerId,
      duty: post.duty,
      institution: { id: institution.id, zh: institution.name, en: institution.nameEn },
      department: { zh: department.name, en: department.nameEn },
    })
    .from(post)
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .leftJoin(department, eq(department.id, post.departmentId))
    .where(
      and(
        inArray(
          post.practitionerId,
          page.rows.map(row => row.id),
        ),
        eq(post.active, true),
        eq(institution.practice, false),
      ),
    )
    .orderBy(asc(post.id));
  return {
    next: page.next,
    rows: page.rows.map(row => ({ ...row, posts: posts.filter(held => held.practitionerId === row.id) })),
  };
}
