import { and, asc, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { tiers } from '@lianzhen/shared/directory';
import { id, text } from '@lianzhen/shared/kernel';
import type { Look } from '../platform/index.ts';
import { department, institution, post, practitioner } from './table.ts';
import { containing } from '../platform/index.ts';

const LIMIT = 200;

export const institutionsInput = z.object({
  text: text(50).optional(),
  areaCode: z.string().max(6).optional(),
  tiers: z.array(z.enum(tiers)).max(3).optional(),
});

/** The region's institutions by name, district and tier; at most 200, ordered by tier and name. */
export async function institutions(look: Look, input: z.output<typeof institutionsInput>) {
  const like = input.text ? containing(input.text) : null;
  return look.db
    .select({
      id: institution.id,
      name: institution.name,
      nameEn: institution.nameEn,
      alias: institution.alias,
      kind: institution.kind,
      tier: institution.tier,
      areaCode: institution.areaCode,
      phone: institution.phone,
      address: institution.address,
    })
    .from(institution)
    .where(
      and(
        eq(institution.practice, look.actor.practice),
        eq(institution.active, true),
        like
          ? or(ilike(institution.name, like), ilike(institution.alias, like), ilike(institution.nameEn, like))
          : undefined,
        input.areaCode ? eq(institution.areaCode, input.areaCode) : undefined,
        input.tiers?.length ? inArray(institution.tier, input.tiers) : undefined,
      ),
    )
    .orderBy(sql`${institution.tier} desc nulls last`, asc(institution.name))
    .limit(LIMIT);
}

export const colleaguesInput = z.object({});

/** The clinicians of one's own institution, to name a responsible doctor. */
export async function colleagues(look: Look) {
  return look.db
    .select({ postId: post.id, name: practitioner.name, title: practitioner.title })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(
      and(
        eq(post.institutionId, look.actor.institutionId),
        inArray(post.duty, ['clinician', 'head']),
        eq(post.active, true),
      ),
    )
    .orderBy(asc(practitioner.pinyin))
    .limit(LIMIT);
}

export const doctorsInput = z.object({ institutionId: id });

/** The doctors of an institution, to pair one with another. */
export async function doctors(look: Look, input: z.output<typeof doctorsInput>) {
  return look.db
    .select({
      postId: post.id,
      name: practitioner.name,
      title: practitioner.title,
      department: department.name,
      departmentEn: department.nameEn,
    })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .leftJoin(department, eq(department.id, post.departmentId))
    .where(
      and(
        eq(post.institutionId, input.institutionId),
        eq(institution.practice, look.actor.practice),
        inArray(post.duty, ['clinician', 'head']),
        eq(post.active, true),
      ),
    )
    .orderBy(asc(practitioner.pinyin))
    .limit(LIMIT);
}
