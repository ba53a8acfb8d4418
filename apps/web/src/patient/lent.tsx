import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';
import { LoadingRows } from '../kit/LoadingRows.tsx';

const Header = lazy(() => import('./PatientHeader.tsx').then(m => ({ default: m.PatientHeader })));
const Picker = lazy(() => import('./PatientPicker.tsx').then(m => ({ default: m.PatientPicker })));

/** Who a page is about: strip, numbers in full for a reason. Reads the patient by itself; loaded when shown. */
export function PatientHeader(props: ComponentProps<typeof Header>) {
  return (
    <Suspense fallback={<LoadingRows rows={1} />}>
      <Header {...props} />
    </Suspense>
  );
}

/** Finds a patient inside another form; loaded when shown. */
export function PatientPicker(props: ComponentProps<typeof Picker>) {
  return (
    <Suspense fallback={<LoadingRows rows={4} />}>
      <Picker {...props} />
    </Suspense>
  );
}
