import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clinicalFlags, dangerLevels, dangerSigns } from './index.ts';
import type { DangerFacts } from './index.ts';

const nothing: DangerFacts = { vitals: {}, flags: [], diagnoses: [], years: 66 };

const codes = (facts: Partial<DangerFacts>) => dangerSigns({ ...nothing, ...facts }).map(sign => sign.code);

test('nothing measured and nothing ticked raises nothing', () => {
  expect(dangerSigns(nothing)).toEqual([]);
});

test('each limit is met exactly where the criteria draw it', () => {
  expect([codes({ vitals: { spo2: 89 } }), codes({ vitals: { spo2: 90 } })]).toEqual([['low_oxygen'], []]);
  expect([codes({ vitals: { respiration: 31 } }), codes({ vitals: { respiration: 30 } })]).toEqual([
    ['fast_breathing'],
    [],
  ]);
  expect([codes({ vitals: { gcs: 12 } }), codes({ vitals: { gcs: 13 } })]).toEqual([
    ['low_consciousness'],
    [],
  ]);
  const fasting = (glucose: number) => codes({ vitals: { glucose, glucoseKind: 'fasting' } });
  expect([fasting(16.7), fasting(16.6), fasting(3.9), fasting(4)]).toEqual([
    ['glucose_high_fasting'],
    [],
    ['glucose_low'],
    [],
  ]);
  const random = (glucose: number) => codes({ vitals: { glucose, glucoseKind: 'random' } });
  expect([random(20.1), random(20), random(16.7)]).toEqual([['glucose_high_random'], [], []]);
});

test('low pressure is an emergency only with bleeding', () => {
  expect(codes({ vitals: { sbp: 89 } })).toEqual([]);
  expect(codes({ vitals: { sbp: 89 }, flags: ['bleeding'] })).toEqual(['bleeding_shock']);
  expect(codes({ vitals: { sbp: 90 }, flags: ['bleeding'] })).toEqual([]);
});

test('grade 3 pressure is an emergency with an accompanying sign, by either pressure', () => {
  const headache: DangerFacts['flags'] = ['severe_headache'];
  expect(codes({ vitals: { sbp: 180, dbp: 90 }, flags: headache })).toEqual(['hypertensive_emergency']);
  expect(codes({ vitals: { sbp: 150, dbp: 110 }, flags: headache })).toEqual(['hypertensive_emergency']);
  expect(codes({ vitals: { sbp: 179, dbp: 109 }, flags: headache })).toEqual([]);
  expect(codes({ vitals: { sbp: 180, dbp: 110 } })).toEqual([]);
  expect(codes({ vitals: { sbp: 180, dbp: 110 }, years: 35 })).toEqual(['young_grade_3']);
});

test('a small child may breathe faster than an adult', () => {
  expect(codes({ vitals: { respiration: 45 }, years: 1 })).toEqual([]);
  expect(codes({ vitals: { respiration: 61 }, years: 1 })).toEqual(['fast_breathing_child']);
});

test('pregnancy and youth change what a diagnosis means', () => {
  expect(codes({ flags: ['pregnant'], diagnoses: ['I10'], years: 30 })).toEqual(['pregnancy_hypertension']);
  expect(codes({ flags: ['pregnant'], vitals: { sbp: 142 }, years: 30 })).toEqual(['pregnancy_hypertension']);
  expect(codes({ flags: ['pregnant'], diagnoses: ['O24.4'], years: 30 })).toEqual(['pregnancy_diabetes']);
  expect(codes({ diagnoses: ['E10.9'], years: 24 })).toEqual(['young_diabetes']);
  expect(codes({ diagnoses: ['E10.9'], years: 25 })).toEqual([]);
});

test('signs come most pressing first, and more ticks never lower the alarm', () => {
  const vitals = fc.record({
    sbp: fc.integer({ min: 40, max: 300 }),
    spo2: fc.integer({ min: 30, max: 100 }),
    glucose: fc.double({ min: 1, max: 50, noNaN: true }),
  });
  fc.assert(
    fc.property(
      vitals,
      fc.subarray([...clinicalFlags]),
      fc.constantFrom(...clinicalFlags),
      (measured, flags, more) => {
        const facts: DangerFacts = { ...nothing, vitals: { ...measured, glucoseKind: 'random' }, flags };
        const found = dangerSigns(facts);
        const order = found.map(sign => dangerLevels.indexOf(sign.level));
        expect(order).toEqual(order.toSorted((one, other) => one - other));
        const after = dangerSigns({ ...facts, flags: [...flags, more] }).map(sign => sign.code);
        expect(after).toEqual(expect.arrayContaining(found.map(sign => sign.code)));
      },
    ),
  );
});

test('every sign names its source in both languages', () => {
  const all = dangerSigns({
    vitals: { spo2: 80, respiration: 40, gcs: 8, sbp: 80, dbp: 115, glucose: 3 },
    flags: clinicalFlags,
    diagnoses: ['I10', 'E11.9'],
    years: 24,
  });
  expect(all.length).toBeGreaterThanOrEqual(17);
  for (const { words, source } of all) {
    for (const said of [words.zh, words.en, source.zh, source.en]) expect(said).not.toBe('');
  }
});

test('a sign shows what was found, and never a value it did not look at', () => {
  const [sign] = dangerSigns({ ...nothing, vitals: { spo2: 86, pulse: 130 } });
  expect(sign?.evidence).toEqual([{ kind: 'vital', name: 'spo2', value: 86 }]);
  const [emergency] = dangerSigns({
    ...nothing,
    vitals: { sbp: 190, dbp: 112 },
    flags: ['vomiting', 'pregnant'],
  });
  expect(emergency?.evidence).toEqual([
    { kind: 'vital', name: 'sbp', value: 190 },
    { kind: 'vital', name: 'dbp', value: 112 },
    { kind: 'flag', flag: 'vomiting' },
  ]);
});

test('no sign holds without showing at least one thing that was found', () => {
  fc.assert(
    fc.property(
      fc.record({
        spo2: fc.integer({ min: 30, max: 100 }),
        respiration: fc.integer({ min: 4, max: 80 }),
        gcs: fc.integer({ min: 3, max: 15 }),
        sbp: fc.integer({ min: 40, max: 300 }),
        dbp: fc.integer({ min: 20, max: 200 }),
        glucose: fc.double({ min: 1, max: 50, noNaN: true }),
      }),
      fc.subarray([...clinicalFlags]),
      fc.subarray(['I10', 'E11.9', 'O24.4', 'J18.9']),
      fc.option(fc.integer({ min: 0, max: 100 })),
      (measured, flags, diagnoses, years) => {
        const facts: DangerFacts = {
          vitals: { ...measured, glucoseKind: 'fasting' },
          flags,
          diagnoses,
          years,
        };
        for (const sign of dangerSigns(facts)) expect(sign.evidence.length).toBeGreaterThan(0);
      },
    ),
  );
});
