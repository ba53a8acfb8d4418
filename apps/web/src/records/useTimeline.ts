import { useInfiniteQuery } from '@tanstack/react-query';
import type { Inputs } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';

const PAGE = 30;

type Asked = Omit<Inputs['records']['timeline'], 'patientId' | 'cursor' | 'limit'>;

/** The entries of a patient, page by page; each reading leaves a row in the audit trail, so it is not repeated idly. */
export function useTimeline(patientId: string, asked: Asked = {}) {
  const query = useInfiniteQuery({
    ...trpc.records.timeline.infiniteQueryOptions(
      { patientId, limit: PAGE, ...asked },
      { getNextPageParam: last => last.next },
    ),
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
  });
  const pages = query.data?.pages ?? [];
  const [first] = pages;
  return {
    query,
    rows: pages.flatMap(({ rows }) => rows),
    kinds: first?.kinds ?? [],
    institutions: first?.institutions ?? [],
    problems: first?.problems ?? [],
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}
