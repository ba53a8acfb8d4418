import type { Words } from '../kernel/index.ts';
import { DAY } from '../kernel/index.ts';

export const lights = ['green', 'amber', 'red'] as const;
export type Light = (typeof lights)[number];

export const lightWords: Record<Light, Words> = {
  green: { zh: '号源充足', en: 'Places free' },
  amber: { zh: '号源紧张', en: 'Few places' },
  red: { zh: '近期无号', en: 'None soon' },
};

/** A department's capacity is judged over the next two weeks. */
export const LIGHT_DAYS = 14;
const AMPLE_SHARE = 0.2;
const SOON_DAYS = 7;

/**
 * Red: nothing is free for this sender in two weeks. Amber: less than a fifth of the places is free, or the next
 * one lies more than a week ahead. Green: all else.
 */
export function capacityLight(
  facts: { free: number; total: number; nextFree: Date | null },
  now: Date,
): Light {
  const { free, total, nextFree } = facts;
  if (free === 0 || nextFree === null) return 'red';
  const soon = nextFree.getTime() - now.getTime() <= SOON_DAYS * DAY;
  return soon && free >= total * AMPLE_SHARE ? 'green' : 'amber';
}
