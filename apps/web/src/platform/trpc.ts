import { createTRPCClient, httpBatchLink, httpLink, retryLink, splitLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from './appRouter.ts';
import { learnServerTime } from './clock.ts';
import { confirmLink } from './confirm.ts';
import { idempotencyLink } from './idempotency.ts';
import { queryClient } from './queryClient.ts';

const url = '/trpc';

async function fetchAndLearnTime(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  learnServerTime(response.headers.get('date'));
  return response;
}

/** The bare client, for code outside React. Screens use `trpc`; the stream of events is in `live.ts`. */
export const client = createTRPCClient<AppRouter>({
  links: [
    idempotencyLink,
    confirmLink,
    splitLink({
      condition: op => op.type === 'mutation',
      true: [
        // Repeats only what never got an answer; the idempotency key stays the same.
        retryLink({
          retry: ({ error, attempts }) => !error.data && navigator.onLine && attempts < 3,
          retryDelayMs: attempts => attempts * 800,
        }),
        httpLink({
          url,
          fetch: fetchAndLearnTime,
          headers: ({ op }) => ({ 'idempotency-key': String(op.context['idempotencyKey']) }),
        }),
      ],
      // Always POST: what is asked may name a person, and addresses end in the logs of every proxy.
      false: httpBatchLink({ url, fetch: fetchAndLearnTime, maxItems: 20, methodOverride: 'POST' }),
    }),
  ],
});

/**
 * Every procedure of the server as options for TanStack Query:
 * `useQuery(trpc.referral.inbox.queryOptions(input))`, `useMutation(trpc.referral.claim.mutationOptions())`.
 */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

/** What the server answers and takes, by room and verb: `Answers['referral']['inbox']`. */
export type Answers = inferRouterOutputs<AppRouter>;
export type Inputs = inferRouterInputs<AppRouter>;
