import type { Words } from '../kernel/index.ts';
import { relation } from './tier.ts';
import type { Direction, Tier } from './tier.ts';

/** How institutions stand together: a hospital with its clinics, a county as one body, a speciality across counties. */
export const networkKinds = ['medical_alliance', 'county_community', 'speciality_alliance'] as const;

export type NetworkKind = (typeof networkKinds)[number];

export const networkKindWords: Record<NetworkKind, Words> = {
  medical_alliance: { zh: '城市医疗集团(医联体)', en: 'Medical alliance' },
  county_community: { zh: '县域医共体', en: 'County medical community' },
  speciality_alliance: { zh: '专科联盟', en: 'Speciality alliance' },
};

/** How a way stands: by the rule of a network, opened by hand, open but outside every network, or shut by hand. */
export const wayStandings = ['network', 'opened', 'outside', 'shut'] as const;

export type WayStanding = (typeof wayStandings)[number];

export const wayStandingWords: Record<WayStanding, Words> = {
  network: { zh: '网络内', en: 'In the network' },
  opened: { zh: '特别开通', en: 'Opened by hand' },
  outside: { zh: '网络外', en: 'Outside the network' },
  shut: { zh: '已关闭', en: 'Shut' },
};

export const directionWords: Record<Direction, Words> = {
  up: { zh: '上转', en: 'Up' },
  level: { zh: '平转', en: 'Level' },
  down: { zh: '下转', en: 'Down' },
};

export type Party = { id: string; tier: Tier | null };
export type NetworkOf = { active: boolean; memberIds: readonly string[] };
export type WayException = { fromId: string; toId: string; open: boolean };
export type Way = { direction: Direction; standing: WayStanding };

/** Members of one living network refer to each other: equals mutually, the lower upward, the higher downward. */
export function shareNetwork(one: string, other: string, networks: readonly NetworkOf[]): boolean {
  return networks.some(
    ({ active, memberIds }) => active && memberIds.includes(one) && memberIds.includes(other),
  );
}

/**
 * The way a patient may go from one institution to another. What was decided by hand goes before the rule; a way that
 * lies in no network is not forbidden, for the right place may lie outside. Without two different institutions that
 * treat people there is no way.
 */
export function wayBetween(
  from: Party,
  to: Party,
  networks: readonly NetworkOf[],
  exceptions: readonly WayException[],
): Way | null {
  if (from.id === to.id || from.tier === null || to.tier === null) return null;
  const direction = relation(from.tier, to.tier);
  const byHand = exceptions.find(one => one.fromId === from.id && one.toId === to.id);
  if (byHand && !byHand.open) return { direction, standing: 'shut' };
  if (shareNetwork(from.id, to.id, networks)) return { direction, standing: 'network' };
  return { direction, standing: byHand ? 'opened' : 'outside' };
}

/** What a change of the networks does to the ways between some institutions: how many come in, how many go out. */
export function waysChanged(
  parties: readonly Party[],
  before: readonly NetworkOf[],
  after: readonly NetworkOf[],
): { gained: number; lost: number } {
  const changed = { gained: 0, lost: 0 };
  for (const from of parties) {
    for (const to of parties) {
      const was = wayBetween(from, to, before, [])?.standing === 'network';
      const is = wayBetween(from, to, after, [])?.standing === 'network';
      if (is && !was) changed.gained += 1;
      if (was && !is) changed.lost += 1;
    }
  }
  return changed;
}
