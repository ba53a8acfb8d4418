import { expect, test } from 'vitest';
import { completeInput, dangerFacts, emptyEncounter, issuesOf, numberIn } from './encounterForm.ts';
import type { EncounterForm } from './encounterForm.ts';
import { otherNames } from './otherNames.ts';

const patientId = '5f0d7c3e-52a1-4d3b-9b58-3b8a1f0e7a11';
const empty = emptyEncounter({ status: 'unknown', items: [] });
const filled: EncounterForm = {
  ...empty,
  complaint: '头晕 3 天',
  vitals: { ...empty.vitals, sbp: '１５８', dbp: '94' },
  diagnoses: [{ code: 'I10', name: '高血压' }],
  allergyStatus: 'none',
  disposition: 'follow_up',
};

test('an empty visit names what is missing and is not sent', () => {
  expect(Object.keys(issuesOf(empty, patientId)).toSorted()).toEqual([
    'allergies.status',
    'complaint',
    'diagnoses',
    'disposition',
  ]);
  expect(completeInput(empty, patientId)).toBeNull();
});

test('known allergies are not typed again, unknown ones are asked', () => {
  const known = emptyEncounter({ status: 'listed', items: [{ substance: '青霉素', reaction: '皮疹' }] });
  expect(known).toMatchObject({ allergyStatus: 'listed', allergies: [{ substance: '青霉素' }] });
  expect(empty.allergyStatus).toBe('');
});

test('figures are read as they are typed, words are no figures', () => {
  expect([numberIn('36.5'), numberIn('３６。５'), numberIn(' '), numberIn('高')]).toEqual([
    36.5,
    36.5,
    null,
    Number.NaN,
  ]);
  expect(completeInput(filled, patientId)?.vitals).toMatchObject({ sbp: 158, dbp: 94, glucose: null });
  expect(issuesOf({ ...filled, vitals: { ...filled.vitals, pulse: '快' } }, patientId)).toHaveProperty([
    'vitals.pulse',
  ]);
});

test('empty lines of medicines and allergies are left out of what is sent', () => {
  const sent = completeInput(
    { ...filled, medicines: [{ name: ' ', dose: '', route: '', frequency: '', days: '' }], allergies: [] },
    patientId,
  );
  expect(sent?.medicines).toEqual([]);
});

test('danger is told from what stands in the form, before it is complete', () => {
  const facts = dangerFacts({ ...empty, vitals: { ...empty.vitals, spo2: '88', pulse: '?' } }, 60);
  expect(facts.vitals).toEqual({ spo2: 88, glucoseKind: null });
});

test('a Chinese name in the images that is not the patient is told, letters prove nothing', () => {
  const named = (patientName: string | null) => ({ patientName });
  const files = [named('王小明'), named('WANG XIAOMING'), named(null), named('郑 丽华'), named('王小明')];
  expect(otherNames('郑丽华', files)).toEqual(['王小明']);
});
