import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isNetworkFailure, isSignedOut } from './refusal.ts';
import { createStore } from './store.ts';

/** Set when the server no longer knows the session; the frame then asks to sign in again over the page. */
export const sessionEnded = createStore(false);

type Notice = (error: unknown) => void;
let notice: Notice = () => {};

/** Who tells the user of a failure that no screen shows by itself; the composition gives it once. */
export function onFailure(tell: Notice): void {
  notice = tell;
}

/**
 * One cache for the whole program. Only lost lines are tried again, never refusals. A mutation that shows its
 * own errors says so with `meta: { ownErrors: true }`; all others are told by a notice.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error, query) {
      if (isSignedOut(error)) sessionEnded.set(true);
      else if (query.state.data !== undefined && !isNetworkFailure(error)) notice(error);
    },
  }),
  mutationCache: new MutationCache({
    onError(error, _input, _result, mutation) {
      if (isSignedOut(error)) sessionEnded.set(true);
      else if (!mutation.meta?.['ownErrors']) notice(error);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => isNetworkFailure(error) && failures < 2,
      retryDelay: attempt => 700 * 2 ** attempt,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Marks everything a room showed as out of date: `refreshRoom('referral')` after a command of that room. */
export function refreshRoom(room: string): Promise<void> {
  return queryClient.invalidateQueries({
    queryKey: [[room]],
    refetchType: document.visibilityState === 'hidden' ? 'none' : 'active',
  });
}

/** As `refreshRoom`, for all rooms at once; `later` waits until a screen is opened or looked at again. */
export function refreshAll(later = false): Promise<void> {
  return queryClient.invalidateQueries({
    refetchType: later || document.visibilityState === 'hidden' ? 'none' : 'active',
  });
}
