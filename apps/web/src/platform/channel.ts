import type { Words } from '@lianzhen/shared/kernel';

/** What the stream carries. After `resync` nobody knows what was missed, so everything is read again. */
export type LiveMessage =
  | { kind: 'resync' }
  | { kind: 'event'; room: string; name: string; ref: string | null; words: Words | null };

/** What the tabs of one browser tell each other. `again` asks the leading tab to subscribe anew. */
export type Wire =
  | { type: 'message'; message: LiveMessage }
  | { type: 'stream'; state: 'up' | 'down' }
  | { type: 'again' };

const NAME = 'lianzhen-live';

export function openChannel(): BroadcastChannel {
  return new BroadcastChannel(NAME);
}

export function post(channel: BroadcastChannel, wire: Wire): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target, only windows do
  channel.postMessage(wire);
}

/** Tells the leading tab to subscribe anew, because the session now acts under another post. */
export function restartLive(): void {
  const channel = openChannel();
  post(channel, { type: 'again' });
  channel.close();
}
