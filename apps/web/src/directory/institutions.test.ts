import { expect, test } from 'vitest';
import { institutionPath, readFilter } from './address.ts';

test('an address keeps what it says of a filter, and what is not understood is left out', () => {
  const said = {
    q: 909,
    area: 350602,
    tier: 'tertiary',
    able: 'chest_pain_centre',
    sort: 'name',
    closed: 'yes',
  };
  expect(readFilter(said)).toEqual({ ...said, q: '909', area: '350602' });
  expect(
    readFilter({ q: { deep: 1 }, area: '110000', tier: 'highest', able: '<b>', sort: 'size', closed: 1 }),
  ).toEqual({});
  expect(institutionPath('1', { q: '心梗' })).toBe('/directory/1?q=%E5%BF%83%E6%A2%97');
});
