import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTexts } from '../platform/i18n.ts';
import styles from './Page.module.css';
import { texts } from './texts.ts';

type Props = {
  /** The heading and the title of the browser tab; no patient's name, for tabs are seen by others. */
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** A second column on the right, below the body on narrow screens. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A page: its title, what can be done, and the body. */
export function Page({ title, note, actions, aside, children }: Props) {
  const t = useTexts(texts);
  useEffect(() => {
    document.title = `${title} · ${t.product}`;
  }, [title, t.product]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {note && <p className={styles.note}>{note}</p>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {aside ? (
        <div className={styles.columns}>
          <div className={styles.body}>{children}</div>
          <aside className={styles.aside}>{aside}</aside>
        </div>
      ) : (
        <div className={styles.body}>{children}</div>
      )}
    </div>
  );
}
