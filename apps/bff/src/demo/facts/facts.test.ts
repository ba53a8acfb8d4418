import { expect, test } from 'vitest';
import { reservedCount } from '@lianzhen/shared/booking';
import { institutionInput, isExpert, isSpeciality } from '@lianzhen/shared/directory';
import { duties as allDuties } from '@lianzhen/shared/kernel';
import { checkIdNumber, registerPatient, yearsOn } from '@lianzhen/shared/patient';
import { icd10Words } from '@lianzhen/shared/records';
import {
  demoCast,
  demoDepartments,
  demoInstitutions,
  demoPatients,
  demoSessions,
  hospital909,
  mainPatientName,
  municipal,
  tianbao,
} from './index.ts';

const keys = new Set(demoInstitutions.map(one => one.key));

test('155 institutions and the commission stand, each with valid and unique codes', () => {
  expect(demoInstitutions).toHaveLength(156);
  expect(keys.size).toBe(156);
  expect(new Set(demoInstitutions.map(one => one.name)).size).toBe(156);
  expect(new Set(demoInstitutions.map(one => one.nameEn)).size).toBe(156);
  expect(new Set(demoInstitutions.map(one => one.uscc)).size).toBe(156);
  for (const body of demoInstitutions) expect(institutionInput.safeParse(body).error).toBeUndefined();
  const tiers = demoInstitutions.map(one => one.tier);
  expect(tiers.filter(tier => tier === 'tertiary')).toHaveLength(2);
  expect(tiers.filter(tier => tier === 'secondary')).toHaveLength(25);
  expect(tiers.filter(tier => tier === 'primary')).toHaveLength(128);
});

test('everyone of the cast works at an institution that exists, under a name of their own', () => {
  expect(new Set(demoCast.map(person => person.username)).size).toBe(demoCast.length);
  expect(new Set(demoCast.map(person => person.name)).size).toBe(demoCast.length);
  for (const { username, expertise, posts } of demoCast) {
    expect(username).toMatch(/^[a-z][a-z0-9]{2,31}$/);
    expect([expertise.zh, expertise.en]).not.toContain('');
    for (const { institution, speciality } of posts) {
      expect(keys.has(institution)).toBe(true);
      expect(speciality === null || isSpeciality(speciality)).toBe(true);
    }
  }
});

test('the people of the main journey are there', () => {
  const post = (username: string) => demoCast.find(person => person.username === username)?.posts;
  expect(post('linzhiyuan')).toEqual([{ institution: tianbao, speciality: '02', duty: 'clinician' }]);
  expect(post('chenhuimin')).toEqual([{ institution: municipal, speciality: '03.04', duty: 'clinician' }]);
  expect(post('zhangjing')).toEqual([{ institution: municipal, speciality: null, duty: 'desk' }]);
  expect(post('wangyafen')).toHaveLength(2);
  const duties = new Set(demoCast.flatMap(person => person.posts.map(one => one.duty)));
  expect([...duties].toSorted()).toEqual([...allDuties].toSorted());
});

test('every department somebody works in has its texts, once', () => {
  const wanted = new Set(
    demoCast.flatMap(person =>
      person.posts.flatMap(one => (one.speciality ? [`${one.institution} ${one.speciality}`] : [])),
    ),
  );
  expect(new Set(demoDepartments.map(one => `${one.institution} ${one.speciality}`))).toEqual(wanted);
  expect(demoDepartments).toHaveLength(wanted.size);
});

test('both tertiary hospitals have two doctors, one of them an expert, in each of eleven subjects', () => {
  for (const hospital of [municipal, hospital909]) {
    const doctors = demoCast.filter(person =>
      person.posts.some(one => one.institution === hospital && one.duty === 'clinician'),
    );
    const subjects = Map.groupBy(doctors, person => person.posts[0].speciality);
    expect(subjects.size).toBe(11);
    for (const pair of subjects.values()) {
      expect(pair.filter(person => isExpert(person.title))).toHaveLength(1);
      expect(pair).toHaveLength(2);
    }
  }
});

test('at least three in ten places are kept for the grassroots, half of them with experts', () => {
  for (const hospital of [municipal, hospital909]) {
    const kept = demoSessions
      .filter(session => session.institution === hospital)
      .map(session => ({
        reserved: reservedCount(session.capacity, session.reservedShare),
        capacity: session.capacity,
        expert: demoCast.some(person => person.username === session.username && isExpert(person.title)),
      }));
    const sum = (list: typeof kept, of: 'reserved' | 'capacity') =>
      list.reduce((total, one) => total + one[of], 0);
    expect(sum(kept, 'reserved') / sum(kept, 'capacity')).toBeGreaterThanOrEqual(0.3);
    const experts = kept.filter(one => one.expert);
    expect(sum(experts, 'reserved') / sum(kept, 'reserved')).toBeGreaterThanOrEqual(0.5);
  }
});

test('every doctor of a booked subject has sessions, none of them twice', () => {
  const once = demoSessions.map(one => `${one.username} ${one.weekday} ${one.starts}`);
  expect(new Set(once).size).toBe(once.length);
  const sitting = new Set(demoSessions.map(one => one.username));
  const booked = demoCast.filter(person =>
    person.posts.some(
      ({ speciality, duty }) => duty === 'clinician' && speciality !== '20' && speciality !== '02',
    ),
  );
  for (const { username } of booked) expect(sitting.has(username)).toBe(true);
});

test('sixty residents can be registered as they stand, each once', () => {
  expect(demoPatients).toHaveLength(60);
  for (const { clinic, conditions, ...person } of demoPatients) {
    expect(registerPatient.safeParse(person).error).toBeUndefined();
    expect(clinic === null || keys.has(clinic)).toBe(true);
    expect(conditions.filter(code => icd10Words(code) === null)).toEqual([]);
  }
  const numbers = demoPatients.filter(one => one.idNumber).map(one => one.idNumber);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter(number => checkIdNumber(number).ok)).toHaveLength(58);
});

test('every telephone of the demo lies in the block that belongs to nobody', () => {
  for (const { phone, contactPhone } of demoPatients) expect(phone || contactPhone).toMatch(/^1990000\d{4}$/);
  const own = demoPatients.map(one => one.phone).filter(Boolean);
  expect(new Set(own).size).toBe(own.length);
});

test('the main patient is 66, lives in Tianbao and has hypertension and coronary disease', () => {
  const [main, ...others] = demoPatients.filter(one => one.name === mainPatientName);
  expect(others).toEqual([]);
  expect(main).toMatchObject({ clinic: tianbao, conditions: ['I10', 'I25.1'], sex: 'female' });
  expect(yearsOn(main?.birthDate ?? '', '2026-11-24')).toBe(66);
});
