import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { trpc } from '../platform/trpc.ts';
import { boxes } from './address.ts';

const DueBox = lazy(() => import('./DueBox.tsx').then(({ DueBox }) => ({ default: DueBox })));

/** The plans that are due for the acting post; part of the workbench, absent while nothing is due. */
export function DueSection() {
  const { data: counts } = useQuery(trpc.rehab.counts.queryOptions());
  return boxes.filter(box => counts && counts[box] > 0).map(box => <DueBox key={box} box={box} />);
}
