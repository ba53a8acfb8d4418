import { useMutation } from '@tanstack/react-query';
import type { ReferralAction } from '@lianzhen/shared/referral';
import { actionWords } from '@lianzhen/shared/referral';
import { notify } from '../kit/notify.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { refusalOf } from '../platform/refusal.ts';
import type { Inputs } from '../platform/trpc.ts';
import { client } from '../platform/trpc.ts';
import { texts } from './texts.ts';

/** Sending down is done in the rehabilitation room; all other actions have a verb here. */
export type Act = Exclude<ReferralAction, 'send_down'>;

const verbs = {
  claim: 'claim',
  release: 'release',
  accept: 'accept',
  place: 'place',
  request_info: 'requestInfo',
  answer: 'answer',
  advise: 'advise',
  decline: 'decline',
  withdraw: 'withdraw',
  arrive: 'arrive',
  no_show: 'noShow',
  cancel_appointment: 'cancelAppointment',
  report: 'report',
  acknowledge: 'acknowledge',
  close: 'close',
  reopen: 'reopen',
} as const satisfies Record<Act, keyof Inputs['referral']>;

type InputOf<A extends Act> = Inputs['referral'][(typeof verbs)[A]];

/** What the form of an action adds to the case and the version that were seen. */
export type Given<A extends Act> = Omit<InputOf<A>, 'id' | 'version'>;

export type Seen = { id: string; version: number };

/** Someone else was faster: the case no longer stands where this screen showed it. */
export function isMoved(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal?.reason === 'moved' || refusal?.code === 'illegal_transition';
}

type Options = { onDone: () => void; onMoved: () => void };

/** Takes one step of a case as it was seen; afterwards everything this room shows is read again. */
export function useAct<A extends Act>(action: A, seen: Seen, { onDone, onMoved }: Options) {
  const t = useTexts(texts);
  const say = useWords();
  const verb: (typeof verbs)[Act] = verbs[action];
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: (given: Given<A>) =>
      // One of sixteen verbs, each with its own input; `Given` is what keeps them apart.
      client.referral[verb].mutate({ ...given, ...seen } as never),
    async onSuccess() {
      onDone();
      notify.done(t.done(say(actionWords[action])));
      await Promise.all([refreshRoom('referral'), refreshRoom('booking')]);
    },
    async onError(error) {
      if (!isMoved(error)) return;
      await refreshRoom('referral');
      onMoved();
    },
  });
}
