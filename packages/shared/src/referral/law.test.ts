import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarSetting, decide } from '../kernel/index.ts';
import type { Table } from '../kernel/index.ts';
import { duties } from '../kernel/index.ts';
import {
  canSeeReferral,
  clocks,
  clockSetting,
  clockStates,
  dueAfter,
  keepCodes,
  mayAct,
  offReasons,
  onOffer,
  OTHER,
  ownerOf,
  reasonList,
  reasonLists,
  referralActions,
  referralRoles,
  referralStates,
  referralTable,
  roleOf,
  shippedReasons,
  urgencies,
} from './index.ts';
import type {
  CaseActor,
  CaseFacts,
  Clocks,
  CodedReason,
  ReferralAction,
  ReferralRole,
  ReferralState,
} from './index.ts';

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

const calendar = calendarSetting.fallback;
const shipped = { clocks: clockSetting.fallback, calendar };
const minutes = fc.integer({ min: 5, max: 43_200 });
/** Any legal clocks: waits in falling order, rest only where the calmer ones rest too. */
const anyLimits = fc
  .tuple(fc.array(minutes, { minLength: 3, maxLength: 3 }), fc.constantFrom(0, 1, 2))
  .map(([given, resting]) => {
    const [routine = 5, urgent = 5, emergency = 5] = given.toSorted((a, b) => b - a);
    return {
      routine: { minutes: routine, working: resting > 0 },
      urgent: { minutes: urgent, working: resting > 1 },
      emergency: { minutes: emergency, working: false },
    };
  });
const anyClocks: fc.Arbitrary<Clocks> = fc
  .tuple(...clockStates.map(() => anyLimits), fc.integer({ min: 5, max: 120 }))
  .map(given => ({
    limits: Object.fromEntries(clockStates.map((state, at) => [state, given[at]])) as Clocks['limits'],
    claimMinutes: given.at(-1) as number,
  }));

test('with any legal clocks, the more urgent a case, the sooner its clock ends, in every state that has one', () => {
  fc.assert(
    fc.property(
      anyClocks,
      fc.constantFrom(...referralStates),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
      (given, state, at) => {
        expect(clocks.safeParse(given).success).toBe(true);
        const ends = urgencies.map(urgency =>
          dueAfter(state, at, { urgency, visitAt: null, previousDue: null }, { clocks: given, calendar }),
        );
        const waits = ends.flatMap(end => (end ? [end.getTime() - at.getTime()] : []));
        expect([0, 3]).toContain(waits.length);
        expect(waits.every(wait => wait >= 5 * 60_000)).toBe(true);
        expect(waits).toEqual(waits.toSorted((a, b) => b - a));
      },
    ),
  );
});

test('clocks that let an emergency rest, or an urgent case wait longer than a routine one, are refused at the field', () => {
  const issues = (change: Partial<Clocks['limits']['submitted']>) =>
    clocks
      .safeParse({
        ...shipped.clocks,
        limits: {
          ...shipped.clocks.limits,
          submitted: { ...shipped.clocks.limits.submitted, ...change },
        },
      })
      .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  expect(issues({ urgent: { minutes: 121, working: false } })).toEqual([
    'limits.submitted.urgent.minutes clock_order',
  ]);
  expect(issues({ emergency: { minutes: 10, working: true } })).toEqual([
    'limits.submitted.emergency.working emergency_rests',
    'limits.submitted.emergency.working clock_rests',
  ]);
  expect(issues({ emergency: { minutes: 4, working: false } })).toEqual([
    'limits.submitted.emergency.minutes clock_range',
  ]);
});

test('the clocks are those of the loop: 2 working hours, 1 hour, 10 minutes until triage', () => {
  const waits = urgencies.map(urgency => {
    const end = dueAfter('submitted', now, { urgency, visitAt: null, previousDue: null }, shipped);
    return end && (end.getTime() - now.getTime()) / 60_000;
  });
  expect(waits).toEqual([120, 60, 10]);
});

const anyList: fc.Arbitrary<CodedReason[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), fc.boolean()), {
    selector: ([code]) => code,
    minLength: 1,
  })
  .map(given => [
    ...given.map(([code, retired], at) => ({
      code,
      words: { zh: `因${code}`, en: code },
      retired: retired && at > 0,
    })),
    { code: OTHER, words: { zh: '其他', en: 'Other' }, retired: false },
  ]);

test('a code that a list once had stays readable for ever, and comes back only as itself', () => {
  fc.assert(
    fc.property(fc.array(anyList, { minLength: 2, maxLength: 6 }), versions => {
      const lists = versions.reduce<CodedReason[][]>(
        (made, next) => [...made, keepCodes(made.at(-1) ?? [], next)],
        [],
      );
      const last = lists.at(-1) ?? [];
      for (const { code } of lists.flat()) expect(last.filter(one => one.code === code)).toHaveLength(1);
      expect(onOffer(last)).toEqual(onOffer(versions.at(-1) ?? []));
      expect(reasonList.safeParse(last).success).toBe(true);
    }),
  );
});

test('every list that is shipped is legal, and none can lose “other”', () => {
  for (const list of reasonLists) {
    const shippedList = shippedReasons[list];
    expect(reasonList.safeParse(shippedList).success).toBe(true);
    const without = shippedList.filter(one => one.code !== OTHER);
    expect(reasonList.safeParse(without).error?.issues[0]?.message).toBe('other_missing');
  }
});
