import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskId, maskName, maskPhone } from './index.ts';

test('masks follow the rule of the region', () => {
  expect(maskId('350602196001011234')).toBe('350602********1234');
  expect(maskPhone('13812345678')).toBe('138****5678');
  expect(maskName('张三')).toBe('张*');
  expect(maskName('林秀英')).toBe('林**');
  expect(maskName('吾斯曼·买买提')).toBe('吾****');
  expect(maskName('𬭎')).toBe('𬭎');
});

test('a masked identity number never shows a digit of the birth date', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(\d{17}[\dX]|\d{15})$/), number => {
      const birthLength = number.length === 18 ? 8 : 6;
      expect(maskId(number).slice(6, 6 + birthLength)).toBe('*'.repeat(birthLength));
      expect(maskId(number)).toHaveLength(number.length);
    }),
  );
});

test('no other document shows more than its last two characters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{1,2}[0-9]{1,12}$/), number => {
      expect(maskId(number).replaceAll('*', '').length).toBeLessThanOrEqual(2);
      expect(maskPhone(number).replaceAll('*', '').length).toBeLessThanOrEqual(2);
    }),
  );
});

test('a masked mobile shows exactly seven digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1\d{10}$/), phone => {
      expect(maskPhone(phone)).toBe(`${phone.slice(0, 3)}****${phone.slice(7)}`);
    }),
  );
});

test('a masked name shows one character and hides how long a long name is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\u4e00-\u9fa5·]{5,50}$/), name => {
      expect(maskName(name)).toBe(`${name.charAt(0)}****`);
    }),
  );
});
