import type { Words } from '../kernel/index.ts';
import { dangerRules } from './danger.rules.ts';
import type { ClinicalFlag } from './flag.ts';
import type { Vitals } from './vitals.ts';

/** What is known when the danger signs are asked: measured, ticked, diagnosed (ICD-10), completed years. */
export type DangerFacts = {
  vitals: Partial<Vitals>;
  flags: readonly ClinicalFlag[];
  diagnoses: readonly string[];
  years: number | null;
};

/** How fast a sign asks to go up: at once, soon, or by an ordinary referral. */
export const dangerLevels = ['emergency', 'urgent', 'routine'] as const;

export type DangerLevel = (typeof dangerLevels)[number];

export const dangerLevelWords: Record<DangerLevel, Words> = {
  emergency: { zh: '立即上转', en: 'Refer at once' },
  urgent: { zh: '尽快上转', en: 'Refer soon' },
  routine: { zh: '建议上转', en: 'Consider referral' },
};

export type DangerSign = { code: string; level: DangerLevel; words: Words; source: Words };

/** The danger signs that hold, most pressing first. They warn and propose; they never stop a doctor. */
export function dangerSigns(facts: DangerFacts): DangerSign[] {
  return dangerRules
    .filter(rule => rule.holds(facts))
    .map(({ code, level, words, source }) => ({ code, level, words, source }))
    .toSorted((one, other) => dangerLevels.indexOf(one.level) - dangerLevels.indexOf(other.level));
}
