import { indicators } from './indicator.ts';
import type { IndicatorCode } from './indicator.ts';

/** The range in which an indicator is as the hospital wants it; an open side is null. */
export type Limit = { code: IndicatorCode; low: number | null; high: number | null };

export type LimitIssue = 'limits_missing' | 'limits_reversed' | 'limits_implausible';

/** A limit makes sense when it has at least one side, the low side is lower, and both are possible values. */
export function limitIssue({ code, low, high }: Limit): LimitIssue | null {
  if (low === null && high === null) return 'limits_missing';
  if (low !== null && high !== null && low >= high) return 'limits_reversed';
  const possible = (side: number | null) => side === null || isPossible(code, side);
  return possible(low) && possible(high) ? null : 'limits_implausible';
}

/** Whether a value can be a reading of this indicator at all, or is a slip of the pen. */
export function isPossible(code: IndicatorCode, value: number): boolean {
  const { min, max } = indicators[code];
  return value >= min && value <= max;
}

export const judgements = ['within', 'low', 'high'] as const;

export type Judgement = (typeof judgements)[number];

/** A reading on the limit is still within; below it is low and above it is high, and both ask for an answer. */
export function judgeReading({ low, high }: Pick<Limit, 'low' | 'high'>, value: number): Judgement {
  if (low !== null && value < low) return 'low';
  if (high !== null && value > high) return 'high';
  return 'within';
}
