import { expect, test } from 'vitest';
import { areaChoices, changed, completeInput, emptyRegistration, issuesOf } from './registration.ts';

const today = '2026-11-24';

const complete = changed(
  emptyRegistration,
  {
    idNumber: '350681196106189680',
    name: '赖玉梅',
    phone: '19900001168',
    insurance: 'resident',
    allergyStatus: 'none',
  },
  today,
);

test('an identity number fills in birth date, sex and the county under its present code', () => {
  expect(complete).toMatchObject({ birthDate: '1961-06-18', sex: 'female', areaCode: '350604' });
  expect(issuesOf(complete, today)).toEqual({});
  expect(completeInput(complete, today)).toMatchObject({ name: '赖玉梅', verification: 'unverified' });
});

test('a county chosen by hand is kept, and one outside the region can be chosen when the card names it', () => {
  const moved = changed(complete, { areaCode: '350602', idNumber: '653101199005069995' }, today);
  expect(moved.areaCode).toBe('350602');
  expect(areaChoices(moved, today)).toContain('653101');
});

test('an empty form names every field that is needed', () => {
  expect(issuesOf(emptyRegistration, today)).toEqual({
    name: 'required',
    idNumber: 'id_required',
    birthDate: 'required',
    sex: 'required',
    phone: 'contact_required',
    areaCode: 'required',
    insurance: 'required',
    allergyStatus: 'required',
  });
  expect(completeInput(emptyRegistration, today)).toBeNull();
});

test('a wrong check digit is told while everything else is still empty', () => {
  const wrong = changed(emptyRegistration, { idNumber: '350681196106189681' }, today);
  expect(issuesOf(wrong, today)).toMatchObject({ idNumber: 'id_checksum' });
  expect(wrong.birthDate).toBe('');
});

test('listed allergies need one line; other answers leave none behind', () => {
  const listed = changed(complete, { allergyStatus: 'listed' }, today);
  expect(listed.allergies).toHaveLength(1);
  expect(issuesOf(listed, today)).toEqual({ allergies: 'allergies_missing' });
  const named = changed(listed, { allergies: [{ substance: '青霉素', reaction: '' }] }, today);
  expect(issuesOf(named, today)).toEqual({});
  expect(changed(named, { allergyStatus: 'unknown' }, today).allergies).toEqual([]);
});

test('a person without papers is registered by what they say, but not as verified', () => {
  const none = changed(complete, { idKind: 'none', seen: true }, today);
  expect(none.idNumber).toBe('');
  expect(completeInput(none, today)).toMatchObject({ idKind: 'none', verification: 'unverified' });
  const unborn = changed(none, { birthDate: '2026-11-25' }, today);
  expect(issuesOf(unborn, today)).toEqual({ birthDate: 'born_in_future' });
});
