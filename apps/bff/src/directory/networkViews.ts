import { and, asc, eq, exists, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { weighNetworkInput } from '@lianzhen/shared/directory';
import { waysChanged } from '@lianzhen/shared/directory';
import { id } from '@lianzhen/shared/kernel';
import { some } from '../platform/index.ts';
import type { Look } from '../platform/index.ts';
import { institution, network, networkMember, practitioner, relationException } from './table.ts';

const tierCount = (tier: string) =>
  sql<number>`(count(*) filter (where ${institution.tier} = ${sql.raw(`'${tier}'`)}))::int`;

export const networksInput = z.object({});

/** The networks of the region, the living ones first, with their lead and how many members stand on each tier. */
export async function networks(look: Look) {
  const lead = alias(institution, 'lead');
  return look.db
    .select({
      id: network.id,
      name: network.name,
      nameEn: network.nameEn,
      kind: network.kind,
      active: network.active,
      lead: { id: lead.id, name: lead.name, nameEn: lead.nameEn },
      tertiary: tierCount('tertiary'),
      secondary: tierCount('secondary'),
      primary: tierCount('primary'),
    })
    .from(network)
    .innerJoin(lead, and(eq(lead.id, network.leadInstitutionId), eq(lead.practice, look.actor.practice)))
    .innerJoin(networkMember, eq(networkMember.networkId, network.id))
    .innerJoin(institution, eq(institution.id, networkMember.institutionId))
    .groupBy(network.id, lead.id)
    .orderBy(sql`${network.active} desc`, asc(network.kind), asc(network.name));
}

export const networkId = z.object({ id });

const memberFacts = {
  id: institution.id,
  name: institution.name,
  nameEn: institution.nameEn,
  tier: institution.tier,
  areaCode: institution.areaCode,
  active: institution.active,
};

/**
 * One network with its members and the ways among them that were decided by hand.
 * @throws Refusal `not_found`.
 */
export async function networkPage(look: Look, input: z.output<typeof networkId>) {
  const lead = alias(institution, 'lead');
  const facts = some(
    await look.db
      .select({
        id: network.id,
        name: network.name,
        nameEn: network.nameEn,
        kind: network.kind,
        active: network.active,
        version: network.version,
        leadInstitutionId: network.leadInstitutionId,
      })
      .from(network)
      .innerJoin(lead, and(eq(lead.id, network.leadInstitutionId), eq(lead.practice, look.actor.practice)))
      .where(eq(network.id, input.id)),
  );
  const members = await look.db
    .select(memberFacts)
    .from(networkMember)
    .innerJoin(institution, eq(institution.id, networkMember.institutionId))
    .where(eq(networkMember.networkId, input.id))
    .orderBy(sql`${institution.tier} desc`, asc(institution.pinyin));
  const inside = members.map(member => member.id);
  return { ...facts, members, exceptions: await exceptionsAmong(look, inside) };
}

const exceptionFacts = {
  fromId: relationException.fromInstitutionId,
  toId: relationException.toInstitutionId,
  open: relationException.open,
  reason: relationException.reason,
  at: relationException.at,
  by: practitioner.name,
};

function exceptionsAmong(look: Look, ids: readonly string[]) {
  return look.db
    .select(exceptionFacts)
    .from(relationException)
    .innerJoin(practitioner, eq(practitioner.id, relationException.byPractitionerId))
    .where(
      and(
        inArray(relationException.fromInstitutionId, [...ids]),
        inArray(relationException.toInstitutionId, [...ids]),
      ),
    )
    .orderBy(asc(relationException.at));
}

/** The networks in which an institution stands. */
export function networksOf(look: Look, institutionId: string) {
  const own = look.db
    .select({ one: sql`1` })
    .from(networkMember)
    .where(and(eq(networkMember.networkId, network.id), eq(networkMember.institutionId, institutionId)));
  return look.db
    .select({
      id: network.id,
      name: network.name,
      nameEn: network.nameEn,
      kind: network.kind,
      leads: sql<boolean>`${network.leadInstitutionId} = ${institutionId}`,
    })
    .from(network)
    .where(and(eq(network.active, true), exists(own)))
    .orderBy(asc(network.kind), asc(network.name));
}

/** The ways to or from an institution that were decided by hand. */
export async function exceptionsOf(look: Look, institutionId: string) {
  const from = alias(institution, 'from_institution');
  const to = alias(institution, 'to_institution');
  return look.db
    .select({
      ...exceptionFacts,
      fromName: from.name,
      fromNameEn: from.nameEn,
      toName: to.name,
      toNameEn: to.nameEn,
    })
    .from(relationException)
    .innerJoin(practitioner, eq(practitioner.id, relationException.byPractitionerId))
    .innerJoin(from, eq(from.id, relationException.fromInstitutionId))
    .innerJoin(to, eq(to.id, relationException.toInstitutionId))
    .where(
      sql`${institutionId} in (${relationException.fromInstitutionId}, ${relationException.toInstitutionId})`,
    )
    .orderBy(asc(relationException.at));
}

async function livingNetworks(look: Look) {
  const rows = await look.db
    .select({ id: network.id, memberId: networkMember.institutionId })
    .from(network)
    .innerJoin(networkMember, eq(networkMember.networkId, network.id))
    .where(eq(network.active, true));
  const byId = new Map<string, string[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row.memberId]);
  return [...byId].map(([networkKey, memberIds]) => ({ id: networkKey, active: true, memberIds }));
}

/** What a change of members would do, before it is done: how many ways come in by the rule and how many go out. */
export async function weighNetwork(look: Look, input: z.output<typeof weighNetworkInput>) {
  const all = await livingNetworks(look);
  const before = all.find(one => one.id === input.id);
  const touched = [...new Set([...(before?.memberIds ?? []), ...input.memberIds])];
  if (touched.length === 0) return { gained: 0, lost: 0 };
  const parties = await look.db
    .select({ id: institution.id, tier: institution.tier })
    .from(institution)
    .where(and(inArray(institution.id, touched), eq(institution.practice, look.actor.practice)));
  const others = all.filter(one => one.id !== input.id);
  const after = [...others, { active: true, memberIds: input.memberIds }];
  return waysChanged(parties, all, after);
}
