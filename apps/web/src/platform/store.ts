import { useSyncExternalStore } from 'react';

/** A value outside React that screens can follow: `get` and `set` anywhere, `use` inside a component. */
export type Store<T> = { get: () => T; set: (next: T) => void; use: () => T };

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const get = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get, get),
  };
}
