import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import type { Words } from '@lianzhen/shared/kernel';
import type { AppRouter } from './appRouter.ts';
import type { LiveMessage, Wire } from './channel.ts';
import { openChannel, post } from './channel.ts';
import { stream } from './line.ts';
import { refreshAll, refreshRoom } from './queryClient.ts';

type Toast = (words: Words) => void;

const LOCK = 'lianzhen-live';
const GATHER = 250;
const JUST_OPENED = 5_000;

// The stream has its own client: this file is fetched after the first page stands.
const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: '/trpc' })] });

/**
 * Follows the events of the acting post. All tabs of a browser share one stream: the tab that holds the lock
 * subscribes and tells the others. Every tab refreshes the rooms that changed and shows the words of an event.
 * @returns the function that ends it.
 */
export function followLive(toast: Toast): () => void {
  const channel = openChannel();
  const ended = new AbortController();
  const receive = gatherer(toast);
  let restart: (() => void) | null = null;

  channel.addEventListener('message', ({ data }: MessageEvent<Wire>) => {
    if (data.type === 'message') receive(data.message);
    else if (data.type === 'stream') stream.set(data.state);
    else restart?.();
  });

  const lead = () =>
    new Promise<void>(resolve => {
      let subscription = subscribe(channel, receive);
      restart = () => {
        subscription.unsubscribe();
        subscription = subscribe(channel, receive);
      };
      ended.signal.addEventListener('abort', () => {
        subscription.unsubscribe();
        resolve();
      });
    });

  // Locks exist only on secure origins; on a plain-http line each tab keeps its own stream.
  if ('locks' in navigator) navigator.locks.request(LOCK, { signal: ended.signal }, lead).catch(() => {});
  else void lead();

  return () => {
    ended.abort();
    channel.close();
    stream.set('up');
  };
}

function subscribe(channel: BroadcastChannel, receive: (message: LiveMessage) => void) {
  return client.live.events.subscribe(undefined, {
    onData(message) {
      receive(message);
      post(channel, { type: 'message', message });
    },
    onConnectionStateChange({ state, error }) {
      if (state === 'connecting' && !error) return;
      const next = state === 'pending' ? 'up' : 'down';
      stream.set(next);
      post(channel, { type: 'stream', state: next });
    },
  });
}

function gatherer(toast: Toast): (message: LiveMessage) => void {
  const openedAt = Date.now();
  const rooms = new Set<string>();
  let all = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    // A page that was opened this moment has just read everything; reading it twice would double a slow start.
    const fresh = Date.now() - openedAt < JUST_OPENED;
    const refreshed = all ? [refreshAll(fresh)] : [...rooms].map(refreshRoom);
    rooms.clear();
    all = false;
    void Promise.all(refreshed);
  };
  return message => {
    if (message.kind === 'resync') all = true;
    else rooms.add(message.room);
    timer ??= setTimeout(flush, GATHER);
    if (message.kind === 'event' && message.words) toast(message.words);
  };
}
