import { expect, test } from 'vitest';
import { readFilter } from './address.ts';
import type { Institution } from './institutions.ts';
import { fits } from './institutions.ts';

const hospital: Institution = {
  id: '1',
  name: '解放军联勤保障部队第九〇九医院',
  nameEn: 'No. 909 Hospital of the Joint Logistics Support Force',
  alias: '厦门大学附属东南医院',
  kind: 'general_hospital',
  tier: 'tertiary',
  areaCode: '350602',
  phone: '',
  address: '',
};

test('an institution is found by any of its names in either language, within district and tier', () => {
  for (const q of ['九〇九', '东南医院', 'joint logistics', '909', '', ' 909 '])
    expect([q, fits(hospital, { q })]).toEqual([q, true]);
  expect(fits(hospital, { q: '中医院' })).toBe(false);
  expect(fits(hospital, { area: '350602', tier: 'tertiary' })).toBe(true);
  expect(fits(hospital, { area: '350603' })).toBe(false);
  expect(fits(hospital, { tier: 'primary' })).toBe(false);
});

test('an address keeps what it says of a filter, and what is not understood is left out', () => {
  expect(readFilter({ q: 909, area: 350602, tier: 'tertiary' })).toEqual({
    q: '909',
    area: '350602',
    tier: 'tertiary',
  });
  expect(readFilter({ q: { deep: 1 }, area: '110000', tier: 'highest' })).toEqual({});
});
