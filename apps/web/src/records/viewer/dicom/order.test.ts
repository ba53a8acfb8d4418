import { expect, test } from 'vitest';
import { depthOf, readingOrder, slotsOf } from './order.ts';

const axial = [1, 0, 0, 0, 1, 0];
const place = (instance: number | null, depth: number | null = null, series = 'a') => ({
  series,
  instance,
  depth,
});

test('slices are read by their number', () => {
  expect(readingOrder([place(3), place(1), place(2)])).toEqual([1, 2, 0]);
});

test('slices without usable numbers are read by their position', () => {
  expect(readingOrder([place(1, 30), place(1, 10), place(1, 20)])).toEqual([1, 2, 0]);
  expect(readingOrder([place(null, 2), place(null, 1)])).toEqual([1, 0]);
});

test('slices that tell neither number nor position stay as they came', () => {
  expect(readingOrder([place(null), place(null, 3), place(1)])).toEqual([0, 1, 2]);
});

test('files that have not arrived keep their seats while the others find their order', () => {
  expect(readingOrder([place(4), null, place(1), null])).toEqual([2, 1, 0, 3]);
});

test('series are kept apart, in the order in which they came', () => {
  expect(readingOrder([place(2, null, 'b'), place(1, null, 'a'), place(1, null, 'b')])).toEqual([2, 0, 1]);
});

test('every file is read once, whatever arrives', () => {
  const order = readingOrder([null, place(9), null, place(9), place(null), place(2)]);
  expect([...order].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('depth is measured along the normal of the slice', () => {
  expect(depthOf([-125, -120, 14.5], axial)).toBeCloseTo(14.5);
  expect(depthOf([7, -120, 14.5], [0, 1, 0, 0, 0, -1])).toBeCloseTo(-7);
  expect(depthOf(null, axial)).toBeNull();
  expect(depthOf([1, 2, 3], null)).toBeNull();
});

test('a file of many frames takes a place for each; one not yet here takes one', () => {
  expect(slotsOf([1, 0], file => (file === 1 ? 3 : 0))).toEqual([
    { file: 1, frame: 1 },
    { file: 1, frame: 2 },
    { file: 1, frame: 3 },
    { file: 0, frame: 1 },
  ]);
});
