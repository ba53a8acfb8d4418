import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState.tsx';
import { LoadingRows } from './LoadingRows.tsx';

type Props<Data> = {
  query: Pick<UseQueryResult<Data, unknown>, 'data' | 'error' | 'isPending'> & { refetch: () => unknown };
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** The three faces of a query: on its way, failed, here. Data that was read once stays while it is renewed. */
export function Loaded<Data>({ query, skeleton, children }: Props<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <>{skeleton ?? <LoadingRows />}</>;
  return <ErrorState error={query.error} retry={() => void query.refetch()} />;
}
