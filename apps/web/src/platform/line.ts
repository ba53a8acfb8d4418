import { createStore } from './store.ts';

/** State of the line to the server as the top bar shows it. */
export type Line = 'online' | 'reconnecting' | 'offline';

/** Whether the stream of events flows; kept by `live.ts`. */
export const stream = createStore<'up' | 'down'>('up');

const network = createStore(navigator.onLine);
addEventListener('online', () => network.set(true));
addEventListener('offline', () => network.set(false));

export function useLine(): Line {
  const up = stream.use() === 'up';
  if (!network.use()) return 'offline';
  return up ? 'online' : 'reconnecting';
}
