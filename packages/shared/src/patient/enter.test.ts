import { expect, test } from 'vitest';
import {
  amendPatient,
  cardExpired,
  checkDocument,
  emergencyUntil,
  estimatedBirth,
  idCheckCharacter,
  identifyPatient,
  longTermOf,
  meetPatient,
  newbornName,
  openInEmergency,
  readHealthCard,
  readRecordNumber,
  recordNumber,
  reviewEmergency,
  searchKind,
  treatingUntil,
  unknownName,
} from './index.ts';

const card = 'A1B2C3D4E5F60718293A4B5C6D7E8F90A1B2C3D4E5F60718293A4B5C6D7E8F90';
const id = '0191f0a0-0000-7000-8000-000000000001';

test('the code of a health card is read, printed or made for the moment, and nothing else is', () => {
  expect(readHealthCard(`${card}:1`)).toEqual({ id: card, type: '1', expiresAt: null });
  expect(readHealthCard(` ${card.toLowerCase()}:0 `)).toMatchObject({ id: card });
  const at = new Date('2026-11-24T01:05:30Z');
  for (const expiry of ['1795482330', '1795482330000', '20261124090530'])
    expect(readHealthCard(`${card}:0:${expiry}`)).toEqual({ id: card, type: '0', expiresAt: at });
  for (const text of [
    '',
    card,
    `${card}:`,
    `${card}:1:`,
    `${card}:1:5`,
    'http://x:1',
    `${card}!:1`,
    '林秀英:1',
  ])
    expect(readHealthCard(text)).toBeNull();
});

test('a code for the moment opens nothing from its expiry on; a printed one does not expire', () => {
  const read = (text: string, now: string) => {
    const found = readHealthCard(text);
    return found && cardExpired(found, new Date(now));
  };
  expect(read(`${card}:0:1795482330`, '2026-11-24T01:05:29.999Z')).toBe(false);
  expect(read(`${card}:0:1795482330`, '2026-11-24T01:05:30Z')).toBe(true);
  expect(read(`${card}:1`, '2036-01-01T00:00:00Z')).toBe(false);
});

test('a record number is written in one way and read however it is typed', () => {
  expect([recordNumber(42), recordNumber(123_456_789)]).toEqual(['DA00000042', 'DA123456789']);
  for (const text of ['DA00000042', 'da42', 'DA 0000 0042', 'ＤＡ００００００４２'])
    expect(readRecordNumber(text)).toBe(42);
  for (const text of ['DA', 'DA0', '42', 'DAB42', 'DA4a']) expect(readRecordNumber(text)).toBeNull();
});

test('cards and record numbers are told from names, numbers and pinyin', () => {
  const kinds = [`${card}:1`, 'DA00000042', 'da', 'dada', '达42'].map(text => searchKind(text).kind);
  expect(kinds).toEqual(['card', 'record', 'pinyin', 'pinyin', 'name']);
});

test('each kind of document has a form of its own', () => {
  const foreign = '91135020010101001';
  const good: Parameters<typeof checkDocument>[] = [
    ['passport', 'E12345678'],
    ['hong_kong_macao_permit', 'H12345678'],
    ['taiwan_permit', '12345678'],
    ['foreigner_residence', foreign + idCheckCharacter(foreign)],
    ['foreigner_residence', 'USA110080060100'],
    ['birth_certificate', 'V350001234'],
    ['officer_card', '军字第12345号'],
  ];
  expect(good.map(([kind, number]) => checkDocument(kind, number))).toEqual(good.map(() => null));
  expect(checkDocument('passport', 'E1')).toBe('passport_format');
  expect(checkDocument('hong_kong_macao_permit', '12345678')).toBe('hong_kong_macao_format');
  expect(checkDocument('taiwan_permit', 'H1234567')).toBe('taiwan_format');
  expect(
    checkDocument('foreigner_residence', `${foreign}${idCheckCharacter(foreign) === '1' ? '2' : '1'}`),
  ).toBe('foreigner_checksum');
  expect(checkDocument('hmt_residence', '350602196003189682')).toBe('residence_format');
  expect(checkDocument('birth_certificate', '350001234')).toBe('birth_certificate_format');
});

