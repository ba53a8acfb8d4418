import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Nothing is here, and that is said: what it means and what one can do. */
export function EmptyState(props: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <IconInbox className={styles.icon} stroke={1.25} aria-hidden />
      <p className={styles.title}>{props.title}</p>
      {props.hint && <p className={styles.hint}>{props.hint}</p>}
      {props.action && <div className={styles.action}>{props.action}</div>}
    </div>
  );
}
