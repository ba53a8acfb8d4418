import type { LiveMessage } from './live.ts';
import { live, router } from './trpc.ts';

const QUEUE = 1_000;

/** The one stream of a signed-in page. A page too slow to keep up is told to read everything again. */
export const liveRouter = router({
  events: live(async function* (ctx, actor, signal) {
    let queue: LiveMessage[] = [];
    let wake: () => void = () => undefined;
    const leave = ctx.live.subscribe(actor, message => {
      queue = queue.length < QUEUE ? [...queue, message] : [{ kind: 'resync' }];
      wake();
    });
    const stop = () => wake();
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        const sending = queue;
        queue = [];
        yield* sending;
        if (queue.length === 0 && !signal.aborted)
          await new Promise<void>(resolve => {
            wake = resolve;
          });
      }
    } finally {
      leave();
      signal.removeEventListener('abort', stop);
    }
  }),
});