test('newborns and unknown people have names that tell what they are', () => {
  expect(newbornName('林秀英', 'female', 0)).toBe('林秀英之女');
  expect(newbornName('阿依古丽·吐尔逊', 'male', 2)).toBe('阿依古丽·吐尔逊之子B');
  expect(newbornName('林秀英', 'unknown', 0)).toBe('林秀英之婴');
  expect(unknownName(42)).toBe('无名氏 DA00000042');
  expect(estimatedBirth('2026-11-24', 40)).toBe('1986-07-01');
  expect(estimatedBirth('2026-03-01', 0)).toBe('2026-03-01');
});

test('whoever treats sees for twelve months after the last visit; an emergency lasts four hours', () => {
  expect(treatingUntil(new Date('2026-11-24T01:00:00Z'))).toEqual(new Date('2027-11-24T01:00:00Z'));
  expect(treatingUntil(new Date('2028-02-29T01:00:00Z'))).toEqual(new Date('2029-03-01T01:00:00Z'));
  expect(emergencyUntil(new Date('2026-11-24T22:00:00Z'))).toEqual(new Date('2026-11-25T02:00:00Z'));
});

test('diagnoses that last mean a long-term condition, others none', () => {
  expect(['I10', 'e11.9', 'J44.1', 'C34.9', 'J06.9', ''].map(longTermOf)).toEqual([
    'hypertension',
    'diabetes_2',
    'copd',
    'cancer',
    null,
    null,
  ]);
});

test('a change takes only what is given, and refuses it at its field', () => {
  const seen = { id, version: 0 };
  expect(amendPatient.parse(seen)).toEqual(seen);
  const paths = (change: object) =>
    amendPatient.safeParse({ ...seen, ...change }).error?.issues.map(issue => issue.path.join('.')) ?? [];
  expect(paths({ phone: '12' })).toEqual(['phone']);
  expect(paths({ contacts: [{ name: '', kinship: 'child' }] })).toEqual(['contacts.0.name']);
  expect(paths({ longTerm: [{ code: 'gout', since: '201' }] })).toEqual(['longTerm.0.since']);
  expect(paths({ longTerm: [{ code: 'other' }] })).toEqual(['longTerm.0.note']);
  expect(paths({ contract: { institutionId: null, familyDoctorPostId: id } })).toEqual([
    'contract.familyDoctorPostId',
  ]);
});

test('an identity that is completed must agree with its paper', () => {
  const papers = {
    id,
    version: 0,
    name: '林秀英',
    idKind: 'resident_id',
    idNumber: '350602196003189682',
    birthDate: '1960-03-18',
    sex: 'female',
  };
  expect(identifyPatient.safeParse(papers).success).toBe(true);
  const [issue] = identifyPatient.safeParse({ ...papers, sex: 'male' }).error?.issues ?? [];
  expect(issue).toMatchObject({ path: ['sex'], message: 'sex_differs' });
});

test('an emergency needs a reason and words; a question in review needs words; a card needs no document', () => {
  const shown = { idNumber: '350602196003189682', reason: 'rescue' };
  expect(openInEmergency.safeParse(shown).success).toBe(false);
  expect(openInEmergency.safeParse({ ...shown, text: '胸痛' }).success).toBe(true);
  expect(meetPatient.safeParse({ card: `${card}:1` }).success).toBe(true);
  expect(meetPatient.safeParse({}).success).toBe(false);
  expect(reviewEmergency.safeParse({ id, outcome: 'questioned' }).success).toBe(false);
  expect(reviewEmergency.safeParse({ id, outcome: 'accepted' }).success).toBe(true);
});
