import { expect, test } from 'vitest';
import { duties } from '../kernel/index.ts';
import { referralStates } from '../referral/index.ts';
import {
  canSeePlan,
  followUpInput,
  isBreached,
  isWithinPlan,
  mayActOnPlan,
  nextVisit,
  planActions,
  planFromTemplate,
  planInput,
  planOffWords,
  planStateOf,
  planStates,
  rehabIssueWords,
  visitDays,
  visitsExpected,
} from './index.ts';

const plan = planInput.parse(planFromTemplate('stroke', '2026-11-24', 'zh'));
const planId = '5f0d7c3e-52a1-4d3b-9b58-3b8a1f0e7a11';
const sides = { hospitalId: 'hospital', clinicId: 'clinic' };

const issuesOf = (change: object) =>
  followUpInput
    .safeParse({ planId, version: 0, way: 'clinic', ...change })
    .error?.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) ?? [];

test('a contact that says nothing, says it twice, or says the impossible is refused in words', () => {
  expect(issuesOf({ note: '电话未接' })).toEqual([]);
  const refused = [
    ...issuesOf({ note: '  ' }),
    ...issuesOf({ readings: [{ code: 'systolic', value: 900 }] }),
    ...issuesOf({
      readings: [
        { code: 'pulse', value: 70 },
        { code: 'pulse', value: 71 },
      ],
    }),
  ];
  expect(refused).toEqual([
    'note: nothing_recorded',
    'readings.0.value: reading_implausible',
    'readings.1.code: indicator_twice',
  ]);
  for (const line of refused) expect(rehabIssueWords).toHaveProperty(line.split(': ')[1] ?? '');
});

test('a reading beyond its limit or a warning sign raises the alert, a reading on the limit does not', () => {
  const at = (value: number) => ({ readings: [{ code: 'systolic' as const, value }], warnings: [] });
  expect([99, 100, 140, 141].map(value => isBreached(plan, at(value)))).toEqual([true, false, false, true]);
  expect(isBreached(plan, { readings: [], warnings: plan.warningSigns.slice(0, 1) })).toBe(true);
});

test('a contact speaks only of what the plan asks for', () => {
  const contact = { readings: [], tasksDone: [], warnings: [] };
  expect(isWithinPlan(plan, contact)).toBe(true);
  expect(isWithinPlan(plan, { ...contact, readings: [{ code: 'hba1c', value: 7 }] })).toBe(false);
  expect(isWithinPlan(plan, { ...contact, tasksDone: ['跳绳'] })).toBe(false);
  expect(isWithinPlan(plan, { ...contact, warnings: ['流鼻涕'] })).toBe(false);
});

test('a visit two days early counts for its day, three days early does not', () => {
  const days = visitDays('2026-11-24', 2, 7);
  expect(days).toEqual(['2026-12-01', '2026-12-08']);
  expect(nextVisit(days, null)).toBe('2026-12-01');
  expect(nextVisit(days, '2026-11-28')).toBe('2026-12-01');
  expect(nextVisit(days, '2026-11-29')).toBe('2026-12-08');
  expect(nextVisit(days, '2026-12-06')).toBeNull();
  expect(visitsExpected(days, '2026-12-01')).toBe(0);
  expect(visitsExpected(days, '2026-12-09')).toBe(2);
});

test('what may be done with a plan: every state, action, side, duty and visit', () => {
  const allowed = planStates.flatMap(state =>
    planActions.flatMap(action =>
      ['hospital', 'clinic', 'third'].flatMap(institutionId =>
        duties.flatMap(duty =>
          [false, true].flatMap(visited => {
            const answer = mayActOnPlan({ institutionId, duty }, action, { ...sides, state, visited });
            if (answer.allowed)
              return `${institutionId} ${duty} ${action} ${state}→${answer.to}${visited ? ' visited' : ''}`;
            expect(planOffWords).toHaveProperty(answer.reason);
            return [];
          }),
        ),
      ),
    ),
  );
  expect(allowed).toEqual([
    'clinic clinician take_over waiting→running',
    'clinic clinician take_over waiting→running visited',
    'clinic head take_over waiting→running',
    'clinic head take_over waiting→running visited',
    'clinic clinician record running→running',
    'clinic clinician record running→running visited',
    'clinic head record running→running',
    'clinic head record running→running visited',
    'clinic clinician finish running→finished visited',
    'clinic head finish running→finished visited',
  ]);
});

test('only clinical posts of the two houses see a plan', () => {
  const seen = ['hospital', 'clinic', 'third'].flatMap(institutionId =>
    duties.flatMap(duty => (canSeePlan({ institutionId, duty }, sides) ? `${institutionId} ${duty}` : [])),
  );
  expect(seen).toEqual([
    'hospital clinician',
    'hospital desk',
    'hospital head',
    'clinic clinician',
    'clinic desk',
    'clinic head',
  ]);
});

test('a plan is returned when its referral is turned back, unless it was finished before', () => {
  const returned = referralStates.filter(state => planStateOf('waiting', state) === 'returned');
  expect(returned).toEqual(['declined', 'withdrawn', 'closed']);
  expect(planStateOf('running', 'withdrawn')).toBe('returned');
  expect(planStateOf('finished', 'closed')).toBe('finished');
});
