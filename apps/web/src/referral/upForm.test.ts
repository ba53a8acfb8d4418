import { expect, test } from 'vitest';
import { submitInput } from '@lianzhen/shared/referral';
import type { PickedDepartment } from '../booking/index.ts';
import { emptyForm, inputOf, issuesOf } from './upForm.ts';
import type { UpForm } from './upForm.ts';

const id = '01890000-0000-7000-8000-000000000000';
const subject = { patientId: id, previousId: null };
const complete: UpForm = {
  ...emptyForm,
  purpose: 'specialist',
  diagnoses: [{ code: 'I20.9', name: '心绞痛' }],
  department: { id } as PickedDepartment,
  history: '活动后胸痛三日。',
  signerName: '林秀英',
  agreed: true,
};

test('a form without marks is taken by the schema of the command', () => {
  expect(issuesOf(complete, subject)).toEqual({});
  expect(submitInput.safeParse(inputOf(complete, subject)).success).toBe(true);
});

test('everything that is missing from an empty form is marked at its field, all at once', () => {
  expect(issuesOf(emptyForm, subject)).toEqual({
    diagnoses: 'diagnosis_missing',
    purpose: 'choose_one',
    department: 'department_missing',
    history: 'required',
    agreed: 'consent_missing',
  });
});

test('an emergency may be sent before the consent, and family who sign say how they are related', () => {
  const unsigned = { ...complete, agreed: false };
  expect(issuesOf(unsigned, subject)).toEqual({ agreed: 'consent_missing' });
  expect(issuesOf({ ...unsigned, urgency: 'emergency' }, subject)).toEqual({});
  expect(issuesOf({ ...complete, signer: 'family' }, subject)).toEqual({ relation: 'required' });
});

test('whatever the schema refuses is marked somewhere on the form', () => {
  const broken: Partial<UpForm>[] = [
    { history: ' ' },
    { purpose: 'other' },
    { purpose: 'unheard of' },
    { signerName: '' },
    { diagnoses: [] },
    { diagnoses: [{ code: '??', name: '心绞痛' }] },
    { diagnoses: [...complete.diagnoses, ...complete.diagnoses] },
    { department: null },
    { agreed: false },
  ];
  const unmarked = broken.filter(change => {
    const form = { ...complete, ...change };
    const refused = !submitInput.safeParse(inputOf(form, subject)).success;
    return !refused || Object.keys(issuesOf(form, subject)).length === 0;
  });
  expect(unmarked).toEqual([]);
});
