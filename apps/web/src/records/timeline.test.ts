import { expect, test } from 'vitest';
import type { DrawnPoint } from '@lianzhen/shared/records';
import { byDay } from './byDay.ts';
import { decoded, linesBefore, partsOf } from './codeParts.ts';
import { frameOf } from './courseFrame.ts';
import { askedOf, changed, isNarrowed, readFilter, withoutNarrowing } from './filter.ts';

const at = '5f0d7c3e-52a1-4d3b-9b58-3b8a1f0e7a11';

test('an address is read, and what is not understood is left out', () => {
  expect(
    readFilter({
      kinds: 'lab,nonsense',
      from: '2026-02-30',
      to: '2026-11-24',
      at: "' or 1=1",
      q: ' 钾 ',
      upload: 'yes',
    }),
  ).toEqual({ kinds: 'lab', to: '2026-11-24', q: '钾' });
});

test('what stands in the address is what the server is asked', () => {
  const filter = readFilter({
    kinds: 'lab,ecg',
    from: '2026-01-01',
    at,
    problem: 'I10',
    q: '头晕',
    item: 'potassium',
  });
  expect(askedOf(filter)).toEqual({
    kinds: ['lab', 'ecg'],
    from: '2026-01-01',
    institutionId: at,
    problem: 'I10',
    text: '头晕',
  });
  expect(withoutNarrowing(filter)).toEqual({ item: 'potassium' });
  expect([isNarrowed(filter), isNarrowed({ item: 'potassium', upload: true })]).toEqual([true, false]);
});

test('an empty choice takes its part out of the address and leaves the others', () => {
  expect(changed({ kinds: 'lab', q: '钾' }, { kinds: '' })).toEqual({ q: '钾' });
});

test('a day begins at midnight in the region, not in London', () => {
  const days = byDay([
    { occurredAt: '2026-11-24T01:00:00Z' },
    { occurredAt: '2026-11-23T16:00:00Z' },
    { occurredAt: '2026-11-23T15:59:00Z' },
  ]);
  expect(days.map(({ day, rows }) => [day, rows.length])).toEqual([
    ['2026-11-24', 2],
    ['2026-11-23', 1],
  ]);
});

test('a long list is cut between lines and nothing of it is lost', () => {
  const text = Array.from({ length: 500 }, (_, n) => `A${n},病${n}`).join('\n');
  const parts = partsOf(text, 300);
  expect(parts.join('')).toBe(text);
  expect(parts.every(part => part.length <= 300)).toBe(true);
  expect(parts.slice(0, -1).every(part => part.endsWith('\n'))).toBe(true);
  expect(linesBefore(parts).map(before => text.split('\n')[before]?.slice(0, 1))).toEqual(
    parts.map(() => 'A'),
  );
});

test('a list saved in the old Chinese encoding is read as well', () => {
  // 高血压 in GB18030.
  const bytes = new Uint8Array([0xb8, 0xdf, 0xd1, 0xaa, 0xd1, 0xb9]);
  expect([decoded(bytes.buffer), decoded(new TextEncoder().encode('高血压').buffer)]).toEqual([
    '高血压',
    '高血压',
  ]);
});

function point(
  value: number,
  day: string,
  range: Partial<Pick<DrawnPoint, 'low' | 'high'>> = {},
): DrawnPoint {
  return {
    at: `${day}T00:00:00Z`,
    value,
    unit: 'mmol/L',
    low: null,
    high: null,
    flag: null,
    institution: '',
    recordId: 'r',
    reported: null,
    ...range,
  };
}

test('a chart holds every value and the range, however few or equal they are', () => {
  const cases = [
    [point(4, '2026-01-01')],
    [point(0, '2026-01-01')],
    [point(4, '2026-01-01'), point(4, '2026-02-01')],
    [point(4, '2026-01-01', { low: 3.5, high: 5.3 }), point(9, '2026-02-01')],
  ];
  for (const points of cases) {
    const frame = frameOf(points);
    for (const one of points) {
      expect(frame.up(one.value)).toBeGreaterThanOrEqual(0);
      expect(frame.up(one.value)).toBeLessThanOrEqual(1);
      expect(frame.across(one.at)).toBeGreaterThanOrEqual(0);
      expect(frame.across(one.at)).toBeLessThanOrEqual(1);
    }
    expect(new Set(frame.ticks).size).toBe(frame.ticks.length);
  }
  expect(frameOf(cases[3] ?? []).band).toEqual({ low: 3.5, high: 5.3 });
});
