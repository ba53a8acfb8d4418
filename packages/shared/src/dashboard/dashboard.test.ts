import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { directions } from '../referral/index.ts';
import type { StepCount } from './index.ts';
import {
  ageBand,
  ageBandWords,
  casesInput,
  countedActions,
  diseaseGroup,
  figureOf,
  flowIndicators,
  indicatorOrder,
  isDay,
  overviewInput,
  tallyOf,
} from './index.ts';

const counts: StepCount[] = [
  { action: 'submit', direction: 'up', count: 8 },
  { action: 'submit', direction: 'down', count: 2 },
  { action: 'accept', direction: 'up', count: 6 },
  { action: 'decline', direction: 'up', count: 2 },
  { action: 'acknowledge', direction: 'up', count: 3 },
  { action: 'close', direction: 'up', count: 2 },
  { action: 'reopen', direction: 'up', count: 1 },
  { action: 'send_down', direction: 'up', count: 2 },
];

test('figures are what their definitions say', () => {
  expect(figureOf('sent_up', counts)).toEqual({ count: 8, of: null, share: null });
  expect(figureOf('reported', counts).count).toBe(2);
  expect(figureOf('down_share', counts)).toEqual({ count: 2, of: 10, share: 0.2 });
  expect(figureOf('acceptance_rate', counts).share).toBe(0.75);
  expect(figureOf('closure_rate', counts)).toEqual({ count: 3, of: 4, share: 0.75 });
});

test('a share of nothing is no share, never a nought', () => {
  const rates = indicatorOrder.filter(code => flowIndicators[code].denominator);
  expect(rates.map(code => figureOf(code, []).share)).toEqual([null, null, null, null]);
});

test('a numerator is always part of its denominator', () => {
  const step = fc.record({
    action: fc.constantFrom(...countedActions),
    direction: fc.constantFrom(...directions),
    count: fc.nat(1000),
  });
  fc.assert(
    fc.property(fc.array(step), given => {
      for (const code of indicatorOrder) {
        const { numerator, denominator } = flowIndicators[code];
        const whole = denominator ? tallyOf(given, { ...denominator, minus: [] }) : null;
        expect(whole === null || tallyOf(given, numerator) <= whole).toBe(true);
      }
    }),
  );
});

test('ages stand in bands of ten years, diseases in groups of three characters', () => {
  expect(ageBand('1986-11-25', '2026-11-24')).toBe(30);
  expect(ageBand('1986-11-24', '2026-11-24')).toBe(40);
  expect(ageBand('1920-01-01', '2026-11-24')).toBe(80);
  expect([ageBandWords(40).en, ageBandWords(80).zh]).toEqual(['40–49', '80岁及以上']);
  expect(diseaseGroup('i63.900')).toBe('I63');
});

test('a period goes forward and is a year at the most', () => {
  const asks = (from: string, to: string) => overviewInput.safeParse({ from, to }).success;
  expect(asks('2026-11-01', '2026-11-01')).toBe(true);
  expect(asks('2026-11-02', '2026-11-01')).toBe(false);
  expect(asks('2024-11-02', '2026-11-01')).toBe(false);
  expect(casesInput.safeParse({ from: '2026-11-01', to: '2026-11-24', actions: [] }).success).toBe(false);
});

test('a day is one of the calendar', () => {
  expect(['2024-02-29', '2026-11-24'].filter(isDay)).toHaveLength(2);
  expect(
    ['2026-02-29', '2026-02-30', '2026-13-01', '2026-11-32', '26-1-1', '', 20261124].filter(isDay),
  ).toEqual([]);
});
