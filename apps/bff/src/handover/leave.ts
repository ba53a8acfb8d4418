import { z } from 'zod';
import { clinicalDuties, id, Refusal } from '@lianzhen/shared/kernel';
import { handOverSessions, letGoHolds, sessionsHeldBy } from '../booking/index.ts';
import { endPost, handOverRoster, postToEnd, rosterHeldBy, successorsOf } from '../directory/index.ts';
import { endSessionsOf } from '../identity/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { casesHeldBy, handOverCases } from '../referral/index.ts';
import { handOverPlans, plansHeldBy } from '../rehab/index.ts';

export const openWorkInput = z.object({ postId: id });

async function workOf(look: Look, postId: string) {
  return {
    cases: await casesHeldBy(look, postId),
    plans: await plansHeldBy(look, postId),
    ...(await sessionsHeldBy(look, postId)),
    ...(await rosterHeldBy(look, postId)),
  };
}

/** Everything open that hangs on a post, and who could take it over. */
export async function openWork(look: Look, input: z.output<typeof openWorkInput>) {
  const leaver = await postToEnd(look, input.postId, false);
  return {
    post: leaver,
    ...(await workOf(look, input.postId)),
    successors: await successorsOf(look, leaver),
  };
}

const successor = id.nullable().default(null);

export const leaveInput = z.object({
  postId: id,
  cases: successor,
  plans: successor,
  sessions: successor,
  shifts: successor,
});

/** Who takes a group over, when the group is not empty; nothing may be left without anyone. */
function heir(
  given: string | null,
  held: number,
  allowed: ReadonlySet<string>,
  group: string,
): string | null {
  if (held === 0) return null;
  if (!given) throw new Refusal('rule_violated', 'successor_missing', { group });
  if (!allowed.has(given)) throw new Refusal('rule_violated', 'successor_unfit', { group });
  return given;
}

/**
 * Hands all open work of a post over and ends the post, in one act: the post is held, so that whatever is being taken
 * on in its name comes before or not at all; its sessions end at once.
 * @throws Refusal `not_found`, `rule_violated` with `successor_missing` or `successor_unfit` (facts `group`),
 *   `other_department`, `session_overlaps`; `conflict/on_duty_already`.
 */
export async function leave(act: Act, input: z.output<typeof leaveInput>) {
  const leaver = await postToEnd(act, input.postId, true);
  const from = leaver.id;
  const work = await workOf(act, from);
  const allowed = new Set((await successorsOf(act, leaver)).map(row => row.id));
  const cases = heir(input.cases, work.cases.length, allowed, 'cases');
  const plans = heir(input.plans, work.plans.length, allowed, 'plans');
  const seats = work.sessions.length + work.appointments.length;
  const sessions = heir(input.sessions, seats, allowed, 'sessions');
  const shifts = heir(input.shifts, work.shifts.length, allowed, 'shifts');
  const moved = {
    cases: cases ? await handOverCases(act, from, cases) : 0,
    plans: plans ? await handOverPlans(act, from, plans) : 0,
    sessions: sessions ? await handOverSessions(act, from, sessions) : 0,
    shifts: await handOverRoster(act, from, shifts),
  };
  await letGoHolds(act, from);
  await endPost(act, from, [...clinicalDuties, 'viewer']);
  await endSessionsOf(act, leaver.practitionerId, from);
  act.trail({ action: 'handover.leave', subject: 'post', subjectId: from, detail: moved });
  return moved;
}
