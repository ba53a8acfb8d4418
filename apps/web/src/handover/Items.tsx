import type { WorkItem } from '@lianzhen/shared/handover';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import styles from './Handover.module.css';
import { texts } from './texts.ts';

const day = /^\d{4}-\d\d-\d\d$/;

/** Pieces of work by number or hour; what a sheet does not hold is counted. */
export function Items({ items, most }: { items: readonly WorkItem[]; most: number }) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const when = (at: string) => (day.test(at) ? time.day(at) : time.instant(at));
  return (
    <ul className={styles.items}>
      {items.slice(0, most).map(({ id, label, at }) => (
        <li key={id}>
          <span>{say(label)}</span>
          {at && <span className={`${styles.quiet} lz-numbers`}>{when(at)}</span>}
        </li>
      ))}
      {items.length > most && <li className={styles.quiet}>{t.more(items.length - most)}</li>}
    </ul>
  );
}
