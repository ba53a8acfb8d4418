import { refreshRoom } from '../platform/queryClient.ts';
import { client } from '../platform/trpc.ts';

const PAUSE = 500;
const leaving = new Map<string, ReturnType<typeof setTimeout>>();

/** The place is wanted after all, e.g. because the form was only drawn anew. */
export function stay(placeId: string): void {
  clearTimeout(leaving.get(placeId));
  leaving.delete(placeId);
}

/** Gives a place back a moment after the form has let go of it. A place that was taken meanwhile stays taken. */
export function leave(placeId: string): void {
  stay(placeId);
  const timer = setTimeout(() => {
    leaving.delete(placeId);
    client.booking.release
      .mutate({ placeId })
      .then(() => refreshRoom('booking'))
      // A hold that could not be given back ends by itself.
      .catch(() => undefined);
  }, PAUSE);
  leaving.set(placeId, timer);
}
