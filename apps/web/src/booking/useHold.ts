import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Tier } from '@lianzhen/shared/directory';
import { notify } from '../kit/notify.ts';
import { now } from '../platform/clock.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { refusalOf } from '../platform/refusal.ts';
import { trpc } from '../platform/trpc.ts';
import { leave, stay } from './leaving.ts';
import type { Offer, HeldPlace } from './place.ts';

type Props = {
  departmentId: string;
  value: HeldPlace | null;
  onChange: (place: HeldPlace | null) => void;
  forTier: Tier | undefined;
};

/** What became of the last place: someone was quicker, or its time ran out. */
export type Gone = { why: 'lost' | 'ended'; offer: Offer };

/**
 * Keeps one place for a form: taken on choosing, given back when another is chosen or the form is left, and
 * let go when its time is over.
 */
export function useHold({ departmentId, value, onChange, forTier }: Props) {
  const [gone, setGone] = useState<Gone | null>(null);
  const placeId = value?.placeId;
  const hold = useMutation({ ...trpc.booking.hold.mutationOptions(), meta: { ownErrors: true } });

  useEffect(() => {
    if (!placeId) return undefined;
    stay(placeId);
    return () => leave(placeId);
  }, [placeId]);

  const end = useEffectEvent(() => {
    if (!value) return;
    const { placeId: id, startsAt, number, doctor } = value;
    setGone({ why: 'ended', offer: { id, startsAt, number, doctor } });
    onChange(null);
  });
  const until = value?.until;
  useEffect(() => {
    if (!until) return undefined;
    const timer = setTimeout(end, Math.max(0, new Date(until).getTime() - now().getTime()));
    return () => clearTimeout(timer);
  }, [until]);

  const keep = (offer: Offer) =>
    hold.mutate(
      { placeId: offer.id, forTier },
      {
        onSuccess({ until }) {
          const { id, startsAt, number, doctor } = offer;
          onChange({ placeId: id, departmentId, startsAt, number, doctor, until });
        },
        onError(error) {
          if (value?.placeId === offer.id) onChange(null);
          if (refusalOf(error)?.reason === 'place_taken') setGone({ why: 'lost', offer });
          else notify.failure(error);
        },
        onSettled: () => void refreshRoom('booking'),
      },
    );
  const choose = (offer: Offer) => {
    setGone(null);
    keep(offer);
  };

  // A form that comes back with a place, e.g. from a draft, makes sure that it still has it.
  const confirm = useEffectEvent(() => {
    if (value) keep({ ...value, id: value.placeId });
  });
  useEffect(() => confirm(), []);

  return {
    choose,
    gone,
    pendingId: hold.isPending ? hold.variables.placeId : null,
    forget: () => setGone(null),
  };
}
