import { IconAlertTriangle, IconDownload, IconRefresh } from '@tabler/icons-react';
import { useTexts } from '../../../platform/i18n.ts';
import { sizeText } from '../items.ts';
import type { ViewerFile } from '../items.ts';
import { texts } from '../texts.ts';
import type { Arrival, Fault } from './arrivals.ts';
import styles from './SliceNotice.module.css';

type Props = {
  state: Arrival;
  file: ViewerFile | undefined;
  /** Whether the image tools are there. */
  prepared: boolean;
  onRetry: () => void;
};

/** Stands in the place of a picture that is on its way or cannot be shown. */
export function SliceNotice({ state, file, prepared, onRetry }: Props) {
  const t = useTexts(texts);
  const words = {
    refused: t.faultRefused,
    unreachable: t.faultUnreachable,
    damaged: t.faultDamaged,
    noImage: t.faultNoImage,
    undecodable: t.faultUndecodable,
  } satisfies Record<Fault, string>;
  if (state.fault === null) {
    const percent = file?.size ? Math.min(100, Math.round((state.got / file.size) * 100)) : 0;
    const waiting = state.phase === 'here' ? (prepared ? t.loading : t.preparing) : t.arriving(percent);
    return (
      <p className={styles.waiting} role="status">
        {waiting}
      </p>
    );
  }
  const again = state.fault === 'refused' || state.fault === 'unreachable';
  return (
    <div className={styles.fault} role="alert">
      <IconAlertTriangle aria-hidden stroke={1.5} />
      {file && <p className={styles.name}>{file.name}</p>}
      <p>{words[state.fault]}</p>
      {again && (
        <button type="button" className={styles.way} onClick={onRetry}>
          <IconRefresh aria-hidden /> {t.retry}
        </button>
      )}
      {!again && file && (
        <a className={styles.way} href={file.url} download={file.name}>
          <IconDownload aria-hidden /> {t.download} ({sizeText(file.size)})
        </a>
      )}
    </div>
  );
}
