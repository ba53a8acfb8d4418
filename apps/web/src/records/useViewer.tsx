import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import type { StoredFile } from './files.ts';
import { viewerFile } from './files.ts';

const RecordViewer = lazy(() =>
  import('./viewer/RecordViewer.tsx').then(({ RecordViewer: Viewer }) => ({ default: Viewer })),
);

/** Opens files over the page: `open` starts the viewer, `viewer` is its place on the page. */
export function useViewer(): {
  open: (files: readonly StoredFile[], title: string) => void;
  viewer: ReactNode;
} {
  const [shown, setShown] = useState<{ files: readonly StoredFile[]; title: string } | null>(null);
  return {
    open: (files, title) => setShown({ files, title }),
    viewer: shown && (
      <Suspense fallback={null}>
        <RecordViewer
          files={shown.files.map(viewerFile)}
          title={shown.title}
          onClose={() => setShown(null)}
        />
      </Suspense>
    ),
  };
}
