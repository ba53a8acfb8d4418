import type { ReactNode } from 'react';
import styles from './Section.module.css';

type Props = {
  title: ReactNode;
  /** Anchor for the completeness rail and for links. */
  id?: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** Leaves out the padding, for tables and lists that reach the edges. */
  flush?: boolean;
  children: ReactNode;
};

/** One sheet of paper on the table, with a heading. */
export function Section({ title, id, note, actions, flush = false, children }: Props) {
  const titleId = id && `${id}-title`;
  return (
    <section className={styles.section} id={id} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h2 className={styles.title} id={titleId}>
          {title}
        </h2>
        {note && <p className={styles.note}>{note}</p>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={flush ? undefined : styles.body}>{children}</div>
    </section>
  );
}
