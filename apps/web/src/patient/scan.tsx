import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';

const Dialog = lazy(() => import('./ScanDialog.tsx').then(m => ({ default: m.ScanDialog })));

/** The camera as a scanner; camera and decoder are loaded when it is opened. */
export function Scan(props: ComponentProps<typeof Dialog>) {
  if (!props.opened) return null;
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}
