import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkOrgCode,
  checkUscc,
  counties,
  distanceBetween,
  institutionInput,
  isExpert,
  isSpeciality,
  relation,
  sameSpeciality,
  specialities,
  tiers,
} from './index.ts';

test('what goes up one way comes down the other way, and equals meet level', () => {
  const table = tiers.map(from => tiers.map(to => relation(from, to)));
  expect(table).toEqual([
    ['level', 'up', 'up'],
    ['down', 'level', 'up'],
    ['down', 'down', 'level'],
  ]);
});

test('known codes of real bodies pass their check digit', () => {
  expect(checkUscc('91350100M000100Y43')).toEqual({ ok: true });
  expect(checkOrgCode('M000100Y-4')).toEqual({ ok: true });
  expect(checkOrgCode('48965210-X')).toEqual({ ok: true });
});

test('one wrong character in a credit code is always found', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const good = '91350100M000100Y43';
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...Array.from(alphabet)), (place, character) => {
      fc.pre(good.charAt(place) !== character);
      const wrong = good.slice(0, place) + character + good.slice(place + 1);
      expect(checkUscc(wrong)).toEqual({ ok: false, reason: 'uscc_checksum' });
    }),
  );
});

test('a credit code with a forbidden letter or a wrong length is refused by format', () => {
  for (const wrong of ['', '91350100M000100Y4', '91350100I000100Y43', '91350100m000100y43']) {
    expect(checkUscc(wrong)).toEqual({ ok: false, reason: 'uscc_format' });
  }
});

test('subjects are unique and every part has its main subject', () => {
  expect(new Set(specialities.map(one => one.code)).size).toBe(specialities.length);
  for (const { code } of specialities) expect(isSpeciality(code.slice(0, 2))).toBe(true);
});

test('a request to cardiology competes with internal medicine but not with neurology', () => {
  expect(sameSpeciality('03.04', '03.04')).toBe(true);
  expect(sameSpeciality('03.04', '03')).toBe(true);
  expect(sameSpeciality('03.04', '03.03')).toBe(false);
  expect(sameSpeciality('03', '04')).toBe(false);
});

test('distance is symmetric, zero at home and unknown outside the region', () => {
  for (const from of counties) {
    for (const to of counties) {
      expect(distanceBetween(from.code, to.code)).toBe(distanceBetween(to.code, from.code));
    }
    expect(distanceBetween(from.code, from.code)).toBe(0);
  }
  expect(distanceBetween('350602', '350200')).toBeNull();
});

test('only chief and associate chief physicians count as experts', () => {
  expect(isExpert('associate_chief_physician')).toBe(true);
  expect(isExpert('attending_physician')).toBe(false);
});

test('who treats people stands on a tier, and who does not stands on none', () => {
  const body = {
    name: '漳州市医院',
    nameEn: 'Zhangzhou Municipal Hospital',
    areaCode: '350602',
    uscc: '12350602DEM000014D',
    orgCode: 'DEM000014',
  };
  const issues = (kind: string, tier: string | null) =>
    institutionInput.safeParse({ ...body, kind, tier }).error?.issues.map(issue => issue.message) ?? [];
  expect(issues('general_hospital', 'tertiary')).toEqual([]);
  expect(issues('general_hospital', null)).toEqual(['tier_required']);
  expect(issues('health_commission', null)).toEqual([]);
  expect(issues('health_commission', 'tertiary')).toEqual(['tier_not_expected']);
});
