import {
  IconDownload,
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconPhoto,
  IconStack2,
  IconVideo,
  IconX,
} from '@tabler/icons-react';
import { lazy, Suspense, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../platform/i18n.ts';
import { ImageView } from './ImageView.tsx';
import { itemsOf } from './items.ts';
import type { FileKind, ViewerItem } from './items.ts';
import { Notice, OtherView, PdfView, TextView, VideoView } from './PlainViews.tsx';
import type { RecordViewerProps } from './RecordViewer.tsx';
import { texts } from './texts.ts';
import styles from './ViewerPanel.module.css';

const DicomView = lazy(async () => {
  const loaded = await import('./dicom/DicomView.tsx').catch(() => null);
  return { default: loaded?.DicomView ?? NotLoaded };
});

const icons = {
  dicom: IconStack2,
  image: IconPhoto,
  other: IconFile,
  pdf: IconFileTypePdf,
  text: IconFileText,
  video: IconVideo,
} satisfies Record<FileKind, typeof IconFile>;

/** The viewer itself: one dialog over the page, the files of the record at its side. */
export function ViewerPanel({ files, title, onClose }: RecordViewerProps) {
  const t = useTexts(texts);
  const dialog = useRef<HTMLDialogElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const items = itemsOf(files);
  const [chosen, setChosen] = useState(items[0]?.id);
  const item = items.find(each => each.id === chosen) ?? items[0];

  useLayoutEffect(() => {
    const element = dialog.current;
    const { overflow } = document.body.style;
    element?.showModal();
    view.current?.focus();
    document.body.style.overflow = 'hidden';
    return () => {
      document.body.style.overflow = overflow;
      element?.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.panel}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {item && item.name !== title && <span className={styles.name}>{nameOf(item, t)}</span>}
        <div className={styles.actions}>
          {item?.files.length === 1 && (
            <a
              className={styles.button}
              href={item.files[0]?.url}
              download={item.name}
              aria-label={t.download}
              title={t.download}
            >
              <IconDownload aria-hidden />
            </a>
          )}
          <button
            type="button"
            className={styles.button}
            onClick={onClose}
            aria-label={t.closeShort}
            title={t.close}
          >
            <IconX aria-hidden />
          </button>
        </div>
      </header>
      <div className={styles.body}>
        {items.length > 1 && (
          <nav className={styles.files} aria-label={t.files}>
            {items.map(each => {
              const Icon = icons[each.kind];
              return (
                <button
                  key={each.id}
                  type="button"
                  className={styles.file}
                  aria-current={each.id === item?.id}
                  title={nameOf(each, t)}
                  onClick={() => setChosen(each.id)}
                >
                  <Icon aria-hidden stroke={1.5} />
                  <span>{nameOf(each, t)}</span>
                </button>
              );
            })}
          </nav>
        )}
        <div ref={view} className={styles.view} tabIndex={-1}>
          <Suspense fallback={<Notice text={t.loading} />}>
            {item ? <Body key={item.id} item={item} /> : <Notice text={t.otherKind} />}
          </Suspense>
        </div>
      </div>
    </dialog>
  );
}

function Body({ item }: { item: ViewerItem }) {
  const [file] = item.files;
  if (!file) return null;
  if (item.kind === 'dicom') return <DicomView files={item.files} />;
  if (item.kind === 'image') return <ImageView file={file} />;
  if (item.kind === 'pdf') return <PdfView file={file} />;
  if (item.kind === 'video') return <VideoView file={file} />;
  if (item.kind === 'text') return <TextView file={file} />;
  return <OtherView file={file} />;
}

function NotLoaded() {
  const t = useTexts(texts);
  return <Notice text={t.notLoaded} alert />;
}

function nameOf(item: ViewerItem, t: { series: (count: number) => string }): string {
  return item.kind === 'dicom' && item.files.length > 1 ? t.series(item.files.length) : item.name;
}
