import { IconWifiOff } from '@tabler/icons-react';
import { useTexts } from '../platform/i18n.ts';
import type { Line } from '../platform/line.ts';
import styles from './OfflineBanner.module.css';
import { texts } from './texts.ts';

/** Says that the line is down or unsteady and what is safe meanwhile; nothing while the line is up. */
export function OfflineBanner({ line }: { line: Line }) {
  const t = useTexts(texts);
  if (line === 'online') return null;
  return (
    <p className={styles.banner} data-line={line} role="status">
      <IconWifiOff className={styles.icon} aria-hidden />
      {line === 'offline' ? t.offline : t.reconnecting}
    </p>
  );
}
