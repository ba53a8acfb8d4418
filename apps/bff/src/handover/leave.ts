import type { z } from 'zod';
import { mayEnd, mayTakeOver } from '@lianzhen/shared/handover';
import type { HandedOver, leaveInput, WorkKind } from '@lianzhen/shared/handover';
import { clinicalDuties, Refusal } from '@lianzhen/shared/kernel';
import { handOverSessions, letGoHolds } from '../booking/index.ts';
import { endPost, handOverPairs, handOverShifts, holdPost, setActive } from '../directory/index.ts';
import { endSessionsOf } from '../identity/index.ts';
import { handOverResidents } from '../patient/index.ts';
import type { Act } from '../platform/index.ts';
import { one, takeTurns } from '../platform/index.ts';
import { handOverDrafts } from '../records/index.ts';
import { handOverCases } from '../referral/index.ts';
import { handOverPlans } from '../rehab/index.ts';
import { lockPost, otherPosts, postsBeside, postToEnd } from './post.ts';
import type { PostFacts } from './post.ts';
import { handover } from './table.ts';
import { openWork } from './work.ts';
import type { Work } from './work.ts';

type Successor = Awaited<ReturnType<typeof postsBeside>>[number];
type Verb = (act: Act, from: PostFacts, to: Successor) => Promise<unknown>;

/** Each room hands its own work over; cases whose visit is still to come follow the visit. */
const verbs: Record<WorkKind, Verb> = {
  cases: (act, from, to) => handOverCases(act, 'cases', from.postId, to.postId),
  sent: (act, from, to) => handOverCases(act, 'sent', from.postId, to.postId),
  plans: (act, from, to) => handOverPlans(act, from.postId, to.postId),
  async sessions(act, from, to) {
    await handOverCases(act, 'booked', from.postId, to.postId);
    await handOverSessions(act, from.postId, to.postId);
  },
  shifts: (act, from, to) => handOverShifts(act, from.postId, to.postId),
  pairs: (act, from, to) => handOverPairs(act, from.postId, to.postId),
  patients: (act, from, to) => handOverResidents(act, from.postId, to.postId),
  drafts: (act, from, to) => handOverDrafts(act, from.practitionerId, to.practitionerId),
};

/**
 * Who takes each kind of work over; nothing may be left without anyone.
 * @throws Refusal `rule_violated` with `successor_missing` (facts `kinds`) or `successor_unfit` (facts `kind`).
 */
async function heirs(
  act: Act,
  leaving: PostFacts,
  work: readonly Work[],
  given: Partial<Record<WorkKind, string>>,
): Promise<Map<WorkKind, Successor>> {
  const missing = work.filter(({ kind }) => !given[kind] && !mayEnd(kind)).map(({ kind }) => kind);
  if (missing.length > 0)
    throw new Refusal('rule_violated', 'successor_missing', { kinds: missing.join(' ') });
  const beside = await postsBeside(act, leaving);
  const chosen = new Map<WorkKind, Successor>();
  for (const { kind } of work) {
    const wanted = given[kind];
    if (!wanted) continue;
    const taker = beside.find(one => one.postId === wanted);
    if (!taker || !mayTakeOver(kind, leaving, taker))
      throw new Refusal('rule_violated', 'successor_unfit', { kind });
    await holdPost(act, taker.postId);
    chosen.set(kind, taker);
  }
  return chosen;
}

/** The person leaves with the last post; a post that is still held elsewhere is handed over first. */
async function dismiss(act: Act, leaving: PostFacts): Promise<void> {
  const left = await otherPosts(act, leaving);
  if (left.length > 0) throw new Refusal('rule_violated', 'posts_left', { posts: left.length });
  await setActive(act, { practitionerId: leaving.practitionerId, active: false });
  await endSessionsOf(act, leaving.practitionerId);
}

/**
 * Hands all open work of a post over and ends the post, in one act; its browsers are signed out. The post is held
 * first, so that whatever is taken on in its name comes before and is handed over with the rest, or is refused.
 * @throws Refusal `not_found`, `conflict/post_ended`; `rule_violated` with `successor_missing` (facts `kinds`),
 *   `successor_unfit` (facts `kind`), `posts_left`; and what the rooms refuse: `other_department`,
 *   `session_overlaps`, `on_duty_already`, `no_duty_phone`, `drafts_meet`.
 */
export async function leave(act: Act, input: z.output<typeof leaveInput>) {
  const seen = await postToEnd(act, input.postId);
  // Two who leave one house at once and would take over from each other.
  await takeTurns(act.db, `handover ${seen.institutionId}`);
  await lockPost(act, input.postId);
  const leaving = await postToEnd(act, input.postId);
  if (!leaving.active) throw new Refusal('conflict', 'post_ended');
  const work = await openWork(act, leaving);
  const chosen = await heirs(act, leaving, work, input.successors);
  for (const { kind } of work) {
    const taker = chosen.get(kind);
    if (taker) await verbs[kind](act, leaving, taker);
  }
  await handOverPairs(act, leaving.postId, null);
  await letGoHolds(act, leaving.postId);
  const left = await openWork(act, leaving);
  if (left.length > 0) throw new Error(`left behind: ${left.map(({ kind }) => kind).join(' ')}`);
  await endPost(act, leaving.postId, [...clinicalDuties, 'viewer']);
  await endSessionsOf(act, leaving.practitionerId, leaving.postId);
  if (input.person) await dismiss(act, leaving);
  const handed: HandedOver[] = work.map(({ kind, count, items }) => ({
    kind,
    count,
    items,
    toPostId: chosen.get(kind)?.postId ?? null,
  }));
  const made = one(
    await act.db
      .insert(handover)
      .values({ postId: leaving.postId, at: act.now, byPractitionerId: act.actor.practitionerId, handed })
      .returning({ id: handover.id }),
  );
  act.trail({
    action: 'handover.leave',
    subject: 'post',
    subjectId: leaving.postId,
    detail: { person: input.person, ...Object.fromEntries(handed.map(({ kind, count }) => [kind, count])) },
  });
  return { id: made.id, handed };
}
