import { createTRPCClient, TRPCClientError } from '@trpc/client';
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { afterEach, expect, test } from 'vitest';
import type { AppRouter } from './appRouter.ts';
import { confirming, confirmLink, settle } from './confirm.ts';
import { idempotencyLink } from './idempotency.ts';

const asksWhoIsThere = {
  error: {
    message: 'not_permitted',
    code: -32_003,
    data: { domain: { code: 'not_permitted', reason: 'confirm_identity' } },
  },
};

/** A line whose other end answers in this order. */
function line(answers: readonly ('asks' | 'done')[]) {
  const keys: unknown[] = [];
  const end: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable(observer => {
        const answer = answers[keys.length] ?? 'done';
        keys.push(op.context['idempotencyKey']);
        if (answer === 'asks') observer.error(TRPCClientError.from(asksWhoIsThere as never));
        else {
          observer.next({ result: { data: { ended: 1 } } });
          observer.complete();
        }
      });
  const client = createTRPCClient<AppRouter>({ links: [idempotencyLink, confirmLink, end] });
  return { client, keys };
}

afterEach(() => settle('giveUp'));

const asked = () => expect.poll(() => confirming.get().length);

test('an act that needs a fresh proof waits for it and is then sent again as the same act', async () => {
  const { client, keys } = line(['asks', 'done']);
  const act = client.identity.endSessions.mutate({});
  await asked().toBe(1);
  settle('go');
  await expect(act).resolves.toEqual({ ended: 1 });
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  expect(confirming.get()).toEqual([]);
});

test('closing the question gives the refusal back, and nothing more is sent', async () => {
  const { client, keys } = line(['asks', 'done']);
  const act = client.identity.endSessions.mutate({});
  await asked().toBe(1);
  settle('giveUp');
  await expect(act).rejects.toMatchObject({ message: 'not_permitted' });
  expect(keys).toHaveLength(1);
});

test('a proof that did not help is not asked for again without end', async () => {
  const { client, keys } = line(['asks', 'asks', 'done']);
  const act = client.identity.endSessions.mutate({});
  await asked().toBe(1);
  settle('go');
  await expect(act).rejects.toMatchObject({ message: 'not_permitted' });
  expect(keys).toHaveLength(2);
});

test('two acts that wait go on after one proof', async () => {
  const { client } = line(['asks', 'asks', 'done', 'done']);
  const acts = [
    client.identity.endSessions.mutate({}),
    client.identity.endSessions.mutate({ id: '5f0d7c3e-52a1-4d3b-9b58-3b8a1f0e7a11' }),
  ];
  await asked().toBe(2);
  settle('go');
  await expect(Promise.all(acts)).resolves.toHaveLength(2);
});
