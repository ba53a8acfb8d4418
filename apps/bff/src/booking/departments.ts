import {
  and,
  arrayOverlaps,
  asc,
  eq,
  exists,
  gt,
  ilike,
  inArray,
  isNull,
  lt,
  ne,
  or,
  sql,
} from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { capacityLight, LIGHT_DAYS } from '@lianzhen/shared/booking';
import type { departmentsInput } from '@lianzhen/shared/booking';
import { findBy } from '@lianzhen/shared/directory';
import { DAY, pageOf } from '@lianzhen/shared/kernel';
import { kmFrom, standingFrom, whereIs } from '../directory/index.ts';
import { department, institution, pairing, post, practitioner } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';
import { free, openTo } from './claim.ts';
import { releasesOf } from './releases.ts';
import { place, sessionTemplate } from './table.ts';
import { waitsOf } from './waits.ts';
import { containing } from '../platform/index.ts';

type Input = z.output<typeof departmentsInput>;

const MOST_WORDS = 5;
const END = 'infinity';

/** One word of the search: a department, what it accepts, its subject, its hospital, or a doctor who sits there. */
function mentions(look: Look, word: string): SQL | undefined {
  const like = containing(word);
  const { specialities, capabilities } = findBy(word);
  const doctor = look.db
    .select({ one: sql`1` })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(
      and(
        eq(post.departmentId, department.id),
        eq(post.active, true),
        inArray(post.duty, ['clinician', 'head']),
        or(
          ilike(practitioner.name, like),
          ilike(practitioner.pinyin, like),
          ilike(practitioner.expertise, like),
          ilike(practitioner.expertiseEn, like),
        ),
      ),
    );
  return or(
    ilike(department.name, like),
    ilike(department.nameEn, like),
    ilike(department.accepts, like),
    ilike(department.acceptsEn, like),
    ilike(institution.name, like),
    ilike(institution.nameEn, like),
    ilike(institution.alias, like),
    specialities.length > 0 ? inArray(department.speciality, [...specialities]) : undefined,
    capabilities.length > 0 ? arrayOverlaps(department.capabilities, [...capabilities]) : undefined,
    exists(doctor),
  );
}

function wanted(look: Look, input: Input): SQL | undefined {
  const words = (input.text ?? '')
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MOST_WORDS);
  const gives = look.db
    .select({ one: sql`1` })
    .from(sessionTemplate)
    .where(eq(sessionTemplate.departmentId, department.id));
  return and(
    eq(institution.practice, look.actor.practice),
    eq(institution.active, true),
    eq(department.active, true),
    exists(gives),
    ...words.map(word => mentions(look, word)),
    input.speciality
      ? or(eq(department.speciality, input.speciality), ilike(department.speciality, `${input.speciality}.%`))
      : undefined,
    input.areaCode ? eq(institution.areaCode, input.areaCode) : undefined,
    input.tier ? eq(institution.tier, input.tier) : undefined,
    input.elsewhere ? ne(institution.id, look.actor.institutionId) : undefined,
  );
}

/** The specialist of a department who answers for the acting doctor, by name. */
function pairedWith(look: Look) {
  return look.db
    .select({ name: practitioner.name })
    .from(pairing)
    .innerJoin(post, eq(post.id, pairing.specialistPostId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(
      and(
        eq(pairing.clinicPostId, look.actor.postId),
        isNull(pairing.endedAt),
        eq(post.departmentId, department.id),
        eq(post.active, true),
      ),
    )
    .limit(1);
}

/**
 * Departments by their next place that this actor may take: one step in one index for each, whatever lies behind it. The
 * paired specialist's department comes first; what lies outside the networks comes later, and what is shut last.
 */
export function departmentsQuery(look: Look, input: Input, home: { east: number; north: number }) {
  const next = look.db
    .select({ startsAt: place.startsAt })
    .from(place)
    .where(and(eq(place.departmentId, department.id), openTo(look.actor.tier, look.now), free(look)))
    .orderBy(asc(place.startsAt))
    .limit(1)
    .as('next');
  const rank = sql<string>`coalesce(${next.startsAt}, ${END}::timestamptz)`;
  const standing = standingFrom(look, look.actor.institutionId);
  const paired = sql<string | null>`(${pairedWith(look)})`;
  const group = sql<number>`case when ${paired} is not null then 0 else
    case ${standing} when 'shut' then 3 when 'outside' then 2 else 1 end end`;
  const [afterGroup, after, afterId] = input.cursor?.split('~') ?? [];
  return look.db
    .select({
      id: department.id,
      name: department.name,
      nameEn: department.nameEn,
      speciality: department.speciality,
      accepts: department.accepts,
      acceptsEn: department.acceptsEn,
      excludes: department.excludes,
      excludesEn: department.excludesEn,
      whatToBring: department.whatToBring,
      whatToBringEn: department.whatToBringEn,
      institution: {
        id: institution.id,
        name: institution.name,
        nameEn: institution.nameEn,
        tier: institution.tier,
        areaCode: institution.areaCode,
      },
      nextFree: next.startsAt,
      standing,
      paired,
      group,
      km: kmFrom(home),
    })
    .from(department)
    .innerJoin(institution, eq(institution.id, department.institutionId))
    .leftJoinLateral(next, sql`true`)
    .where(
      and(
        wanted(look, input),
        after && afterId
          ? sql`(${group}, ${rank}, ${department.id})
              > (${afterGroup}::int, ${after}::timestamptz, ${afterId}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(group), asc(rank), asc(department.id))
    .limit(input.limit + 1);
}

/** Of some departments, how many places of the next two weeks there are and how many this actor may take. */
export function capacityQuery(look: Look, ids: readonly string[]) {
  const until = new Date(look.now.getTime() + LIGHT_DAYS * DAY);
  const open = and(openTo(look.actor.tier, look.now), free(look));
  return look.db
    .select({
      departmentId: place.departmentId,
      total: sql<number>`count(*)::int`,
      free: sql<number>`(count(*) filter (where ${open}))::int`,
    })
    .from(place)
    .where(
      and(inArray(place.departmentId, [...ids]), gt(place.startsAt, look.now), lt(place.startsAt, until)),
    )
    .groupBy(place.departmentId);
}

/**
 * Departments that give places: the paired one first, then by the earliest place for this actor, with the light of the next two
 * weeks, the usual wait, and, when nothing is free, the time of the next release.
 */
export async function departments(look: Look, input: Input) {
  const found = await departmentsQuery(look, input, await whereIs(look));
  const page = pageOf(
    found,
    input.limit,
    row => `${row.group}~${row.nextFree?.toISOString() ?? END}~${row.id}`,
  );
  const ids = page.rows.map(row => row.id);
  if (ids.length === 0) return { rows: [], next: null };
  const capacity = new Map((await capacityQuery(look, ids)).map(row => [row.departmentId, row]));
  const waits = await waitsOf(look, ids);
  const releases = await releasesOf(
    look,
    page.rows.flatMap(row => (row.nextFree ? [] : [row.id])),
  );
  const rows = page.rows.map(({ group: _group, ...row }) => {
    const { total = 0, free: open = 0 } = capacity.get(row.id) ?? {};
    return {
      ...row,
      free: open,
      total,
      light: capacityLight({ free: open, total, nextFree: row.nextFree }, look.now),
      waitDays: waits.get(row.id) ?? null,
      release: releases.get(row.id) ?? null,
      km: Math.round(row.km),
    };
  });
  return { rows, next: page.next };
}
