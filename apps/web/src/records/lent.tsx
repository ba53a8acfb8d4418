import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';
import { LoadingRows } from '../kit/LoadingRows.tsx';

const Diagnoses = lazy(() => import('./DiagnosisPicker.tsx').then(m => ({ default: m.DiagnosisPicker })));
const Frozen = lazy(() => import('./FrozenRecords.tsx').then(m => ({ default: m.FrozenRecords })));
const Picker = lazy(() => import('./RecordPicker.tsx').then(m => ({ default: m.RecordPicker })));
const Upload = lazy(() => import('./UploadFiles.tsx').then(m => ({ default: m.UploadFiles })));

/** The diseases of a patient, the main one first, found by ICD-10 code, name or pinyin initials. */
export function DiagnosisPicker(props: ComponentProps<typeof Diagnoses>) {
  return (
    <Suspense fallback={<LoadingRows rows={1} />}>
      <Diagnoses {...props} />
    </Suspense>
  );
}

/** The packet of a case: the records as they were sent, with their files. */
export function FrozenRecords(props: ComponentProps<typeof Frozen>) {
  return (
    <Suspense fallback={<LoadingRows rows={2} />}>
      <Frozen {...props} />
    </Suspense>
  );
}

/** Ticks records of a patient's timeline, newest first. Reads them by itself. */
export function RecordPicker(props: ComponentProps<typeof Picker>) {
  return (
    <Suspense fallback={<LoadingRows rows={3} />}>
      <Picker {...props} />
    </Suspense>
  );
}

/** Uploads files and folders for a patient and files them as records. */
export function UploadFiles(props: ComponentProps<typeof Upload>) {
  return (
    <Suspense fallback={<LoadingRows rows={2} />}>
      <Upload {...props} />
    </Suspense>
  );
}
