import { useInfiniteQuery } from '@tanstack/react-query';
import type { RecordKind } from '@lianzhen/shared/records';
import { trpc } from '../platform/trpc.ts';

const PAGE = 30;

/** The entries of a patient, page by page; each reading leaves a row in the audit trail, so it is not repeated idly. */
export function useTimeline(patientId: string, kinds: RecordKind[] = []) {
  const query = useInfiniteQuery({
    ...trpc.records.timeline.infiniteQueryOptions(
      { patientId, limit: PAGE, ...(kinds.length > 0 && { kinds }) },
      { getNextPageParam: last => last.next },
    ),
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
  });
  const pages = query.data?.pages ?? [];
  return {
    query,
    rows: pages.flatMap(({ rows }) => rows),
    kinds: pages[0]?.kinds ?? [],
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}
