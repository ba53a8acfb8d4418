import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { flowIndicators } from '@lianzhen/shared/dashboard';
import type { Inputs } from '../platform/trpc.ts';
import { client, trpc } from '../platform/trpc.ts';
import type { CasesFilter } from './address.ts';
import { spanOf } from './address.ts';

const ROWS = 50;

/** The steps behind a figure; between two institutions the cases sent. */
export function askedBy(filter: CasesFilter, now: Date) {
  const { figure, day, sender, receiver, area } = filter;
  const numerator = figure && flowIndicators[figure].numerator;
  return {
    ...(day ? { from: day, to: day } : spanOf(filter, now)),
    areaCode: area,
    actions: numerator ? [...numerator.actions] : ['submit' as const],
    direction: numerator ? numerator.directions?.[0] : filter.direction,
    fromInstitutionId: sender,
    toInstitutionId: receiver,
    limit: ROWS,
  } satisfies Inputs['dashboard']['cases'];
}

/** Page by page. The ready-made options of tRPC would put the way of paging in the place of our `direction`. */
export function casesQuery(asked: ReturnType<typeof askedBy>) {
  return infiniteQueryOptions({
    queryKey: [...trpc.dashboard.cases.pathKey(), { input: asked, type: 'pages' }],
    queryFn: ({ pageParam, signal }) =>
      client.dashboard.cases.query({ ...asked, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  });
}
