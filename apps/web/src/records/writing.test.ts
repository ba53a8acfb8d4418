import { expect, test } from 'vitest';
import { encounterInput, labBody } from '@lianzhen/shared/records';
import { differing, formKeys, formOf, linesOf, merged } from './compare.ts';
import { completeInput, emptyEncounter } from './encounterForm.ts';
import type { EncounterForm } from './encounterForm.ts';
import { emptyLab, isImpossible, labFormOf, labInputOf, labIssues, rowFlag, withPanels } from './labForm.ts';
import { prescriptionInputOf, prescriptionIssues, emptyRow } from './prescriptionForm.ts';

const patientId = '5f0d7c3e-52a1-4d3b-9b58-3b8a1f0e7a11';
const now = new Date('2026-11-24T01:00:00Z');
const empty = emptyEncounter({ status: 'unknown', items: [] });
const mine: EncounterForm = {
  ...empty,
  complaint: '头晕 3 天',
  vitals: { ...empty.vitals, sbp: '158', dbp: '94' },
  diagnoses: [{ code: 'I10', name: '高血压' }],
  medicines: [{ name: '氨氯地平', dose: '5mg', route: '口服', frequency: '每日一次', days: '28' }],
  allergyStatus: 'none',
  disposition: 'follow_up',
};

test('two writings are compared part by part, and only where they say something different', () => {
  const theirs = { ...mine, history: '晨起重', vitals: { ...mine.vitals, sbp: ' 158 ' } };
  expect(differing(mine, theirs)).toEqual(['history']);
  expect(merged(mine, theirs, ['history']).history).toBe('晨起重');
  expect(merged(mine, theirs, []).history).toBe('');
});

test('every part of the form can be compared', () => {
  expect([...formKeys].toSorted()).toEqual(Object.keys(empty).toSorted());
  for (const key of formKeys) expect(linesOf(empty, key, words => words.zh)).toEqual([]);
});

test('a written visit reads as it was typed', () => {
  const written = encounterInput.parse(completeInput(mine, patientId));
  expect(differing(mine, formOf(written))).toEqual([]);
});

test('a panel fills in items and ranges by sex, and its going leaves what was typed', () => {
  const form = withPanels(emptyLab, ['cbc'], 'female');
  expect(form).toMatchObject({ title: '血常规', specimen: '全血' });
  const haemoglobin = form.rows.find(row => row.item === 'haemoglobin');
  expect(haemoglobin).toMatchObject({ low: '115', high: '150', unit: 'g/L' });
  const typed = { ...form, rows: form.rows.map(row => (row.item === 'wbc' ? { ...row, value: '12' } : row)) };
  const left = withPanels({ ...typed, title: '入院血常规' }, [], 'female');
  expect(left.rows.map(row => row.item)).toEqual(['wbc']);
  expect(left.title).toBe('入院血常规');
});

test('a value is marked as it is typed, and one that no laboratory measures is named at once', () => {
  const [row] = withPanels(emptyLab, ['electrolytes'], 'male').rows;
  const potassium = (value: string) => ({
    ...row,
    item: 'potassium' as const,
    name: '',
    unit: 'mmol/L',
    value,
    low: '3.5',
    high: '5.3',
  });
  expect(['3.4', '４．０', '6.6', '溶血'].map(value => rowFlag(potassium(value), 'male'))).toEqual([
    'L',
    null,
    'HH',
    null,
  ]);
  expect([isImpossible(potassium('66')), isImpossible(potassium('6.6'))]).toEqual([true, false]);
});

test('only filled lines are sent, words stay words, and a fault is named at its own line', () => {
  const form = withPanels({ ...emptyLab, collectedAt: '2026-11-24T08:30' }, ['electrolytes'], 'male');
  const rows = form.rows.map(row => (row.item === 'sodium' ? { ...row, value: '溶血' } : row));
  const sent = labInputOf({ ...form, rows }, 'male');
  expect(sent.collectedAt).toBe('2026-11-24T00:30:00.000Z');
  expect(sent.results).toMatchObject([{ code: '2951-2', value: null, text: '溶血' }]);
  expect(labIssues({ ...form, rows }, 'male', now, false)).toEqual({});
  const reversed = rows.map(row => (row.item === 'sodium' ? { ...row, low: '150' } : row));
  expect(labIssues({ ...form, rows: reversed }, 'male', now, false)).toEqual({
    'rows.1.high': 'range_reversed',
  });
  expect(labIssues({ ...form, rows, collectedAt: '2026-11-24T09:30' }, 'male', now, true)).toEqual({
    collectedAt: 'future',
    reason: 'required',
  });
});

test('a report that is corrected opens as it was, and is then a corrected one', () => {
  const body = labBody.parse({
    type: 'lab',
    collectedAt: '2026-11-24T00:30:00.000Z',
    results: [
      { system: 'loinc', code: '2823-3', name: '钾', value: 52, unit: 'mmol/L', low: 3.5, high: 5.3 },
    ],
  });
  const form = labFormOf('电解质', body);
  expect(form).toMatchObject({ state: 'corrected', collectedAt: '2026-11-24T08:30' });
  expect(form.rows).toMatchObject([{ item: 'potassium', value: '52', low: '3.5', high: '5.3' }]);
});

test('empty lines of a prescription are left out, and wrong days are named at their line', () => {
  const form = {
    title: '处方',
    note: '',
    reason: '',
    items: [emptyRow, { ...emptyRow, name: '氨氯地平', days: '28' }],
  };
  expect(prescriptionInputOf(form).items).toMatchObject([{ name: '氨氯地平', days: 28 }]);
  const wrong = { ...form, items: [emptyRow, { ...emptyRow, name: '氨氯地平', days: '四周' }] };
  expect(prescriptionIssues(wrong, false)).toEqual({ 'items.1.days': 'days' });
  expect(prescriptionIssues({ ...form, items: [emptyRow] }, true)).toEqual({
    items: 'medicine_missing',
    reason: 'required',
  });
});
