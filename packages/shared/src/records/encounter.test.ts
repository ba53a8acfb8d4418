import { expect, test } from 'vitest';
import { encounterInput, isPlausible, recordIssueWords, unitSlip, vitalNames, vitalSigns } from './index.ts';

const visit = {
  patientId: '5f0d7c3e-52a1-4d3b-9b58-3b8a1f0e7a11',
  complaint: '反复胸闷3天,加重1小时',
  vitals: { sbp: 158, dbp: 94, pulse: 88 },
  diagnoses: [
    { code: 'I25.1', name: '冠心病' },
    { code: 'I10', name: '高血压' },
  ],
  allergies: { status: 'unknown' },
  disposition: 'refer',
};

function issuesOf(change: object): string[] {
  const parsed = encounterInput.safeParse({ ...visit, ...change });
  return parsed.error?.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) ?? [];
}

test('a short but complete visit is accepted and the main diagnosis stays first', () => {
  expect(issuesOf({})).toEqual([]);
  expect(encounterInput.parse(visit).diagnoses[0]?.code).toBe('I25.1');
});

test('a value in another unit is refused with the value that was probably meant', () => {
  expect(unitSlip('glucose', 180)).toEqual({ kind: 'mg_per_dl', meant: 10 });
  expect(unitSlip('temperature', 365)).toEqual({ kind: 'missing_point', meant: 36.5 });
  expect(unitSlip('temperature', 98.6)).toEqual({ kind: 'fahrenheit', meant: 37 });
  expect(unitSlip('sbp', 16)).toEqual({ kind: 'kilopascal', meant: 120 });
  expect(unitSlip('height', 1.68)).toEqual({ kind: 'metres', meant: 168 });
  expect(unitSlip('spo2', 0.97)).toEqual({ kind: 'fraction', meant: 97 });
  expect(issuesOf({ vitals: { glucose: 180, glucoseKind: 'random' } })).toEqual([
    'vitals.glucose: slip_mg_per_dl',
  ]);
});

test('a plausible value is never called a slip', () => {
  for (const name of vitalNames) {
    for (const value of [vitalSigns[name].min, vitalSigns[name].max]) {
      expect(isPlausible(name, value)).toBe(true);
      expect(unitSlip(name, value)).toBeNull();
    }
  }
  expect(unitSlip('pulse', 900)).toBeNull();
});

test('contradictions are refused where they stand, with words for each', () => {
  const found = [
    ...issuesOf({ vitals: { sbp: 80, dbp: 120 } }),
    ...issuesOf({ vitals: { glucose: 6.1 } }),
    ...issuesOf({ diagnoses: [] }),
    ...issuesOf({ diagnoses: [visit.diagnoses[0], visit.diagnoses[0]] }),
    ...issuesOf({ diagnoses: [{ code: 'xyz', name: '?' }] }),
    ...issuesOf({ complaint: ' ' }),
  ];
  expect(found).toEqual([
    'vitals.dbp: pressures_reversed',
    'vitals.glucoseKind: glucose_kind_missing',
    'diagnoses: diagnosis_missing',
    'diagnoses.1.code: diagnosis_twice',
    'diagnoses.0.code: icd_format',
    'complaint: required',
  ]);
  for (const line of found) expect(recordIssueWords).toHaveProperty(line.split(': ')[1] ?? '');
});
