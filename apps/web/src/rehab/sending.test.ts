import { expect, test } from 'vitest';
import type { Template } from '@lianzhen/shared/rehab';
import { sendDownInput, shippedTemplates } from '@lianzhen/shared/rehab';
import { beginning, inputOf, issuesOf, missingIn, parts, withTemplate } from './sending.ts';
import type { Sending, UpCase } from './sending.ts';

const up = {
  id: '5f0d7c3e-52a1-4d3b-9b58-3b8a1f0e7a11',
  version: 5,
  diagnoses: [{ code: 'I20.9', name: '心绞痛' }],
  history: '反复胸闷三月',
  pastHistory: null,
  report: null,
} as unknown as UpCase;

const [stroke] = shippedTemplates as [Template];
const today = '2026-11-24';
const missing = (form: Sending) => {
  const issues = issuesOf(up, form);
  return Object.fromEntries(
    (Object.keys(parts) as (keyof typeof parts)[]).map(part => [part, missingIn(issues, part)]),
  );
};

test('a new form carries what the up-case says and names what is missing in each part', () => {
  const form = beginning(up, '林秀英', today);
  expect(form).toMatchObject({ diagnoses: up.diagnoses, history: '反复胸闷三月', signerName: '林秀英' });
  expect(missing(form)).toEqual({ clinic: 2, condition: 0, report: 3, plan: 4, consent: 0 });
});

test('a template fills the plan, and medicines and advice stay', () => {
  const form = beginning(up, '林秀英', today);
  const medicines = [{ name: '阿司匹林', dose: '', route: '', frequency: '' }];
  const plan = withTemplate({ ...form.plan, medicines, advice: '低盐' }, stroke, 'zh');
  expect(plan).toMatchObject({ medicines, advice: '低盐', template: 'stroke', start: today });
  expect(missing({ ...form, plan })).toMatchObject({ plan: 0 });
});

test('a form without anything missing is what the server takes', () => {
  const form: Sending = {
    ...beginning(up, '林秀英', today),
    toInstitutionId: '5f0d7c3e-52a1-4d3b-9b58-3b8a1f0e7a12',
    purpose: { code: 'stable', text: '' },
    findings: '狭窄 80%',
    treatment: '支架一枚',
    advice: '双联抗血小板',
  };
  const complete = { ...form, plan: withTemplate(form.plan, stroke, 'zh') };
  expect(issuesOf(up, complete).size).toBe(0);
  expect(sendDownInput.parse(inputOf(up, complete))).toMatchObject({
    version: 5,
    report: { diagnoses: up.diagnoses },
    consent: { signer: 'patient', name: '林秀英' },
  });
});

test('a relative who signs must say which', () => {
  const form = beginning(up, '林秀英', today);
  expect(missing({ ...form, signer: 'family', signerName: '林志明' })).toMatchObject({ consent: 1 });
});
