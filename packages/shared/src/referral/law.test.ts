import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../kernel/index.ts';
import type { Table } from '../kernel/index.ts';
import { duties } from '../kernel/index.ts';
import {
  canSeeReferral,
  dueAfter,
  mayAct,
  offReasons,
  ownerOf,
  referralActions,
  referralRoles,
  referralStates,
  referralTable,
  roleOf,
  urgencies,
} from './index.ts';
import type { CaseActor, CaseFacts, ReferralAction, ReferralRole, ReferralState } from './index.ts';

const table: Table<ReferralState, ReferralAction, ReferralRole> = referralTable;

test('the whole cube state × action × role is the law as it was agreed', async () => {
  const lines = referralStates.flatMap(state =>
    referralActions.flatMap(action =>
      referralRoles.flatMap(role => {
        const decision = decide(table, state, action, role);
        return decision.allowed ? [`${state} --${action} (${role})--> ${decision.to}`] : [];
      }),
    ),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('law.txt');
});

test('every state can be reached from submission and every live state has a way out', () => {
  const reached = new Set<ReferralState>(['submitted']);
  for (const state of reached) for (const step of Object.values(table[state])) reached.add(step.to);
  expect([...reached].sort()).toEqual([...referralStates].sort());
  const owned = referralStates.filter(state => ownerOf[state] !== null);
  expect(owned.filter(state => Object.keys(table[state]).length === 0)).toEqual([]);
});

const institutions = ['a', 'b', 'c'] as const;
const actors: fc.Arbitrary<CaseActor> = fc.record({
  postId: fc.constantFrom('p1', 'p2', 'p3'),
  institutionId: fc.constantFrom(...institutions),
  duty: fc.constantFrom(...duties),
});
const now = new Date('2026-11-24T01:00:00Z');
const cases: fc.Arbitrary<CaseFacts> = fc.record({
  state: fc.constantFrom(...referralStates),
  direction: fc.constantFrom('up', 'down', 'level'),
  fromInstitutionId: fc.constant('a'),
  toInstitutionId: fc.constant('b'),
  claimedByPostId: fc.constantFrom(null, 'p1', 'p2'),
  claimedUntil: fc.constantFrom(null, new Date(now.getTime() - 1), new Date(now.getTime() + 60_000)),
  visitAt: fc.constantFrom(null, new Date(now.getTime() - 1), new Date(now.getTime() + 60_000)),
  sentDown: fc.boolean(),
});

test('a post that has no part in a case may neither see it nor act on it', () => {
  fc.assert(
    fc.property(actors, cases, fc.constantFrom(...referralActions), (actor, facts, action) => {
      fc.pre(roleOf(actor, facts) === 'bystander');
      expect(canSeeReferral(actor, facts)).toBe(false);
      expect(mayAct(actor, action, facts, now).allowed).toBe(false);
    }),
  );
});

test('viewers and the offices of administration are bystanders even of their own institution', () => {
  fc.assert(
    fc.property(actors, cases, (actor, facts) => {
      const clinical = ['clinician', 'desk', 'head'].includes(actor.duty);
      const concerned = actor.institutionId !== 'c';
      expect(canSeeReferral(actor, facts)).toBe(clinical && concerned);
    }),
  );
});

test('what is allowed leads where the table says, and what is off always has a reason', () => {
  fc.assert(
    fc.property(actors, cases, fc.constantFrom(...referralActions), (actor, facts, action) => {
      const answer = mayAct(actor, action, facts, now);
      const sound = answer.allowed
        ? answer.to === table[facts.state][action]?.to
        : offReasons.includes(answer.reason);
      expect(sound).toBe(true);
    }),
  );
});

test('a live claim keeps colleagues out, and a lapsed one does not', () => {
  const desk: CaseActor = { postId: 'p2', institutionId: 'b', duty: 'desk' };
  const facts: CaseFacts = {
    state: 'triaging',
    direction: 'up',
    fromInstitutionId: 'a',
    toInstitutionId: 'b',
    claimedByPostId: 'p1',
    claimedUntil: new Date(now.getTime() + 1),
    visitAt: now,
    sentDown: false,
  };
  expect(mayAct(desk, 'accept', facts, now)).toEqual({ allowed: false, reason: 'claimed_by_another' });
  expect(mayAct(desk, 'accept', { ...facts, claimedUntil: now }, now).allowed).toBe(true);
});

test('the more urgent a case, the sooner its clock ends, in every state that has one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...referralStates),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
      (state, at) => {
        const ends = urgencies.map(urgency =>
          dueAfter(state, at, { urgency, visitAt: null, previousDue: null }),
        );
        const waits = ends.flatMap(end => (end ? [end.getTime() - at.getTime()] : []));
        expect([0, 3]).toContain(waits.length);
        expect(waits.every(wait => wait > 0)).toBe(true);
        expect(waits).toEqual(waits.toSorted((a, b) => b - a));
      },
    ),
  );
});

test('the clocks are those of the loop: 2 working hours, 1 hour, 10 minutes until triage', () => {
  const minutes = urgencies.map(urgency => {
    const end = dueAfter('submitted', now, { urgency, visitAt: null, previousDue: null });
    return end && (end.getTime() - now.getTime()) / 60_000;
  });
  expect(minutes).toEqual([120, 60, 10]);
});
