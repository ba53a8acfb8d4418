import { useQuery } from '@tanstack/react-query';
import type { CodedReason, ReasonList } from '@lianzhen/shared/referral';
import { shippedReasons } from '@lianzhen/shared/referral';
import { MINUTE } from '@lianzhen/shared/kernel';
import { trpc } from '../platform/trpc.ts';

export type Reasons = Record<ReasonList, CodedReason[]>;

/** The region's lists of reasons, retired ones included; the national wording until they have come. */
export function useReasons(): Reasons {
  const lists = trpc.referral.reasons.queryOptions(undefined, { staleTime: 5 * MINUTE });
  return useQuery({ ...lists, placeholderData: shippedReasons }).data ?? shippedReasons;
}
