import type { Tier } from '../directory/index.ts';
import type { Words } from '../kernel/index.ts';
import { stillBookable } from './release.ts';

export const placeRefusals = ['place_past', 'place_early', 'place_reserved'] as const;
export type PlaceRefusal = (typeof placeRefusals)[number];

export const placeRefusalWords: Record<PlaceRefusal, Words> = {
  place_past: { zh: '这个号源的就诊时间已过', en: 'The time of this place has passed' },
  place_early: { zh: '这一天的号源目前只向基层开放', en: 'This day is open to the grassroots only, so far' },
  place_reserved: { zh: '这个号源暂留给基层', en: 'This place is still kept for the grassroots' },
};

export type PlaceFacts = { startsAt: Date; reserved: boolean; releaseAt: Date; opensAt: Date | null };

/**
 * Who may take a place until it begins: the grassroots any of them; all others those that are open to all already, and
 * reserved ones from the release time on.
 */
export function mayTakePlace(
  place: PlaceFacts,
  tier: Tier | null,
  now: Date,
): { allowed: true } | { allowed: false; reason: PlaceRefusal } {
  if (!stillBookable(place.startsAt, now)) return { allowed: false, reason: 'place_past' };
  if (tier === 'primary') return { allowed: true };
  if (place.opensAt && place.opensAt > now) return { allowed: false, reason: 'place_early' };
  const open = !place.reserved || place.releaseAt <= now;
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
