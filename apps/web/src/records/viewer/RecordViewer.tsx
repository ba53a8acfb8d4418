import { lazy, Suspense } from 'react';
import { useTexts } from '../../platform/i18n.ts';
import type { ViewerFile } from './items.ts';
import styles from './RecordViewer.module.css';
import { texts } from './texts.ts';

export type RecordViewerProps = {
  files: ViewerFile[];
  /** What is being looked at, in the words of the page: record and date. */
  title: string;
  onClose: () => void;
};

const Panel = lazy(async () => {
  const loaded = await import('./ViewerPanel.tsx').catch(() => null);
  return { default: loaded?.ViewerPanel ?? NotLoaded };
});

/** Opens the files of a record over the page. Mount it to open, unmount it to close; it loads only then. */
export function RecordViewer(props: RecordViewerProps) {
  const t = useTexts(texts);
  return (
    <Suspense
      fallback={
        <div className={styles.opening} role="status">
          {t.opening}
        </div>
      }
    >
      <Panel {...props} />
    </Suspense>
  );
}

function NotLoaded({ onClose }: RecordViewerProps) {
  const t = useTexts(texts);
  return (
    <div className={styles.opening} role="alert">
      <p>{t.notLoaded}</p>
      <button type="button" className={styles.close} onClick={onClose}>
        {t.closeShort}
      </button>
    </div>
  );
}
