import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkIdNumber, idCheckCharacter, upgradeIdNumber } from './index.ts';

const birthDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

const body = fc
  .tuple(fc.constantFrom('350602', '350629', '110105', '659001'), birthDay, fc.integer({ min: 0, max: 999 }))
  .map(([area, birth, sequence]) => area + birth.replaceAll('-', '') + String(sequence).padStart(3, '0'));

test('published examples of the standard are accepted', () => {
  expect(checkIdNumber('11010519491231002X')).toEqual({
    ok: true,
    number: '11010519491231002X',
    birthDate: '1949-12-31',
    sex: 'female',
    areaCode: '110105',
  });
  expect(checkIdNumber('440524188001010014')).toMatchObject({
    ok: true,
    birthDate: '1880-01-01',
    sex: 'male',
  });
});

test('every well-formed number tells its own birth date, sex and area', () => {
  fc.assert(
    fc.property(body, digits => {
      const check = checkIdNumber(digits + idCheckCharacter(digits));
      expect(check).toMatchObject({
        ok: true,
        areaCode: digits.slice(0, 6),
        sex: Number(digits.charAt(16)) % 2 === 1 ? 'male' : 'female',
      });
    }),
  );
});

test('one mistyped digit is never accepted', () => {
  fc.assert(
    fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
      const typed = digits + idCheckCharacter(digits);
      const wrong = String((Number(typed.charAt(place)) + shift) % 10);
      expect(checkIdNumber(typed.slice(0, place) + wrong + typed.slice(place + 1)).ok).toBe(false);
    }),
  );
});

test('two neighbouring digits exchanged are never accepted', () => {
  fc.assert(
    fc.property(body, fc.nat(15), (digits, place) => {
      const typed = digits + idCheckCharacter(digits);
      const [one, two] = [typed.charAt(place), typed.charAt(place + 1)];
      fc.pre(one !== two);
      expect(checkIdNumber(typed.slice(0, place) + two + one + typed.slice(place + 2)).ok).toBe(false);
    }),
  );
});

test('each fault has its own reason', () => {
  const close = (digits: string) => digits + idCheckCharacter(digits);
  expect(checkIdNumber('3506021960')).toEqual({ ok: false, reason: 'id_length' });
  expect(checkIdNumber('35060219600A010018')).toEqual({ ok: false, reason: 'id_characters' });
  expect(checkIdNumber(close('99060219600101001'))).toEqual({ ok: false, reason: 'id_area' });
  expect(checkIdNumber(close('35060219600230001'))).toEqual({ ok: false, reason: 'id_birth_date' });
  expect(checkIdNumber('110105194912310021')).toEqual({ ok: false, reason: 'id_checksum' });
  expect(checkIdNumber(close('35060220990101001'), '2026-11-24')).toEqual({ ok: false, reason: 'id_future' });
});

test('29 February exists only in leap years, and 1900 was none', () => {
  const born = (day: string) => checkIdNumber(`350602${day}001${idCheckCharacter(`350602${day}001`)}`).ok;
  expect([born('20240229'), born('20000229'), born('20230229'), born('19000229')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a legacy 15-digit number becomes the 18-digit number of the same person', () => {
  fc.assert(
    fc.property(body, digits => {
      fc.pre(digits.slice(6, 8) === '19');
      const legacy = digits.slice(0, 6) + digits.slice(8);
      expect(upgradeIdNumber(legacy)).toBe(digits + idCheckCharacter(digits));
      expect(checkIdNumber(legacy)).toEqual(checkIdNumber(digits + idCheckCharacter(digits)));
    }),
  );
});

test('full-width digits, blanks and a small x are forgiven', () => {
  expect(checkIdNumber(' １１０１０５ 19491231 002x ')).toMatchObject({
    ok: true,
    number: '11010519491231002X',
  });
});
