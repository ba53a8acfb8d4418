import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../kernel/index.ts';
import {
  bodiesOf,
  currentMedicines,
  prescribed,
  problemsOf,
  readIcdLine,
  recordBody,
  recordKinds,
  resultsOf,
  searchTextOf,
} from './index.ts';
import type { Told } from './index.ts';

const now = new Date('2026-11-24T01:00:00Z');
const hospital = { zh: '第九〇九医院', en: null };

function told(daysAgo: number, items: { name: string; days?: number; state?: 'active' | 'stopped' }[]): Told {
  return {
    recordId: `r${daysAgo}`,
    at: new Date(now.getTime() - daysAgo * DAY),
    institution: hospital,
    items: items.map(one => prescribed.parse(one)),
  };
}

const taken = (...list: Told[]) => currentMedicines(list, now).map(one => one.name);

test('every kind may hold a document, and nothing a kind may hold is unknown', () => {
  const known = recordBody.options.map(option => option.shape.type.value);
  for (const kind of recordKinds) {
    expect(bodiesOf[kind]).toContain('document');
    for (const type of bodiesOf[kind]) expect(known).toContain(type);
  }
});

test('of a medicine the newest word counts', () => {
  expect(taken(told(30, [{ name: '氨氯地平' }]), told(2, [{ name: '氨氯地平', state: 'stopped' }]))).toEqual(
    [],
  );
  expect(taken(told(2, [{ name: '氨氯地平' }]), told(30, [{ name: '氨氯地平', state: 'stopped' }]))).toEqual([
    '氨氯地平',
  ]);
});

test('a medicine ends with its days, and without days after half a year', () => {
  expect(taken(told(6, [{ name: '阿莫西林', days: 7 }]))).toEqual(['阿莫西林']);
  expect(taken(told(7, [{ name: '阿莫西林', days: 7 }]))).toEqual([]);
  expect(taken(told(179, [{ name: '二甲双胍' }]), told(181, [{ name: '阿司匹林' }]))).toEqual(['二甲双胍']);
});

test('what is taken does not depend on the order in which entries are read', () => {
  const list = [
    told(30, [{ name: '甲' }, { name: '乙', days: 14 }]),
    told(20, [{ name: '甲', state: 'stopped' }]),
    told(3, [{ name: '丙' }]),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: 3 }), shuffled => {
      expect(taken(...shuffled).toSorted()).toEqual(['丙']);
    }),
  );
});

test('a withdrawn report gives no results, and a disease named twice is one', () => {
  const lab = { type: 'lab' as const, results: [{ name: '钾', value: 5 }] };
  expect(resultsOf(recordBody.parse(lab)).length).toBe(1);
  expect(resultsOf(recordBody.parse({ ...lab, state: 'withdrawn' }))).toEqual([]);
  const visit = recordBody.parse({
    type: 'visit',
    diagnoses: [
      { system: 'icd10', code: 'I10', name: '高血压' },
      { system: 'icd10', code: 'I10', name: '高血压' },
      { name: '头痛' },
    ],
  });
  expect(problemsOf(visit)).toEqual([
    { code: 'I10', name: '高血压', main: true },
    { code: '头痛', name: '头痛', main: false },
  ]);
});

test('a link in a summary leads only into the product', () => {
  const summary = (linkTo: string) => recordBody.safeParse({ type: 'summary', sections: [], linkTo }).success;
  expect([summary('/rehab/1'), summary('javascript:alert(1)'), summary('https://elsewhere.example')]).toEqual(
    [true, false, false],
  );
  expect(summary('//elsewhere.example')).toBe(false);
});

test('a report is found by the name of any of its results', () => {
  const body = recordBody.parse({ type: 'lab', results: [{ name: 'C反应蛋白', value: 12 }] });
  expect(searchTextOf('炎症指标', body)).toContain('c反应蛋白');
});

test('a line of the code list is read, or says why not', () => {
  expect(readIcdLine(['i10.X00X002', ' 高血压病 ', 'Gao Xue Ya Bing'])).toEqual({
    code: 'I10.x00x002',
    name: '高血压病',
    pinyin: 'gaoxueyabing',
  });
  expect([
    readIcdLine(['']),
    readIcdLine(['X']),
    readIcdLine(['A00.0']),
    readIcdLine(['A00.0', '长'.repeat(121)]),
  ]).toEqual(['no_code', 'code_form', 'no_name', 'name_too_long']);
});
