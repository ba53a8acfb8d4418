import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { changeInstitutionInput, institutionInput, standInput } from '@lianzhen/shared/directory';
import { gramsOf, planeOf, seatOf } from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';
import { one, some, spellingOf } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { asSeen, changesOf } from './moved.ts';
import { department, dutyShift, institution, network, networkMember, pairing, post } from './table.ts';

type Given = z.output<typeof institutionInput>;
type Later = 'latitude' | 'longitude' | 'dutyContact' | 'dutyPhone' | 'capabilities';

/** What an institution is made of; what is not known yet may be left out. */
export type InstitutionFacts = Omit<Given, Later> & Partial<Pick<Given, Later>>;

/** The columns of an institution: its facts, and what search by typing and by distance needs. */
export function institutionRow(input: InstitutionFacts) {
  const { uscc, orgCode, ...facts } = input;
  const spelled = spellingOf(facts.name);
  const { latitude: lat = null, longitude: lng = null } = facts;
  return {
    ...facts,
    ...spelled,
    ...planeOf(lat !== null && lng !== null ? { lat, lng } : seatOf(facts.areaCode)),
    grams: gramsOf([facts.name, spelled.pinyin, spelled.initials, facts.alias, facts.nameEn]),
    creditCode: uscc,
    code: orgCode,
  };
}

/** Adds institutions to the region's directory, at most a thousand at once. */
export async function addInstitutions(
  act: Act,
  inputs: readonly InstitutionFacts[],
): Promise<{ id: string }[]> {
  const { practice } = act.actor;
  const made = await act.db
    .insert(institution)
    .values(inputs.map(input => ({ ...institutionRow(input), practice })))
    .returning({ id: institution.id });
  for (const { id } of made)
    act.trail({ action: 'directory.add_institution', subject: 'institution', subjectId: id });
  return made;
}

/** Adds an institution to the region's directory. */
export async function addInstitution(act: Act, input: InstitutionFacts): Promise<{ id: string }> {
  return one(await addInstitutions(act, [input]));
}

async function loadForChange(act: Act, id: string, version: number) {
  const [row] = await act.db
    .select()
    .from(institution)
    .where(and(eq(institution.id, id), eq(institution.practice, act.actor.practice)))
    .for('update');
  return asSeen(row, version, 'institution_changed');
}

/**
 * Sets the facts of an institution.
 * @throws Refusal `not_found`; `conflict` when someone has changed it since it was read.
 */
export async function changeInstitution(
  act: Act,
  input: z.output<typeof changeInstitutionInput>,
): Promise<void> {
  const { id, version, ...facts } = input;
  const was = await loadForChange(act, id, version);
  const { grams, ...row } = institutionRow(facts);
  await act.db
    .update(institution)
    .set({ ...row, grams, version: version + 1 })
    .where(eq(institution.id, id));
  act.trail({
    action: 'directory.change_institution',
    subject: 'institution',
    subjectId: id,
    detail: { changes: changesOf(was, row) },
  });
}

/** What hangs on an institution and is touched when it closes: counted, so that one knows before. */
export async function closingTouches(look: Look, input: { id: string }) {
  const { id } = input;
  const count = sql<number>`count(*)::int`;
  some(
    await look.db
      .select({ id: institution.id })
      .from(institution)
      .where(and(eq(institution.id, id), eq(institution.practice, look.actor.practice))),
  );
  const posts = await look.db
    .select({ n: count })
    .from(post)
    .where(and(eq(post.institutionId, id), eq(post.active, true)));
  const departments = await look.db
    .select({ n: count })
    .from(department)
    .where(and(eq(department.institutionId, id), eq(department.active, true)));
  const networks = await look.db
    .select({ n: count })
    .from(networkMember)
    .where(eq(networkMember.institutionId, id));
  const leads = await look.db
    .select({ id: network.id, name: network.name, nameEn: network.nameEn })
    .from(network)
    .where(and(eq(network.leadInstitutionId, id), eq(network.active, true)));
  const shifts = await look.db
    .select({ n: count })
    .from(dutyShift)
    .where(and(eq(dutyShift.institutionId, id), sql`${dutyShift.endsAt} > ${look.now}`));
  const pairs = await look.db
    .select({ n: count })
    .from(pairing)
    .innerJoin(post, sql`${post.id} in (${pairing.clinicPostId}, ${pairing.specialistPostId})`)
    .where(and(eq(post.institutionId, id), sql`${pairing.endedAt} is null`));
  return {
    posts: one(posts).n,
    departments: one(departments).n,
    networks: one(networks).n,
    shifts: one(shifts).n,
    pairs: one(pairs).n,
    leads,
  };
}

/**
 * Closes an institution, or opens it again. A closed one is found no more and receives nobody; its past stays.
 * @throws Refusal `rule_violated/leads_network` while it leads a network; `conflict` when it was changed meanwhile.
 */
export async function standInstitution(act: Act, input: z.output<typeof standInput>): Promise<void> {
  const { id, version, active } = input;
  await loadForChange(act, id, version);
  const { leads } = await closingTouches(act, { id });
  const [led] = leads;
  if (!active && led) throw new Refusal('rule_violated', 'leads_network', { name: led.name });
  await act.db
    .update(institution)
    .set({ active, version: version + 1 })
    .where(eq(institution.id, id));
  const action = active ? 'directory.open_institution' : 'directory.close_institution';
  act.trail({ action, subject: 'institution', subjectId: id });
}
