import { expect, test } from 'vitest';
import { likeness, PROBABLE } from './index.ts';
import type { Likeable } from './index.ts';

const lin: Likeable = {
  name: '林秀英',
  pinyin: 'linxiuying',
  initials: 'lxy',
  sex: 'female',
  birthDate: '1960-03-18',
  idKind: 'resident_id',
  idDigest: 'one',
  phoneDigest: 'phone',
  motherId: null,
};
const none = { idKind: 'none', idDigest: null } as const;
const probable = (change: Partial<Likeable>, with_: Likeable = lin) =>
  likeness({ ...lin, ...change }, with_).score >= PROBABLE;

test('the same name, birth and sex without a paper are probably the same person', () => {
  expect(likeness({ ...lin, ...none, phoneDigest: null }, lin)).toEqual({
    score: 75,
    reasons: ['same_name', 'same_birth'],
  });
  expect(probable(none)).toBe(true);
});

test('one person who comes with another kind of paper is shown', () => {
  expect(probable({ idKind: 'passport', idDigest: 'two' })).toBe(true);
});

test('twins and namesakes with cards of their own are not, even with one telephone', () => {
  expect(probable({ idDigest: 'two' })).toBe(false);
  expect(probable({ idKind: 'household_book', idDigest: 'two' })).toBe(false);
  const twin = { name: '林秀兰', pinyin: 'linxiulan', initials: 'lxl', idDigest: 'two' };
  expect(probable(twin)).toBe(false);
});

test('homophones born on one day are shown, homophones of another year are not', () => {
  expect(probable({ ...none, name: '林绣莹' })).toBe(true);
  expect(probable({ ...none, name: '林绣莹', birthDate: '1971-11-23', phoneDigest: null })).toBe(false);
});

test('a birth that was noted a few months off still counts when the name and the telephone agree', () => {
  expect(likeness({ ...lin, ...none, birthDate: '1960-08-13' }, lin).reasons).toContain('near_birth');
  expect(probable({ ...none, birthDate: '1960-08-13' })).toBe(true);
  expect(likeness({ ...lin, birthDate: '1960-09-18' }, lin).reasons).not.toContain('near_birth');
});

test('relatives who share a telephone are not the same person for that alone', () => {
  const husband = { name: '陈建国', pinyin: 'chenjianguo', initials: 'cjg', birthDate: '1958-01-02' };
  expect(probable({ ...none, ...husband, sex: 'male' })).toBe(false);
});

test('children of one mother born on one day and of one sex are shown as possible twins, never decided', () => {
  const child: Likeable = {
    ...lin,
    ...none,
    name: '林秀英之女A',
    pinyin: 'linxiuyingzhinva',
    initials: 'lxyzna',
    birthDate: '2026-11-24',
    phoneDigest: null,
    motherId: 'mother',
  };
  const second = { ...child, name: '林秀英之女B', pinyin: 'linxiuyingzhinvb', initials: 'lxyznb' };
  expect(likeness(child, second).reasons).toEqual(['same_birth', 'same_mother']);
  expect(probable(child, second)).toBe(true);
  expect(probable({ ...child, sex: 'male' }, second)).toBe(false);
});
