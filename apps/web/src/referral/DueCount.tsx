import { useQuery } from '@tanstack/react-query';
import { RailCount } from '../kit/Frame.tsx';
import { trpc } from '../platform/trpc.ts';

/** How many cases wait for the acting post, beside the noun of the rail. */
export function DueCount() {
  const { data } = useQuery(trpc.referral.counts.queryOptions());
  return <RailCount count={data && data.in + data.out} />;
}
