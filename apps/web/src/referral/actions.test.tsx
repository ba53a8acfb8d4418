import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  actionWords,
  directions,
  mayAct,
  ownerOf,
  referralActions,
  referralStates,
} from '@lianzhen/shared/referral';
import type {
  CaseActor,
  CaseFacts,
  Direction,
  ReferralAction,
  ReferralState,
} from '@lianzhen/shared/referral';
import { setLanguage } from '../platform/i18n.ts';
import { queryClient } from '../platform/queryClient.ts';
import type { Me } from '../platform/session.ts';
import { meQuery } from '../platform/session.ts';
import type { Case } from './actions.ts';
import { offersOf, planIsNext } from './actions.ts';
import { CaseActions } from './CaseActions.tsx';
import { dueGroups, sideOf } from './family.ts';

const now = new Date('2026-11-24T01:00:00Z');
const people = {
  clinic: { postId: 'p-clinic', institutionId: 'clinic', duty: 'clinician' },
  desk: { postId: 'p-desk', institutionId: 'hospital', duty: 'desk' },
  doctor: { postId: 'p-doctor', institutionId: 'hospital', duty: 'clinician' },
} as const satisfies Record<string, CaseActor>;

function caseOf(
  state: ReferralState,
  direction: Direction,
  actor: CaseActor,
  claimedBy: string | null = null,
) {
  const facts: CaseFacts = {
    state,
    direction,
    fromInstitutionId: 'clinic',
    toInstitutionId: 'hospital',
    claimedByPostId: claimedBy,
    claimedUntil: claimedBy ? new Date(now.getTime() + 60_000) : null,
    visitAt: state === 'booked' ? now : null,
    sentDown: false,
  };
  const actions = Object.fromEntries(
    referralActions.map(action => [action, mayAct(actor, action, facts, now)]),
  ) as Case['actions'];
  const role = actor.institutionId === 'clinic' ? 'referrer' : 'receiver';
  return { id: 'case', version: 1, state, direction, actions, role, claimedByPostId: claimedBy, events: [] };
}

const onPlan: ReadonlySet<ReferralAction> = new Set(['accept', 'arrive', 'report']);

const every = Object.values(people).flatMap(actor =>
  directions.flatMap(direction => referralStates.map(state => ({ actor, direction, state }))),
);

test('a button is open exactly when the law allows its action, whoever looks and whatever the state', () => {
  const differing = every.filter(({ actor, direction, state }) => {
    const found = caseOf(state, direction, actor);
    const open = offersOf(found, actor.postId).filter(({ decision }) => decision.allowed);
    const lawful = referralActions.filter(
      action => found.actions[action].allowed && !(direction === 'down' && onPlan.has(action)),
    );
    return String(open.map(({ action }) => action).sort()) !== String([...lawful].sort());
  });
  expect(differing).toEqual([]);
});

test('a step of a down-referral that is taken on its plan leads there and has no button of its own', () => {
  const differing = every.filter(({ actor, direction, state }) => {
    const found = caseOf(state, direction, actor);
    const lawful = [...onPlan].some(action => found.actions[action].allowed);
    return planIsNext(found) !== (direction === 'down' && lawful);
  });
  expect(differing).toEqual([]);
});

test('whoever owns a state of an up-referral finds exactly one wanted step first', () => {
  const owned = every.filter(
    ({ actor, direction, state }) =>
      direction === 'up' && actor !== people.desk && ownerOf[state] === caseOf(state, direction, actor).role,
  );
  const steps = owned.map(({ actor, direction, state }) => {
    const [first, ...others] = offersOf(caseOf(state, direction, actor), actor.postId);
    return { state, main: first?.main && first.decision.allowed, second: others.some(({ main }) => main) };
  });
  // A declined case is sent again from a link; closing it is the quiet way out.
  expect(steps.filter(({ main }) => !main).map(({ state }) => state)).toEqual(['declined']);
  expect(steps.filter(({ second }) => second)).toEqual([]);
});

test('every state in which a side must act has its place in the worklist, and only once', () => {
  for (const box of ['in', 'out'] as const) {
    const listed = dueGroups[box].flatMap(({ states }) => states);
    const owners = box === 'in' ? [sideOf.in, 'patient'] : [sideOf.out];
    expect([...listed].sort()).toEqual(
      referralStates.filter(state => owners.includes(ownerOf[state] ?? '')).sort(),
    );
  }
});

function show(found: ReturnType<typeof caseOf>, actor: CaseActor) {
  setLanguage('zh');
  const post = { id: actor.postId, duty: actor.duty, institutionId: actor.institutionId };
  queryClient.setQueryData(meQuery.queryKey, {
    practitioner: { id: 'somebody', name: '张静' },
    post,
    posts: [post],
    demo: false,
  } as unknown as Me);
  const root = createRootRoute({ component: () => <CaseActions found={found as unknown as Case} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('while a colleague holds the case its buttons are drawn off and say why', async () => {
  show(caseOf('triaging', 'up', people.desk, 'p-doctor'), people.desk);
  const accept = await screen.findByRole('button', { name: actionWords.accept.zh });
  expect(accept.getAttribute('aria-disabled')).toBe('true');
  expect(
    screen.getByText(/同事正在分诊,15 分钟无操作后自动放回/, { selector: 'span:not(.lz-spoken)' }),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: actionWords.report.zh })).toBeNull();
});
