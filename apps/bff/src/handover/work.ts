import { namedLabel, openDaysLabel, sessionLabel, shiftLabel, visitLabel } from '@lianzhen/shared/handover';
import type { WorkItem, WorkKind } from '@lianzhen/shared/handover';
import { isClinical } from '@lianzhen/shared/kernel';
import { stateWords } from '@lianzhen/shared/referral';
import { sessionsHeldBy } from '../booking/index.ts';
import { rosterHeldBy } from '../directory/index.ts';
import { residentsOf } from '../patient/index.ts';
import type { Look } from '../platform/index.ts';
import { draftsOf } from '../records/index.ts';
import { casesHeldBy } from '../referral/index.ts';
import { plansHeldBy } from '../rehab/index.ts';
import { otherPosts } from './post.ts';
import type { PostFacts } from './post.ts';

export type Work = { kind: WorkKind; count: number; items: WorkItem[] };

type Cases = Awaited<ReturnType<typeof casesHeldBy>>;

const caseItems = (rows: Cases): WorkItem[] =>
  rows.map(({ id, number, state, dueAt }) => ({
    id,
    label: namedLabel(number, stateWords[state]),
    at: dueAt?.toISOString() ?? null,
  }));

async function sessionItems(look: Look, postId: string): Promise<WorkItem[]> {
  const { sessions, days, appointments } = await sessionsHeldBy(look, postId);
  const weekly = sessions.map(session => ({ id: session.id, label: sessionLabel(session), at: null }));
  const opened = days > 0 ? [{ id: `${postId} days`, label: openDaysLabel(days), at: null }] : [];
  const visits = appointments.map(({ id, code, startsAt }) => ({
    id,
    label: visitLabel(code),
    at: startsAt.toISOString(),
  }));
  return [...weekly, ...opened, ...visits];
}

async function rosterItems(look: Look, postId: string): Promise<{ shifts: WorkItem[]; pairs: WorkItem[] }> {
  const { shifts, pairs } = await rosterHeldBy(look, postId);
  return {
    shifts: shifts.map(({ id, startsAt }) => ({
      id,
      label: shiftLabel,
      at: startsAt.toISOString(),
    })),
    pairs: pairs.map(({ id, name, institution }) => ({ id, label: namedLabel(name, institution), at: null })),
  };
}

/** Notes in the making are a person's, and go along only with the last post under which they can be finished. */
async function draftCount(look: Look, leaving: PostFacts): Promise<number> {
  if (!isClinical(leaving.duty)) return 0;
  const others = await otherPosts(look, leaving);
  if (others.some(other => other.duty === 'clinician' || other.duty === 'head')) return 0;
  return draftsOf(look, leaving.practitionerId);
}

/** Everything open that hangs on a post, by kind, without what is empty. Patients are counted and never named. */
export async function openWork(look: Look, leaving: PostFacts): Promise<Work[]> {
  const { postId } = leaving;
  const listed: Partial<Record<WorkKind, WorkItem[]>> = {
    cases: caseItems(await casesHeldBy(look, postId, 'cases')),
    sent: caseItems(await casesHeldBy(look, postId, 'sent')),
    plans: (await plansHeldBy(look, postId)).map(({ id, title, nextVisitOn }) => ({
      id,
      label: namedLabel(title),
      at: nextVisitOn,
    })),
    sessions: await sessionItems(look, postId),
    ...(await rosterItems(look, postId)),
  };
  const counted: [WorkKind, number][] = [
    ['patients', await residentsOf(look, postId)],
    ['drafts', await draftCount(look, leaving)],
  ];
  return [
    ...Object.entries(listed).map(([kind, items]) => ({
      kind: kind as WorkKind,
      count: items.length,
      items,
    })),
    ...counted.map(([kind, count]) => ({ kind, count, items: [] })),
  ].filter(work => work.count > 0);
}
