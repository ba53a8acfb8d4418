import { hashKey } from '@tanstack/react-query';
import type { RefusalData } from '@lianzhen/shared/kernel';
import type { WriteEncounterInput } from '@lianzhen/shared/records';
import { notify } from '../kit/notify.ts';
import { currentLanguage } from '../platform/i18n.ts';
import { keep, kept } from '../platform/keep.ts';
import { queryClient, refreshRoom } from '../platform/queryClient.ts';
import { isNetworkFailure, isSignedOut, refusalOf } from '../platform/refusal.ts';
import { meQuery } from '../platform/session.ts';
import { createStore } from '../platform/store.ts';
import { client } from '../platform/trpc.ts';
import { texts } from './texts.outbox.ts';
import { OUTBOX as KEY } from './waitingHere.ts';

/** A finished visit that has not reached the server: waiting for the line, or refused and waiting for its doctor. */
export type Waiting = {
  /** The idempotency key of every try: however often it is sent, it is written once. */
  key: string;
  practitionerId: string;
  /** It is sent only under the post it was written under. */
  postId: string;
  patientName: string;
  input: WriteEncounterInput;
  writtenAt: string;
  refused?: RefusalData | { code: 'fault'; reason: string };
};

const PAUSE = 15_000;

function read(): Waiting[] {
  const text = kept(KEY);
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as Waiting[]) : [];
  } catch {
    return [];
  }
}

const waiting = createStore<readonly Waiting[]>(read());

/** All finished visits of this browser that wait, whoever wrote them. */
export const useWaiting = waiting.use;

/** Changes the list as it stands in the browser, for another tab may have changed it. */
function change(next: (list: Waiting[]) => Waiting[]): boolean {
  const list = next(read());
  const done = keep(KEY, list.length > 0 ? JSON.stringify(list) : null);
  if (done) waiting.set(list);
  return done;
}

/** Keeps a finished visit until the line is back. Answers whether the browser really kept it. */
export function putAway(visit: Waiting): boolean {
  beginSending();
  return change(list => [...list.filter(one => one.key !== visit.key), visit]);
}

export function takeOut(key: string): void {
  change(list => list.filter(one => one.key !== key));
}

/** Sends a refused visit again as a visit of its own, after both were shown. */
export function sendAnyway(visit: Waiting, newKey: string): void {
  const { refused: _refused, ...again } = visit;
  const { draft } = visit.input;
  const input = draft ? { ...visit.input, draft: { ...draft, over: true } } : visit.input;
  change(list => list.map(one => (one.key === visit.key ? { ...again, key: newKey, input } : one)));
  void sendWaiting();
}

let sending = false;

/** Sends what waits for the acting post, the oldest first; a broken line ends the round, a refusal only its visit. */
export async function sendWaiting(): Promise<void> {
  const me = queryClient.getQueryData(meQuery.queryKey);
  if (sending || !me?.post) return;
  const mine = read().filter(
    one => one.practitionerId === me.practitioner.id && one.postId === me.post?.id && !one.refused,
  );
  if (mine.length === 0) return;
  sending = true;
  try {
    for (const one of mine) if (!(await sendOne(one))) break;
  } finally {
    sending = false;
  }
}

/** Whether the next may be tried. */
async function sendOne(visit: Waiting): Promise<boolean> {
  try {
    await client.records.writeEncounter.mutate(visit.input, { context: { idempotencyKey: visit.key } });
    takeOut(visit.key);
    notify.done(texts[currentLanguage()].sent(visit.patientName));
    await Promise.all([refreshRoom('records'), refreshRoom('patient')]);
    return true;
  } catch (error) {
    if (isNetworkFailure(error) || isSignedOut(error)) return false;
    const refused = refusalOf(error) ?? { code: 'fault' as const, reason: 'fault' };
    if (refused.code === 'fault') return false;
    change(list => list.map(one => (one.key === visit.key ? { ...one, refused } : one)));
    return true;
  }
}

let begun = false;

/** From now on what waits is sent when the line comes back, and looked after while anything waits. */
export function beginSending(): void {
  if (begun) return;
  begun = true;
  const go = () => void sendWaiting();
  addEventListener('online', go);
  addEventListener('storage', event => {
    if (event.key === KEY) waiting.set(read());
  });
  setInterval(go, PAUSE);
  queryClient.getQueryCache().subscribe(({ query, type }) => {
    if (type === 'updated' && query.queryHash === hashKey(meQuery.queryKey)) go();
  });
  go();
}
