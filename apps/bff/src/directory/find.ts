import { and, arrayContains, arrayOverlaps, asc, eq, ilike, inArray, not, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Meaning } from '@lianzhen/shared/directory';
import { findBy, gramsSought, planeOf, seatOf, tiers } from '@lianzhen/shared/directory';
import { id, pageInput, text } from '@lianzhen/shared/kernel';
import type { Look } from '../platform/index.ts';
import { onDutyAt } from './onDuty.ts';
import { department, institution, networkMember } from './table.ts';
import { neighboursOf, standingFrom } from './ways.ts';
import { containing } from '../platform/index.ts';

export const findInput = pageInput.extend({
  limit: z.number().int().min(1).max(100).default(30),
  text: text(50).optional(),
  areaCode: z.string().max(6).optional(),
  tiers: z.array(z.enum(tiers)).max(3).optional(),
  capability: z.string().max(40).optional(),
  networkId: id.optional(),
  sort: z.enum(['near', 'name']).default('near'),
  /** Closed institutions instead of open ones, for the administrator who opens them again. */
  closed: z.boolean().optional(),
});

type Input = z.output<typeof findInput>;

/** One stretch of the list: those found by name come before those found by what they can do, the own network first. */
export type Part = { by: 'name' | 'ability' | 'all'; network: boolean | null };
export type Seek = { part: Part; after: [key: string, id: string] | null; most: number };

/** A name in either language, another name, pinyin or initials; the grams lead there by index. */
function byName(typed: string): SQL | undefined {
  const grams = gramsSought(typed);
  const like = containing(typed);
  const letters = containing(typed.toLowerCase().replaceAll(/\s/g, ''));
  return and(
    grams.length > 0 ? arrayContains(institution.grams, grams) : sql`false`,
    or(
      ilike(institution.name, like),
      ilike(institution.alias, like),
      ilike(institution.nameEn, like),
      sql`${institution.pinyin} like ${letters}`,
      sql`${institution.initials} like ${letters}`,
    ),
  );
}

/** What the typed text means: the institution or one of its open departments can do it, or has the subject. */
function byAbility(look: Look, { capabilities, specialities }: Meaning): SQL | undefined {
  if (capabilities.length + specialities.length === 0) return sql`false`;
  const able = [...capabilities];
  const houses = look.db
    .select({ id: department.institutionId })
    .from(department)
    .where(
      and(
        eq(department.active, true),
        or(
          specialities.length > 0 ? inArray(department.speciality, [...specialities]) : undefined,
          able.length > 0 ? arrayOverlaps(department.capabilities, able) : undefined,
        ),
      ),
    );
  const inside = inArray(institution.id, houses);
  return able.length > 0 ? or(arrayOverlaps(institution.capabilities, able), inside) : inside;
}

function narrowed(look: Look, input: Input): (SQL | undefined)[] {
  const members = look.db
    .select({ id: networkMember.institutionId })
    .from(networkMember)
    .where(sql`${networkMember.networkId} = ${input.networkId}`);
  const closed = input.closed === true && look.actor.duty === 'administrator';
  return [
    eq(institution.practice, look.actor.practice),
    eq(institution.active, !closed),
    input.areaCode ? eq(institution.areaCode, input.areaCode) : undefined,
    input.tiers?.length ? inArray(institution.tier, input.tiers) : undefined,
    input.capability ? arrayContains(institution.capabilities, [input.capability]) : undefined,
    input.networkId ? inArray(institution.id, members) : undefined,
  ];
}

/** Where the actor's institution stands on the plane of the region. */
export async function whereIs(look: Look): Promise<{ east: number; north: number }> {
  const [home] = await look.db
    .select({ east: institution.east, north: institution.north })
    .from(institution)
    .where(eq(institution.id, look.actor.institutionId));
  return home ?? planeOf(seatOf(look.actor.areaCode));
}

/** Kilometres from a place to `institution`, in the form the index knows. */
export const kmFrom = ({ east, north }: { east: number; north: number }): SQL<number> =>
  sql<number>`(point(${institution.east}, ${institution.north}) <-> point(${east}, ${north}))`;

