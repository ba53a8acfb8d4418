import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { id } from '@lianzhen/shared/kernel';
import { some } from '../platform/index.ts';
import type { Actor, Look } from '../platform/index.ts';
import { exceptionsOf, networksOf } from './networkViews.ts';
import { dutyGaps, onDutyAt } from './onDuty.ts';
import { pairsOf } from './pairing.ts';
import { keepsRoster } from './roster.ts';
import { department, institution, post, practitioner } from './table.ts';
import { waysFrom } from './ways.ts';

const LIMIT = 200;

export const institutionInputId = z.object({ id });

function departmentsOf(look: Look, institutionId: string) {
  return look.db
    .select({
      id: department.id,
      name: department.name,
      nameEn: department.nameEn,
      speciality: department.speciality,
      accepts: department.accepts,
      excludes: department.excludes,
      acceptsEn: department.acceptsEn,
      excludesEn: department.excludesEn,
      whatToBring: department.whatToBring,
      whatToBringEn: department.whatToBringEn,
      capabilities: department.capabilities,
      active: department.active,
      version: department.version,
    })
    .from(department)
    .where(
      and(
        eq(department.institutionId, institutionId),
        look.actor.duty === 'administrator' ? undefined : eq(department.active, true),
      ),
    )
    .orderBy(asc(department.speciality), asc(department.id));
}

function staffOf(look: Look, institutionId: string) {
  return look.db
    .select({
      postId: post.id,
      name: practitioner.name,
      title: practitioner.title,
      expertise: practitioner.expertise,
      expertiseEn: practitioner.expertiseEn,
      duty: post.duty,
      departmentId: post.departmentId,
    })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(and(eq(post.institutionId, institutionId), eq(post.active, true)))
    .orderBy(asc(practitioner.pinyin))
    .limit(LIMIT);
}

/** What the actor may keep here: the facts, the roster, the pairs. */
function mayKeep(actor: Actor, institutionId: string) {
  const edit = actor.duty === 'administrator';
  return {
    edit,
    roster: keepsRoster(actor, institutionId),
    pairs: edit || (actor.duty === 'head' && actor.institutionId === institutionId),
  };
}

/**
 * One institution: its facts, departments and people, who is on duty, its networks, the ways from it and its pairs.
 * @throws Refusal `not_found` when there is none.
 */
export async function institutionPage(look: Look, input: z.output<typeof institutionInputId>) {
  const facts = some(
    await look.db
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
        uscc: institution.creditCode,
        orgCode: institution.code,
        latitude: institution.latitude,
        longitude: institution.longitude,
        dutyContact: institution.dutyContact,
        dutyPhone: institution.dutyPhone,
        capabilities: institution.capabilities,
        active: institution.active,
        version: institution.version,
      })
      .from(institution)
      .where(and(eq(institution.id, input.id), eq(institution.practice, look.actor.practice))),
  );
  const may = mayKeep(look.actor, input.id);
  return {
    ...facts,
    departments: await departmentsOf(look, input.id),
    staff: await staffOf(look, input.id),
    onDuty: await onDutyAt(look, [input.id]),
    gaps: may.roster ? await dutyGaps(look, input.id) : [],
    networks: await networksOf(look, input.id),
    ways: await waysFrom(look, input.id),
    exceptions: await exceptionsOf(look, input.id),
    pairs: await pairsOf(look, input.id),
    may,
  };
}
