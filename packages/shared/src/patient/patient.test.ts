import { expect, test } from 'vitest';
import { duties } from '../kernel/index.ts';
import {
  canSeePatient,
  checkName,
  checkPhone,
  idCheckCharacter,
  patientIssueWords,
  registerPatient,
  relationKinds,
  searchKind,
  tidyName,
} from './index.ts';

const number = `35060219600318002${idCheckCharacter('35060219600318002')}`;

const person = {
  name: '林秀英',
  idKind: 'resident_id',
  idNumber: number,
  birthDate: '1960-03-18',
  sex: 'female',
  phone: '19900000001',
  areaCode: '350602',
  insurance: 'resident',
  allergies: { status: 'none' },
};

function issuesOf(change: object): string[] {
  const parsed = registerPatient.safeParse({ ...person, ...change });
  return parsed.error?.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) ?? [];
}

test('a complete registration is accepted and its number is stored in one form', () => {
  expect(issuesOf({})).toEqual([]);
  expect(registerPatient.parse({ ...person, idNumber: ` ${number} ` }).idNumber).toBe(number);
});

test('a registration that contradicts the identity card is refused at the contradicting field', () => {
  expect(issuesOf({ birthDate: '1961-03-18' })).toEqual(['birthDate: birth_differs']);
  expect(issuesOf({ sex: 'male' })).toEqual(['sex: sex_differs']);
  expect(issuesOf({ idNumber: '' })).toEqual(['idNumber: id_required']);
  expect(issuesOf({ idNumber: '350602196003180021' })).toEqual(['idNumber: id_checksum']);
});

test('a newborn without papers can be registered when a contact can be reached', () => {
  const newborn = { idKind: 'none', idNumber: '', phone: '' };
  expect(issuesOf({ ...newborn, contactName: '林志强', contactPhone: '0596-2000000' })).toEqual([]);
  expect(issuesOf(newborn)).toEqual(['phone: contact_required']);
  expect(issuesOf({ idKind: 'none' })).toEqual(['idNumber: id_not_expected']);
});

test('allergies asked and allergies listed must agree', () => {
  expect(issuesOf({ allergies: { status: 'listed' } })).toEqual(['allergies.items: allergies_missing']);
  expect(issuesOf({ allergies: { status: 'unknown', items: [{ substance: '青霉素' }] } })).toEqual([
    'allergies.items: allergies_not_expected',
  ]);
});

test('every refusal of a registration has words in both languages', () => {
  const spoiled = issuesOf({
    name: '林',
    phone: '123',
    areaCode: '',
    birthDate: '2023-02-29',
    address: '\u0007',
  });
  const keys = spoiled.map(line => line.split(': ')[1] ?? '');
  expect(keys.toSorted()).toEqual([
    'area_format',
    'birth_differs',
    'control_characters',
    'name_short',
    'not_a_day',
    'phone_format',
  ]);
  for (const key of keys) expect(patientIssueWords).toHaveProperty(key);
});

test('names of minorities, rare characters and foreigners are names; digits and signs are not', () => {
  for (const name of ['吾斯曼·买买提', '陈𬭎', '欧阳〇一', "Sean O'Brien", 'Anna-Lena Müller']) {
    expect(checkName(name)).toBeNull();
  }
  expect(tidyName(' 吾斯曼 • 买买提 ')).toBe('吾斯曼·买买提');
  expect(checkName('林')).toBe('name_short');
  expect(checkName('林'.repeat(51))).toBe('name_long');
  for (const name of ['林1', '<b>林', '林·', '·林秀']) expect(checkName(name)).toBe('name_characters');
});

test('mobiles and landlines with area number are telephones', () => {
  for (const phone of ['13812345678', '+86 138 1234 5678', '0596-2082299'])
    expect(checkPhone(phone)).toBe(true);
  for (const phone of ['2082299', '12812345678', '138123456789', 'phone'])
    expect(checkPhone(phone)).toBe(false);
});

test('a search text is understood as what it is', () => {
  const kinds = [
    number,
    '15位',
    '350602600318002',
    '002X',
    '19900000001',
    '0001',
    'lxy',
    "Lin Xiu'ying",
    '林秀英',
    '吾斯曼·',
    'l',
    '12',
    '',
  ];
  expect(kinds.map(typed => searchKind(typed).kind)).toEqual([
    'id',
    'name',
    'id',
    'id_tail',
    'phone',
    'tail',
    'pinyin',
    'pinyin',
    'name',
    'name',
    'too_short',
    'too_short',
    'too_short',
  ]);
  expect(searchKind("Lin Xiu'ying").value).toBe('linxiuying');
});

test('only clinical duties of a related institution see a person, and only while the relation lives', () => {
  const now = new Date('2026-11-24T01:00:00Z');
  const earlier = new Date('2026-11-24T00:59:59Z');
  const later = new Date('2026-11-24T01:00:01Z');
  for (const kind of relationKinds) {
    for (const duty of duties) {
      const clinical = ['clinician', 'desk', 'head'].includes(duty);
      const see = (institutionId: string, until: Date | null) =>
        canSeePatient({ institutionId: 'here', postId: 'mine', duty }, [{ kind, institutionId, until }], now);
      expect([see('here', null), see('here', later)]).toEqual([clinical, clinical]);
      expect([see('here', earlier), see('here', now), see('elsewhere', null)]).toEqual([false, false, false]);
    }
  }
});
