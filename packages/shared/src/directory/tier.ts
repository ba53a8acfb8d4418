import type { Words } from '../kernel/index.ts';

/** The three levels of the region's care, lowest first. */
export const tiers = ['primary', 'secondary', 'tertiary'] as const;

export type Tier = (typeof tiers)[number];

export const tierWords: Record<Tier, Words> = {
  primary: { zh: '基层', en: 'Primary' },
  secondary: { zh: '二级', en: 'Secondary' },
  tertiary: { zh: '三级', en: 'Tertiary' },
};

export type Direction = 'up' | 'down' | 'level';

/** A patient sent to a higher tier goes up, to a lower tier comes down, between equals goes level. */
export function relation(from: Tier, to: Tier): Direction {
  const climb = tiers.indexOf(to) - tiers.indexOf(from);
  if (climb === 0) return 'level';
  return climb > 0 ? 'up' : 'down';
}
