import type { Words } from '../kernel/index.ts';
import { dangerRules } from './danger.rules.ts';
import type { ClinicalFlag } from './flag.ts';
import type { VitalName, Vitals } from './vitals.ts';

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

/** What made a sign hold: a value that was measured, a finding that was ticked, a diagnosis, or the age. */
export type Evidence =
  | { kind: 'vital'; name: VitalName; value: number }
  | { kind: 'flag'; flag: ClinicalFlag }
  | { kind: 'diagnosis'; code: string }
  | { kind: 'years'; years: number };

export type DangerSign = {
  code: string;
  level: DangerLevel;
  words: Words;
  source: Words;
  evidence: Evidence[];
};

/** On what a rule looks; only what was looked at can be its evidence. */
export type Regard = {
  vitals?: readonly VitalName[];
  flags?: readonly ClinicalFlag[];
  diagnoses?: RegExp;
  years?: true;
};

/** What of the facts a rule looked at, as it was found. */
function evidenceOf(facts: DangerFacts, on: Regard): Evidence[] {
  const { vitals = [], flags = [], diagnoses, years } = on;
  return [
    ...vitals.flatMap((name): Evidence[] => {
      const value = facts.vitals[name];
      return typeof value === 'number' ? [{ kind: 'vital', name, value }] : [];
    }),
    ...flags.filter(flag => facts.flags.includes(flag)).map((flag): Evidence => ({ kind: 'flag', flag })),
    ...facts.diagnoses
      .filter(code => diagnoses?.test(code))
      .map((code): Evidence => ({ kind: 'diagnosis', code })),
    ...(years && facts.years !== null ? [{ kind: 'years' as const, years: facts.years }] : []),
  ];
}

/** The danger signs that hold, most pressing first. They warn and propose; they never stop a doctor. */
export function dangerSigns(facts: DangerFacts): DangerSign[] {
  return dangerRules
    .filter(rule => rule.holds(facts))
    .map(({ code, level, words, source, on }) => ({
      code,
      level,
      words,
      source,
      evidence: evidenceOf(facts, on),
    }))
    .sort((one, other) => dangerLevels.indexOf(one.level) - dangerLevels.indexOf(other.level));
}
