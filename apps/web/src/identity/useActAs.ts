import { useMutation } from '@tanstack/react-query';
import { restartLive } from '../platform/channel.ts';
import { sessionChanged } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';

/** Takes another post; everything on every open page of this browser is then read anew under it. */
export function useActAs(onDone?: () => Promise<void> | void) {
  return useMutation(
    trpc.identity.actAs.mutationOptions({
      async onSuccess() {
        await sessionChanged();
        restartLive();
        await onDone?.();
      },
    }),
  );
}
