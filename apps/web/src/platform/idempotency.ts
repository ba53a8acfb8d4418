import type { TRPCLink } from '@trpc/client';
import { observable, tap } from '@trpc/server/observable';
import type { AppRouter } from './appRouter.ts';

const REMEMBERED_FOR = 10 * 60_000;
const unanswered = new Map<string, { key: string; at: number }>();

/** A fresh random name for one act, in the form of a UUID; works on plain-http lines as well. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, place) => {
    const value = place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Gives every command its idempotency key (`op.context.idempotencyKey`). A command whose answer was lost on the
 * line keeps its key: pressing the button again with the same input repeats the same act, never a second one.
 */
export const idempotencyLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) => {
    if (op.type !== 'mutation') return next(op);
    const act = `${op.path} ${JSON.stringify(op.input)}`;
    const known = unanswered.get(act);
    const fresh = known && Date.now() - known.at < REMEMBERED_FOR ? known.key : newKey();
    const key = typeof op.context['idempotencyKey'] === 'string' ? op.context['idempotencyKey'] : fresh;
    unanswered.set(act, { key, at: Date.now() });
    return observable(observer =>
      next({ ...op, context: { ...op.context, idempotencyKey: key } })
        .pipe(
          tap({
            next: () => unanswered.delete(act),
            error: error => error.data && unanswered.delete(act),
          }),
        )
        .subscribe(observer),
    );
  };
