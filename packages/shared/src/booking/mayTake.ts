import type { Tier } from '../directory/index.ts';
import type { Words } from '../kernel/index.ts';
import { stillBookable } from './release.ts';

export const placeRefusals = ['place_past', 'place_reserved'] as const;
export type PlaceRefusal = (typeof placeRefusals)[number];

export const placeRefusalWords: Record<PlaceRefusal, Words> = {
  place_past: { zh: '这个号源的就诊时间已过', en: 'The time of this place has passed' },
  place_reserved: { zh: '这个号源暂留给基层', en: 'This place is still kept for the grassroots' },
};

export type PlaceFacts = { startsAt: Date; reserved: boolean; releaseAt: Date };

/**
 * Who may take a place: an open one anybody until it begins; a reserved one the grassroots until it begins, all
 * others from the release time on.
 */
export function mayTakePlace(
  place: PlaceFacts,
  tier: Tier | null,
  now: Date,
): { allowed: true } | { allowed: false; reason: PlaceRefusal } {
  if (!stillBookable(place.startsAt, now)) return { allowed: false, reason: 'place_past' };
  const open = !place.reserved || tier === 'primary' || place.releaseAt.getTime() <= now.getTime();
  return open ? { allowed: true } : { allowed: false, reason: 'place_reserved' };
}

/**
 * For whom a place is sought: for one's own institution's tier; a hospital that arranges its own places acts for the
 * institution that sent the patient.
 */
export function senderTier(
  own: { institutionId: string; tier: Tier | null },
  giverId: string,
  forTier: Tier | undefined,
): Tier | null {
  return forTier && own.institutionId === giverId ? forTier : own.tier;
}
