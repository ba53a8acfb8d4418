import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../kernel/index.ts';
import {
  expectedCount,
  firstVisitWithin,
  frequencyWords,
  indicatorCodes,
  indicators,
  judgeReading,
  limitIssue,
  nextDue,
  planFromTemplate,
  planInput,
  readingInput,
  rehabIssueWords,
  shippedTemplates,
  visitDays,
} from './index.ts';

const languages: Language[] = ['zh', 'en'];

function issuesOf(change: object): string[] {
  const parsed = planInput.safeParse({ ...planFromTemplate('stroke', '2026-11-24', 'zh'), ...change });
  return parsed.error?.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) ?? [];
}

test('every template is a complete plan in both languages as it stands', () => {
  for (const { code, afterSurgery } of shippedTemplates) {
    for (const language of languages) {
      const plan = planInput.safeParse(planFromTemplate(code, '2028-02-20', language));
      expect(plan.error).toBeUndefined();
      expect(plan.data?.firstVisitWithinDays).toBe(afterSurgery ? 3 : 7);
    }
  }
});

test('limits that are missing, reversed or impossible are refused where they stand', () => {
  const watch = (low: number | null, high: number | null) => ({
    indicators: [{ code: 'systolic', low, high, frequency: { times: 1, per: 'day' } }],
  });
  expect(issuesOf(watch(100, 140))).toEqual([]);
  expect(issuesOf(watch(140, 100))).toEqual(['indicators.0.low: limits_reversed']);
  expect(issuesOf(watch(120, 120))).toEqual(['indicators.0.low: limits_reversed']);
  expect(issuesOf(watch(null, null))).toEqual(['indicators.0.low: limits_missing']);
  expect(issuesOf(watch(10, 140))).toEqual(['indicators.0.low: limits_implausible']);
});

test('a plan without goals, indicators or warning signs is no plan, and each refusal has words', () => {
  const found = issuesOf({ goals: [], indicators: [], warningSigns: [], weeks: 0, firstVisitWithinDays: 31 });
  expect(found.toSorted()).toEqual([
    'firstVisitWithinDays: first_visit_range',
    'goals: goal_missing',
    'indicators: indicator_missing',
    'warningSigns: warning_missing',
    'weeks: weeks_range',
  ]);
  for (const line of found) expect(rehabIssueWords).toHaveProperty(line.split(': ')[1] ?? '');
});

test('a goal lies within the plan, and an indicator is watched once', () => {
  expect(issuesOf({ goals: [{ text: '步行', by: '2027-02-16' }] })).toEqual([]);
  expect(issuesOf({ goals: [{ text: '步行', by: '2027-02-17' }] })).toEqual(['goals.0.by: goal_outside']);
  const pulse = { code: 'pulse', low: 50, high: 90, frequency: { times: 1, per: 'day' } };
  expect(issuesOf({ indicators: [pulse, pulse] })).toEqual(['indicators.1.code: indicator_twice']);
});

test('a reading on the limit is within; one step beyond is not', () => {
  const limit = { low: 100, high: 140 };
  const judged = [99, 100, 120, 140, 141].map(value => judgeReading(limit, value));
  expect(judged).toEqual(['low', 'within', 'within', 'within', 'high']);
  expect(judgeReading({ low: null, high: 4 }, -1)).toBe('within');
  expect(judgeReading({ low: 90, high: null }, 100)).toBe('within');
});

test('a reading is never low and high for the same limit, and rises only one way', () => {
  const side = fc.option(fc.integer({ min: 40, max: 300 }), { nil: null });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 40, max: 300 }), fc.nat(50), (low, high, value, more) => {
      fc.pre(limitIssue({ code: 'systolic', low, high }) === null);
      const order = ['low', 'within', 'high'];
      const before = order.indexOf(judgeReading({ low, high }, value));
      expect(order.indexOf(judgeReading({ low, high }, value + more))).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('a reading outside the possible range of its indicator is refused', () => {
  const planId = '5f0d7c3e-52a1-4d3b-9b58-3b8a1f0e7a11';
  for (const code of indicatorCodes) {
    const { min, max } = indicators[code];
    const taken = [min - 0.1, min, max, max + 0.1].map(
      value => readingInput.safeParse({ planId, code, value }).success,
    );
    expect(taken).toEqual([false, true, true, false]);
  }
});

test('the first visit comes within three days after surgery, else within seven', () => {
  expect([firstVisitWithin(true), firstVisitWithin(false)]).toEqual([3, 7]);
  expect(visitDays('2026-11-24', 6, 3)).toEqual([
    '2026-11-27',
    '2026-12-04',
    '2026-12-11',
    '2026-12-18',
    '2026-12-25',
    '2027-01-05',
  ]);
});

test('visits go forward, begin in time and end with the plan', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 52 }), fc.integer({ min: 1, max: 30 }), (weeks, first) => {
      const days = visitDays('2026-11-24', weeks, first);
      expect(days).toEqual([...new Set(days)].toSorted());
      const ends = Date.parse('2026-11-24') + weeks * 7 * 86_400_000;
      expect(Date.parse(days.at(-1) ?? '')).toBe(ends);
      const begins = Date.parse(days[0] ?? '') - Date.parse('2026-11-24');
      expect(begins).toBeLessThanOrEqual(first * 86_400_000);
    }),
  );
});

test('a reading is due on the first day, then by the even gap', () => {
  expect(nextDue({ times: 3, per: 'week' }, '2026-11-24', null)).toBe('2026-11-24');
  expect(nextDue({ times: 3, per: 'week' }, '2026-11-24', '2026-11-24')).toBe('2026-11-26');
  expect(nextDue({ times: 2, per: 'day' }, '2026-11-24', '2026-11-24')).toBe('2026-11-25');
  expect(expectedCount({ times: 2, per: 'day' }, 7)).toBe(14);
  expect(expectedCount({ times: 1, per: 'month' }, 29)).toBe(0);
  expect(frequencyWords({ times: 2, per: 'day' })).toEqual({ zh: '每日2次', en: 'twice a day' });
});
