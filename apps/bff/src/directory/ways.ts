import { and, eq, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Way } from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';
import type { Look } from '../platform/index.ts';
import { institution, network, networkMember, relationException } from './table.ts';

/** The members of the living networks of one institution, itself among them, as a subquery of ids. */
export function neighboursOf(look: Look, institutionId: string) {
  const mine = alias(networkMember, 'mine');
  const theirs = alias(networkMember, 'theirs');
  return look.db
    .select({ id: theirs.institutionId })
    .from(mine)
    .innerJoin(network, and(eq(network.id, mine.networkId), eq(network.active, true)))
    .innerJoin(theirs, eq(theirs.networkId, mine.networkId))
    .where(eq(mine.institutionId, institutionId));
}

/** How the way from one institution to `institution.id` of the query around stands: the law `wayBetween` as SQL. */
export function standingFrom(look: Look, fromId: string): SQL<Way['standing']> {
  const byHand = look.db
    .select({ open: relationException.open })
    .from(relationException)
    .where(
      and(
        eq(relationException.fromInstitutionId, fromId),
        eq(relationException.toInstitutionId, institution.id),
      ),
    );
  return sql<Way['standing']>`case
    when (${byHand}) is false then 'shut'
    when ${institution.id} in (${neighboursOf(look, fromId)}) then 'network'
    when (${byHand}) is true then 'opened'
    else 'outside' end`;
}

/** Every way from an institution that a network or a hand has made; to all others one may refer outside the networks. */
export async function waysFrom(look: Look, institutionId: string) {
  const from = alias(institution, 'from_institution');
  return look.db
    .select({
      id: institution.id,
      name: institution.name,
      nameEn: institution.nameEn,
      tier: institution.tier,
      areaCode: institution.areaCode,
      standing: standingFrom(look, institutionId),
      direction: sql<Way['direction']>`case
        when ${institution.tier} = ${from.tier} then 'level'
        when ${institution.tier} > ${from.tier} then 'up'
        else 'down' end`,
    })
    .from(institution)
    .innerJoin(from, eq(from.id, institutionId))
    .where(
      and(
        ne(institution.id, institutionId),
        eq(institution.active, true),
        eq(institution.practice, from.practice),
        sql`${institution.tier} is not null and ${from.tier} is not null`,
        or(
          sql`${institution.id} in (${neighboursOf(look, institutionId)})`,
          sql`exists (select 1 from ${relationException} e
            where e.from_institution_id = ${institutionId} and e.to_institution_id = ${institution.id})`,
        ),
      ),
    )
    .orderBy(sql`${institution.tier} desc`, institution.pinyin, institution.id);
}

/**
 * Whether a patient may be referred from one institution to another.
 * @throws Refusal `rule_violated` with `way_shut` (and the reason given) or `institution_closed`.
 */
export async function mustBeOpen(look: Look, fromId: string, toId: string): Promise<void> {
  const [to] = await look.db
    .select({ active: institution.active, open: relationException.open, why: relationException.reason })
    .from(institution)
    .leftJoin(
      relationException,
      and(
        eq(relationException.fromInstitutionId, fromId),
        eq(relationException.toInstitutionId, institution.id),
      ),
    )
    .where(eq(institution.id, toId));
  if (!to) throw new Refusal('not_found');
  if (!to.active) throw new Refusal('rule_violated', 'institution_closed');
  if (to.open === false) throw new Refusal('rule_violated', 'way_shut', { why: to.why ?? '' });
}
