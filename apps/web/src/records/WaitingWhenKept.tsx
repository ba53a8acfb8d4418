import { lazy, Suspense } from 'react';
import { anythingWaits } from './waitingHere.ts';

const Waiting = lazy(() => import('./WaitingSection.tsx').then(m => ({ default: m.WaitingSection })));

/** The waiting visits on the workbench; fetched only when there are any. */
export function WaitingWhenKept() {
  if (!anythingWaits()) return null;
  return (
    <Suspense fallback={null}>
      <Waiting />
    </Suspense>
  );
}
