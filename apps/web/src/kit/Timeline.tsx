import type { ComponentType, ReactNode } from 'react';
import { useTime } from '../platform/time.ts';
import type { StateFamily } from './StateBadge.tsx';
import styles from './Timeline.module.css';

export type TimelineEntry = {
  id: string;
  at: Date | string;
  title: ReactNode;
  /** Who did it and where. */
  by?: ReactNode;
  body?: ReactNode;
  family?: StateFamily;
  icon?: ComponentType<{ className?: string; 'aria-hidden'?: boolean }>;
};

/** What happened, newest or oldest first as given, each with its absolute time. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  const time = useTime();
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map(entry => (
        <li key={entry.id} className={styles.entry} data-family={entry.family ?? 'waiting'}>
          <span className={styles.mark}>
            {entry.icon && <entry.icon className={styles.icon} aria-hidden />}
          </span>
          <div className={styles.head}>
            <span className={styles.title}>{entry.title}</span>
            <time className={styles.at} dateTime={new Date(entry.at).toISOString()}>
              {time.instant(entry.at)}
            </time>
          </div>
          {entry.by && <p className={styles.by}>{entry.by}</p>}
          {entry.body && <div className={styles.body}>{entry.body}</div>}
        </li>
      ))}
    </ol>
  );
}
