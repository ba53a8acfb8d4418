import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { capabilityTable } from './capability.data.ts';
import { diseaseTable } from './disease.data.ts';
import {
  allNames,
  capabilities,
  counties,
  distanceKm,
  findBy,
  gramsOf,
  gramsSought,
  isCapability,
  isSpeciality,
  planeOf,
  spellingsOf,
} from './index.ts';

test('a disease leads to its subject and to the capability it needs, by every name and spelling', () => {
  for (const text of ['急性心肌梗死', '心梗', 'xinjigengse', 'jxxjgs', 'I21', 'i21.9', 'myocardial']) {
    const { specialities, capabilities: able } = findBy(text);
    expect([text, specialities[0], able.includes('chest_pain_centre')]).toEqual([text, '03.04', true]);
  }
  expect(findBy('狗咬伤').capabilities).toEqual(['rabies_site']);
  expect(findBy('cuzhong').capabilities).toContain('stroke_centre');
  expect(findBy('血透').capabilities).toContain('haemodialysis');
  expect(findBy('心血管内科').specialities).toContain('03.04');
});

test('a category of ICD-10 outside the list leads to the subjects of its chapter', () => {
  expect(findBy('H35')).toEqual({ specialities: ['10'], capabilities: [], diseases: [] });
  expect(findBy('M54.5').specialities).toEqual(['04.03', '03.08']);
});

test('what is not understood means nothing', () => {
  for (const text of ['', ' ', '漳州市医院', 'zz', '100%', '%', '\\'])
    expect(findBy(text)).toEqual({ specialities: [], capabilities: [], diseases: [] });
  fc.assert(fc.property(fc.string(), text => findBy(text).specialities.every(isSpeciality)));
});

test('every name is spelled, and every code that the lists name exists', () => {
  const chinese = allNames().filter(name => /\p{Script=Han}/u.test(name));
  expect(chinese.filter(name => spellingsOf(name).length === 0)).toEqual([]);
  expect(new Set(capabilities.map(({ code }) => code)).size).toBe(capabilities.length);
  for (const [, , , , subjects] of capabilityTable)
    expect(subjects.split(' ').filter(code => !isSpeciality(code))).toEqual([]);
  for (const [, , , , subjects, able] of diseaseTable) {
    expect(subjects.split(' ').filter(code => !isSpeciality(code))).toEqual([]);
    expect(able.split(' ').filter(code => code !== '' && !isCapability(code))).toEqual([]);
  }
  expect(diseaseTable.length).toBeGreaterThanOrEqual(60);
});

test('a name that holds what was typed always has the grams of it', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      (name, from, length) => {
        const characters = Array.from(name.toLowerCase());
        const part = characters
          .slice(from % characters.length)
          .slice(0, length)
          .join('');
        const grams = gramsOf([name]);
        fc.pre(part.trim() === part && !/\p{P}/u.test(name));
        expect(gramsSought(part).filter(gram => !grams.includes(gram))).toEqual([]);
      },
    ),
  );
});

test('on the plane of the region the nearest stay the nearest: it errs by less than one in a hundred', () => {
  for (const { seat: from } of counties) {
    for (const { seat: to } of counties) {
      const [a, b] = [planeOf(from), planeOf(to)];
      const flat = Math.hypot(a.east - b.east, a.north - b.north);
      expect(Math.abs(flat - distanceKm(from, to))).toBeLessThanOrEqual(0.01 * distanceKm(from, to) + 1e-9);
    }
  }
});
