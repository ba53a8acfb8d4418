import { useQuery } from '@tanstack/react-query';
import { RailCount } from '../kit/Frame.tsx';
import { trpc } from '../platform/trpc.ts';

/** How many plans wait for the acting post, beside the noun of the rail. */
export function DueCount() {
  const { data } = useQuery(trpc.rehab.counts.queryOptions());
  return <RailCount count={data && data.clinic + data.hospital} />;
}
