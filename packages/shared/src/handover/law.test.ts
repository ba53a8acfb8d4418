import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { duties, isOffice } from '../kernel/index.ts';
import { mayEndPost, mayTakeOver, suggestTaker } from './law.ts';
import type { Held } from './law.ts';
import { workKinds } from './work.ts';

const held = fc.record({
  postId: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  practitionerId: fc.constantFrom('a', 'b', 'c'),
  institutionId: fc.constantFrom('house', 'other house'),
  departmentId: fc.constantFrom('heart', 'lung', null),
  duty: fc.constantFrom(...duties),
});

test('nobody ends the own post or an office; a head ends only posts of the own house and department', () => {
  fc.assert(
    fc.property(held, held, (actor, leaving) => {
      if (!mayEndPost(actor, leaving)) return;
      expect(actor.practitionerId).not.toBe(leaving.practitionerId);
      expect(isOffice(leaving.duty)).toBe(false);
      expect(['administrator', 'head']).toContain(actor.duty);
      if (actor.duty === 'administrator') return;
      expect(actor.institutionId).toBe(leaving.institutionId);
      expect([null, leaving.departmentId]).toContain(actor.departmentId);
      expect(leaving.duty).not.toBe('head');
    }),
  );
});

test('work never leaves the house, never stays with the post that ends, and never goes to an office', () => {
  fc.assert(
    fc.property(fc.constantFrom(...workKinds), held, held, (kind, leaving, taker) => {
      if (!mayTakeOver(kind, leaving, taker)) return;
      expect(taker.institutionId).toBe(leaving.institutionId);
      expect(taker.postId).not.toBe(leaving.postId);
      expect(isOffice(taker.duty) || taker.duty === 'viewer').toBe(false);
    }),
  );
});

test('who is suggested may take the work over, and nobody nearer was passed by', () => {
  const near = (leaving: Held, taker: Held) =>
    (taker.departmentId === leaving.departmentId ? 2 : 0) + (taker.duty === leaving.duty ? 1 : 0);
  fc.assert(
    fc.property(fc.constantFrom(...workKinds), held, fc.array(held), (kind, leaving, others) => {
      const fit = others.filter(taker => mayTakeOver(kind, leaving, taker));
      const suggested = suggestTaker(kind, leaving, others);
      expect(suggested === null).toBe(fit.length === 0);
      const best = Math.max(...fit.map(taker => near(leaving, taker)));
      expect(
        fit.some(taker => taker.postId === suggested && near(leaving, taker) === best) || fit.length === 0,
      ).toBe(true);
    }),
  );
});

test('sessions stay in their department, and a treated case goes to a doctor', () => {
  const doctor: Held = {
    postId: 'p1',
    practitionerId: 'a',
    institutionId: 'house',
    departmentId: 'heart',
    duty: 'clinician',
  };
  const colleague: Held = { ...doctor, postId: 'p2', practitionerId: 'b' };
  expect(mayTakeOver('sessions', doctor, colleague)).toBe(true);
  expect(mayTakeOver('sessions', doctor, { ...colleague, departmentId: 'lung' })).toBe(false);
  expect(
    mayTakeOver('sessions', { ...doctor, departmentId: null }, { ...colleague, departmentId: null }),
  ).toBe(false);
  expect(mayTakeOver('cases', doctor, { ...colleague, duty: 'desk' })).toBe(false);
  expect(mayTakeOver('cases', { ...doctor, duty: 'desk' }, { ...colleague, duty: 'desk' })).toBe(true);
  expect(mayTakeOver('drafts', doctor, { ...colleague, practitionerId: 'a' })).toBe(false);
});
