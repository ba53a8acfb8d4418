import type { Words } from '@lianzhen/shared/kernel';
import type { LiveMessage, Wire } from './channel.ts';
import { openChannel, post } from './channel.ts';
import { stream } from './line.ts';
import { openStream } from './stream.ts';
import { refreshAll, refreshRoom } from './queryClient.ts';

type Toast = (words: Words) => void;

const LOCK = 'lianzhen-live';
const GATHER = 250;
const JUST_OPENED = 5_000;

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

  const holdLine = () =>
    new Promise<void>(resolve => {
      let close = lead(channel, receive);
      restart = () => {
        close();
        close = lead(channel, receive);
      };
      ended.signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });

  // Locks exist only on secure origins; on a plain-http line each tab keeps its own stream.
  if ('locks' in navigator) navigator.locks.request(LOCK, { signal: ended.signal }, holdLine).catch(() => {});
  else void holdLine();

  return () => {
    ended.abort();
    channel.close();
    stream.set('up');
  };
}

/** Subscribes for all tabs of this browser. */
function lead(channel: BroadcastChannel, receive: (message: LiveMessage) => void): () => void {
  return openStream({
    message(message) {
      receive(message);
      post(channel, { type: 'message', message });
    },
    state(state) {
      stream.set(state);
      post(channel, { type: 'stream', state });
    },
    refused: () => void refreshRoom('identity'),
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
