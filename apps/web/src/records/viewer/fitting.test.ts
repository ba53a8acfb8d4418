import { expect, test } from 'vitest';
import { fitScale, fitted, quarterTurned, shifted, zoomed } from './fitting.ts';

const page = { width: 1000, height: 2000 };
const box = { width: 500, height: 500 };
const middle = { x: 0, y: 0 };

test('the whole picture is seen at first, turned or not', () => {
  expect(fitScale(page, box, 0)).toBe(0.25);
  expect(fitScale({ width: 1000, height: 500 }, box, 1)).toBe(0.5);
});

test('a small picture is not blown up', () => {
  expect(fitScale({ width: 20, height: 20 }, box, 0)).toBe(1);
});

test('zooming keeps the spot under the pointer in its place', () => {
  const at = { x: 100, y: 150 };
  const near = zoomed(fitted, 8, at, page, box);
  expect(near.scale).toBe(2);
  expect((at.y - near.y) / 2).toBeCloseTo(at.y / 0.25);
});

test('zooming out ends with the whole picture', () => {
  const near = zoomed(fitted, 3, middle, page, box);
  expect(zoomed(near, 0.01, middle, page, box)).toEqual(fitted);
});

test('a picture cannot be dragged out of its frame', () => {
  const near = zoomed(fitted, 4, middle, page, box);
  expect(shifted(near, { x: 9999, y: -9999 }, page, box)).toMatchObject({ x: 250, y: -750 });
  expect(shifted(fitted, { x: 50, y: 50 }, page, box)).toEqual(fitted);
});

test('four quarter turns lead back', () => {
  expect([1, 2, 3, 4].reduce(quarterTurned, fitted)).toEqual(fitted);
});