/** One stretch of the list as a query; exported so that its plan can be looked at. */
export function partQuery(look: Look, input: Input, home: { east: number; north: number }, seek: Seek) {
  const km = kmFrom(home);
  const key = input.sort === 'near' ? km : sql`${institution.pinyin}`;
  const typed = input.text ?? '';
  const { by, network } = seek.part;
  const own = inArray(institution.id, neighboursOf(look, look.actor.institutionId));
  const after = seek.after?.[0] ?? '';
  const name = byName(typed);
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
      capabilities: institution.capabilities,
      located: sql<boolean>`${institution.latitude} is not null`,
      standing: standingFrom(look, look.actor.institutionId),
      km,
      key: sql<string>`(${key})::text`,
    })
    .from(institution)
    .where(
      and(
        ...narrowed(look, input),
        by === 'name' ? name : undefined,
        by === 'ability' ? byAbility(look, findBy(typed)) : undefined,
        by === 'ability' && name ? not(name) : undefined,
        network === true ? own : undefined,
        network === false ? not(own) : undefined,
        seek.after
          ? sql`(${key}, ${institution.id}) > (${input.sort === 'near' ? sql`${after}::float8` : after}, ${seek.after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(key), asc(institution.id))
    .limit(seek.most);
}

function partsOf(input: Input): Part[] {
  const sides = input.sort === 'near' ? [true, false] : [null];
  const ways = input.text ? (['name', 'ability'] as const) : (['all'] as const);
  return ways.flatMap(by => sides.map(network => ({ by, network })));
}

/** A place in the list: which stretch, and the last row seen in it. */
function readCursor(cursor: string | null | undefined): { at: number; after: [string, string] | null } {
  const [at = '0', key, id] = cursor?.split('~') ?? [];
  const known = /^[0-9a-f-]{36}$/.test(id ?? '');
  return { at: Number(at) || 0, after: key !== undefined && id && known ? [key, id] : null };
}

/**
 * Institutions by name, spelling, district, tier, capability or disease: by name before by ability, the own networks
 * first, then the nearest. `meaning` tells what the text was understood as; `km` is the straight way in kilometres.
 */
export async function find(look: Look, input: Input) {
  const home = await whereIs(look);
  const parts = partsOf(input);
  const { at, after } = readCursor(input.cursor);
  const found: (Awaited<ReturnType<typeof partQuery>>[number] & { at: number })[] = [];
  for (const [place, part] of parts.entries()) {
    if (place < at || found.length > input.limit) continue;
    const seek = { part, after: place === at ? after : null, most: input.limit + 1 - found.length };
    const rows = await partQuery(look, input, home, seek);
    found.push(...rows.map(row => ({ ...row, at: place })));
  }
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  const onDuty = await onDutyAt(
    look,
    rows.map(row => row.id),
  );
  return {
    rows: rows.map(({ key: _key, at: part, ...row }) => ({
      ...row,
      byName: parts[part]?.by !== 'ability',
      onDuty: onDuty.find(shift => shift.institutionId === row.id) ?? null,
    })),
    next: found.length > input.limit && last ? `${last.at}~${last.key}~${last.id}` : null,
    meaning: input.text ? findBy(input.text) : null,
  };
}

export const findDepartmentsInput = z.object({
  text: text(50),
  limit: z.number().int().min(1).max(20).default(6),
});

/** Open departments that the typed text means, by name, subject, capability or disease; the nearest first. */
export async function findDepartments(look: Look, input: z.output<typeof findDepartmentsInput>) {
  const { specialities, capabilities } = findBy(input.text);
  const km = kmFrom(await whereIs(look));
  return look.db
    .select({
      id: department.id,
      name: department.name,
      nameEn: department.nameEn,
      institution: { id: institution.id, name: institution.name, nameEn: institution.nameEn },
      km,
    })
    .from(department)
    .innerJoin(institution, eq(institution.id, department.institutionId))
    .where(
      and(
        eq(department.active, true),
        eq(institution.active, true),
        eq(institution.practice, look.actor.practice),
        or(
          ilike(department.name, containing(input.text)),
          ilike(department.nameEn, containing(input.text)),
          specialities.length > 0 ? inArray(department.speciality, [...specialities]) : undefined,
          capabilities.length > 0 ? arrayOverlaps(department.capabilities, [...capabilities]) : undefined,
        ),
      ),
    )
    .orderBy(asc(km), asc(department.id))
    .limit(input.limit);
}
