import { useTexts } from '../platform/i18n.ts';
import styles from './LoadingRows.module.css';
import { texts } from './texts.ts';

/** Grey rows in the shape of the list that is on its way. */
export function LoadingRows({ rows = 3 }: { rows?: number }) {
  const t = useTexts(texts);
  return (
    <div className={styles.rows} role="status">
      <span className="lz-spoken">{t.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <span className={styles.bone} style={{ width: `${16 + ((row * 5) % 9)}%` }} />
          <span className={styles.bone} style={{ width: `${30 + ((row * 7) % 20)}%` }} />
          <span className={styles.bone} style={{ width: '12%', marginLeft: 'auto' }} />
        </div>
      ))}
    </div>
  );
}
