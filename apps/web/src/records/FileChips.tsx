import { IconFile, IconFileTypePdf, IconMovie, IconPhoto, IconScan } from '@tabler/icons-react';
import type { FileKind } from '@lianzhen/shared/records';
import { useTexts } from '../platform/i18n.ts';
import styles from './FileChips.module.css';
import type { StoredFile } from './files.ts';
import { sizeText } from './viewer/items.ts';
import { texts } from './texts.ts';

const icons: Record<FileKind, typeof IconFile> = {
  pdf: IconFileTypePdf,
  jpeg: IconPhoto,
  png: IconPhoto,
  dicom: IconScan,
  mp4: IconMovie,
  tiff: IconFile,
  heic: IconPhoto,
};

type Props = {
  files: readonly StoredFile[];
  /** How many there are in all, when not all are given. */
  count?: number;
  /** Opens all of them; `first` is where to begin. */
  onOpen: (first: StoredFile | null) => void;
};

/** The files of a record: an image series is one chip, anything else has its own. */
export function FileChips({ files, count = files.length, onOpen }: Props) {
  const t = useTexts(texts);
  const [first] = files;
  if (!first) return null;
  if (files.every(({ kind }) => kind === 'dicom'))
    return (
      <div className={styles.chips}>
        <button type="button" className={styles.chip} onClick={() => onOpen(null)}>
          <IconScan className={styles.icon} aria-hidden />
          <span className={styles.name}>{t.view(count)}</span>
        </button>
      </div>
    );
  return (
    <div className={styles.chips}>
      {files.map(file => {
        const Icon = icons[file.kind];
        return (
          <button
            key={file.id}
            type="button"
            className={styles.chip}
            onClick={() => onOpen(file)}
            title={file.name}
          >
            <Icon className={styles.icon} aria-hidden />
            <span className={styles.name}>{file.name}</span>
            <span className={styles.size}>{sizeText(file.size)}</span>
          </button>
        );
      })}
      {count > files.length && (
        <button type="button" className={styles.chip} onClick={() => onOpen(null)}>
          {t.moreFiles(count - files.length)}
        </button>
      )}
    </div>
  );
}
