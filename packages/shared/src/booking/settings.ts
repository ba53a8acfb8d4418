import { z } from 'zod';
import { isExpert } from '../directory/index.ts';
import type { Tier, Title } from '../directory/index.ts';
import { setting } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';

const whole = (from: number, to: number, error: string) =>
  z.number({ error }).int({ error }).min(from, { error }).max(to, { error });
const share = z
  .number({ error: 'share_range' })
  .min(0, { error: 'share_range' })
  .max(1, { error: 'share_range' });

/** How an institution opens its places to the region. A weekly session that is planned with a share of its own keeps it. */
export const openingRule = z.object({
  /** Share of an ordinary session's places kept for the grassroots, 0 to 1. */
  reservedShare: share,
  /** The same for the sessions of chief and associate chief physicians. */
  expertShare: share,
  /** So many days earlier than all others the grassroots may take any place of a new day. */
  earlyDays: whole(0, 21, 'early_range'),
  /** Hours before the session at which unused reserved places return to everyone. */
  releaseHours: whole(0, 14 * 24, 'release_range'),
  /** A place is kept so long while the form is open. */
  holdMinutes: whole(2, 15, 'hold_range'),
  /** One post keeps at most so many places at the same time. */
  mostHolds: whole(1, 10, 'holds_range'),
});
export type OpeningRule = z.output<typeof openingRule>;

/** The opening rule of each institution. */
export const openingSetting = setting<OpeningRule>({
  name: 'booking.opening',
  scope: 'institution',
  schema: openingRule,
  fallback: {
    reservedShare: 0.3,
    expertShare: 0.6,
    earlyDays: 14,
    releaseHours: 48,
    holdMinutes: 5,
    mostHolds: 3,
  },
});

/** The share that a rule keeps in the sessions of a doctor. */
export function shareOf(rule: OpeningRule, title: Title): number {
  return isExpert(title) ? rule.expertShare : rule.reservedShare;
}

/** What is asked of tertiary hospitals: two weeks early, three in ten places, half of them with experts. */
export const openingNorm = { share: 0.3, expertPart: 0.5, earlyDays: 14 } as const;

/** Where the norm stands. */
export const openingNormSource: Words = {
  zh: '参照北京市卫生健康委对综合医联体的要求：至少提前 2 周向基层预留 30% 以上号源，其中专家号不低于 50%',
  en: 'After the Beijing health commission’s rule for medical consortia: two weeks early, at least 30 % of places, half of them with experts',
};

export const openingShorts = ['share_short', 'expert_short', 'early_short'] as const;
export type OpeningShort = (typeof openingShorts)[number];

export const openingShortWords: Record<OpeningShort, Words> = {
  share_short: { zh: '为基层预留的号源不足 30%', en: 'Less than 30 % of the places are kept' },
  expert_short: { zh: '预留号源中专家号不足一半', en: 'Less than half of the kept places are with experts' },
  early_short: { zh: '向基层提前开放不足 14 天', en: 'Opened to the grassroots less than 14 days early' },
};

/** What of the norm a tertiary hospital's rule misses; a warning, for the hospital may have its reasons. */
export function openingShortOf(
  tier: Tier | null,
  rule: Pick<OpeningRule, 'reservedShare' | 'earlyDays'>,
  future: { places: number; reserved: number; reservedWithExperts: number },
): OpeningShort[] {
  if (tier !== 'tertiary') return [];
  const { places, reserved, reservedWithExperts } = future;
  const kept = places === 0 ? rule.reservedShare : reserved / places;
  return [
    ...(kept < openingNorm.share ? (['share_short'] as const) : []),
    ...(reserved > 0 && reservedWithExperts < reserved * openingNorm.expertPart
      ? (['expert_short'] as const)
      : []),
    ...(rule.earlyDays < openingNorm.earlyDays ? (['early_short'] as const) : []),
  ];
}
