import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  changeNetworkInput,
  exceptionInput,
  networkInput,
  standInput,
} from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';
import { one, some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { asSeen } from './moved.ts';
import { institution, network, networkMember, relationException } from './table.ts';

const withLead = (input: { leadInstitutionId: string; memberIds: readonly string[] }) => [
  ...new Set([input.leadInstitutionId, ...input.memberIds]),
];

/** Only open institutions that treat people, real ones among real ones, stand in a network or at the end of a way. */
async function mustTreat(act: Act, ids: readonly string[]): Promise<void> {
  const found = await act.db
    .select({ id: institution.id, tier: institution.tier, active: institution.active })
    .from(institution)
    .where(and(inArray(institution.id, [...ids]), eq(institution.practice, act.actor.practice)));
  if (found.length < new Set(ids).size) throw new Refusal('not_found');
  if (found.some(({ tier }) => tier === null)) throw new Refusal('rule_violated', 'treats_nobody');
}

/** Founds a network. */
export async function addNetwork(act: Act, input: z.output<typeof networkInput>): Promise<{ id: string }> {
  const { memberIds: _members, ...facts } = input;
  const members = withLead(input);
  await mustTreat(act, members);
  const { id } = one(await act.db.insert(network).values(facts).returning({ id: network.id }));
  await act.db.insert(networkMember).values(members.map(institutionId => ({ networkId: id, institutionId })));
  act.trail({
    action: 'directory.add_network',
    subject: 'network',
    subjectId: id,
    detail: { members: members.length },
  });
  return { id };
}

async function loadForChange(act: Act, id: string, version: number) {
  const [row] = await act.db.select().from(network).where(eq(network.id, id)).for('update');
  return asSeen(row, version, 'network_changed');
}

/**
 * Sets name, kind, lead and members of a network.
 * @throws Refusal `not_found`; `conflict` when someone has changed it since it was read.
 */
export async function changeNetwork(act: Act, input: z.output<typeof changeNetworkInput>): Promise<void> {
  const { id, version, memberIds: _members, ...facts } = input;
  await loadForChange(act, id, version);
  const members = withLead(input);
  await mustTreat(act, members);
  const before = await act.db
    .select({ id: networkMember.institutionId })
    .from(networkMember)
    .where(eq(networkMember.networkId, id));
  const was = new Set(before.map(row => row.id));
  const joined = members.filter(member => !was.has(member));
  const left = [...was].filter(member => !members.includes(member));
  if (left.length > 0)
    await act.db
      .delete(networkMember)
      .where(and(eq(networkMember.networkId, id), inArray(networkMember.institutionId, left)));
  if (joined.length > 0)
    await act.db
      .insert(networkMember)
      .values(joined.map(institutionId => ({ networkId: id, institutionId })));
  await act.db
    .update(network)
    .set({ ...facts, version: version + 1 })
    .where(eq(network.id, id));
  act.trail({
    action: 'directory.change_network',
    subject: 'network',
    subjectId: id,
    detail: { joined, left },
  });
}

/**
 * Dissolves a network, or lets it live again; its members stay noted.
 * @throws Refusal `not_found`; `conflict` when someone has changed it since it was read.
 */
export async function standNetwork(act: Act, input: z.output<typeof standInput>): Promise<void> {
  const { id, version, active } = input;
  await loadForChange(act, id, version);
  await act.db
    .update(network)
    .set({ active, version: version + 1 })
    .where(eq(network.id, id));
  const action = active ? 'directory.open_network' : 'directory.close_network';
  act.trail({ action, subject: 'network', subjectId: id });
}

/**
 * Opens or shuts one way by hand, with the reason.
 * @throws Refusal `conflict/exception_exists` when the way is decided already: that must be taken back first.
 */
export async function decideWay(act: Act, input: z.output<typeof exceptionInput>): Promise<void> {
  const { fromId, toId, open, reason } = input;
  await mustTreat(act, [fromId, toId]);
  const [made] = await act.db
    .insert(relationException)
    .values({
      fromInstitutionId: fromId,
      toInstitutionId: toId,
      open,
      reason,
      at: act.now,
      byPractitionerId: act.actor.practitionerId,
    })
    .onConflictDoNothing()
    .returning({ toId: relationException.toInstitutionId });
  if (!made) throw new Refusal('conflict', 'exception_exists');
  act.trail({
    action: open ? 'directory.open_way' : 'directory.shut_way',
    subject: 'institution',
    subjectId: fromId,
    detail: { toId, reason },
  });
}

/**
 * Takes a decision by hand back: the rule of the networks holds again.
 * @throws Refusal `not_found` when the way is not decided by hand.
 */
export async function undecideWay(act: Act, input: { fromId: string; toId: string }): Promise<void> {
  const { fromId, toId } = input;
  const was = some(
    await act.db
      .delete(relationException)
      .where(
        and(eq(relationException.fromInstitutionId, fromId), eq(relationException.toInstitutionId, toId)),
      )
      .returning({ open: relationException.open, reason: relationException.reason }),
  );
  act.trail({
    action: 'directory.undecide_way',
    subject: 'institution',
    subjectId: fromId,
    detail: { toId, ...was },
  });
}
