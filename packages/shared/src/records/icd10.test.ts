import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { icd10Codes, icd10Words, isIcd10, searchIcd10 } from './index.ts';

test('the built-in set has unique, well-formed codes with a title in both languages', () => {
  expect(icd10Codes.length).toBeGreaterThanOrEqual(350);
  expect(new Set(icd10Codes).size).toBe(icd10Codes.length);
  for (const code of icd10Codes) {
    expect(isIcd10(code)).toBe(true);
    expect(icd10Words(code)?.zh).toMatch(/\p{Script=Han}/u);
    expect(icd10Words(code)?.en).toMatch(/^[A-Z0-9]/);
  }
});

test.each([
  ['I10', 'I10'],
  ['i219', 'I21.9'],
  ['高血压', 'I10'],
  ['gxy', 'I10'],
  ['GXB', 'I25.1'],
  ['冠心病', 'I25.1'],
  ['脑梗', 'I63.9'],
  ['mzf', 'J44.1'],
  ['2型 肾', 'E11.2'],
  ['gout', 'M10.9'],
  ['手足口', 'B08.4'],
])('a doctor who types %s finds %s among the first three', (typed, code) => {
  expect(
    searchIcd10(typed, 8)
      .slice(0, 3)
      .map(entry => entry.code),
  ).toContain(code);
});

test('a code prefix lists its family in order of fit', () => {
  const codes = searchIcd10('E11').map(entry => entry.code);
  expect(codes.length).toBeGreaterThanOrEqual(8);
  expect(codes.every(code => code.startsWith('E11'))).toBe(true);
});

test('every disease is found by its own code and by its own Chinese title', () => {
  for (const code of icd10Codes) {
    expect(searchIcd10(code, 1)[0]?.code).toBe(code);
    const title = icd10Words(code)?.zh ?? '';
    expect(searchIcd10(title, 5).map(entry => entry.code)).toContain(code);
  }
});

test('no text makes the search fail or exceed its limit, and blanks find nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (typed, limit) => {
      expect(searchIcd10(typed, limit).length).toBeLessThanOrEqual(limit);
    }),
  );
  expect(searchIcd10('   ')).toEqual([]);
  expect(searchIcd10('不存在的病')).toEqual([]);
});

test('codes as hospitals send them are codes', () => {
  for (const code of ['I10', 'I10.x00x002', 'I10.X00X002', 'E11.900x001', 'A01.001+K77.0*', 'M80.000']) {
    expect(isIcd10(code)).toBe(true);
  }
  for (const code of ['', '10', 'I1', 'II0', 'I10.', 'I10 OR 1=1']) expect(isIcd10(code)).toBe(false);
});
