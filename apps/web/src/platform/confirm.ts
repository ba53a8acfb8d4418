import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from './appRouter.ts';
import { createStore } from './store.ts';

/** An act waits until the person has confirmed to be here. */
export type Waiting = { go: () => void; giveUp: () => void };

/** Whoever draws the question follows this; `null` when nothing waits. */
export const confirming = createStore<readonly Waiting[]>([]);

const asks = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'data' in error &&
  (error.data as { domain?: { reason?: string } } | null)?.domain?.reason === 'confirm_identity';

/** Lets all acts go on, or gives them their refusal back. */
export function settle(how: 'go' | 'giveUp'): void {
  const waiting = confirming.get();
  confirming.set([]);
  for (const one of waiting) one[how]();
}

/**
 * When the server asks for a fresh proof, the act waits for the question to be answered and is sent again, with the
 * same idempotency key; closing the question gives the refusal back.
 */
export const confirmLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable(observer => {
      let stop = () => {};
      const send = (last: boolean) => {
        const running = next(op).subscribe({
          next: value => observer.next(value),
          complete: () => observer.complete(),
          error(error) {
            if (last || !asks(error)) return observer.error(error);
            confirming.set([
              ...confirming.get(),
              { go: () => send(true), giveUp: () => observer.error(error) },
            ]);
            return undefined;
          },
        });
        stop = () => running.unsubscribe();
      };
      send(false);
      return () => stop();
    });
