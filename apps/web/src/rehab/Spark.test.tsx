import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { limitText } from './limitText.ts';
import { Spark } from './Spark.tsx';

const limit = { low: 100, high: 140 };
const points = [128, 140, 152].map((value, day) => ({ at: `2026-11-2${day + 1}T01:00:00Z`, value }));

test('every reading is a mark, and only those beyond the limit are ringed', () => {
  const { container } = render(<Spark label="收缩压" points={points} limit={limit} />);
  expect(screen.getByRole('img', { name: '收缩压' })).toBeDefined();
  const radii = [...container.querySelectorAll('circle')].map(circle => circle.getAttribute('r'));
  expect(radii).toEqual(['2', '2', '3.5']);
});

test('a single reading and an open limit are drawn inside the picture', () => {
  const { container } = render(
    <Spark label="血氧" points={points.slice(0, 1)} limit={{ low: 90, high: null }} />,
  );
  const [circle] = container.querySelectorAll('circle');
  expect(circle?.getAttribute('cx')).toBe('100');
  expect(Number(circle?.getAttribute('cy'))).toBeGreaterThan(0);
  expect(Number(circle?.getAttribute('cy'))).toBeLessThan(44);
});

test('limits are written with their open side left out', () => {
  expect(limitText({ code: 'systolic', ...limit })).toBe('100–140 mmHg');
  expect(limitText({ code: 'hba1c', low: null, high: 7 })).toBe('≤ 7.0 %');
  expect(limitText({ code: 'spo2', low: 90, high: null })).toBe('≥ 90 %');
});
