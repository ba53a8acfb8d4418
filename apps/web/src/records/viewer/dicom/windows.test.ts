import { expect, test } from 'vitest';
import { edgeLetters, nameOf, windowOf, windowsFor } from './windows.ts';

test('only CT offers windows in Hounsfield units', () => {
  expect(windowsFor('CT')).toEqual(['default', 'brain', 'lung', 'bone', 'abdomen']);
  expect(windowsFor('MR')).toEqual(['default']);
  expect(windowsFor('')).toEqual(['default']);
});

test('a named window is recognised from its levels', () => {
  expect(windowOf('brain')).toEqual({ width: 80, center: 40 });
  expect(nameOf({ width: 1500.4, center: -600 })).toBe('lung');
  expect(nameOf({ width: 100, center: 35 })).toBeNull();
});

test('the default window is the one of the file', () => {
  expect(windowOf('default')).toBeNull();
});

test('an axial slice shows the right of the patient at the left, the front above', () => {
  expect(edgeLetters([1, 0, 0, 0, 1, 0])).toEqual({ left: 'R', right: 'L', top: 'A', bottom: 'P' });
});

test('a sagittal slice shows the head above and the front at the left', () => {
  expect(edgeLetters([0, 1, 0, 0, 0, -1])).toEqual({ left: 'A', right: 'P', top: 'H', bottom: 'F' });
});

test('an oblique slice names both directions, the stronger first', () => {
  expect(edgeLetters([1, 0, 0, 0, 0.9, -0.43])?.top).toBe('AH');
});

test('without an orientation nothing is claimed', () => {
  expect(edgeLetters(null)).toBeNull();
  expect(edgeLetters([1, 0, 0])).toBeNull();
});
