import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTexts } from '../platform/i18n.ts';
import { Mark } from '../kit/Mark.tsx';
import { LanguageSwitch, TextSizeSwitch } from '../kit/TopBar.tsx';
import styles from './Entrance.module.css';
import { texts } from './texts.ts';

/** The page before the frame: one sheet of paper, with language and text size at hand. */
export function Entrance(props: { title: string; hint?: string; children: ReactNode }) {
  const t = useTexts(texts);
  useEffect(() => {
    document.title = `${props.title} · ${t.product}`;
  }, [props.title, t.product]);
  return (
    <div className={styles.entrance}>
      <header className={styles.top}>
        <Mark size="1.75rem" />
        <p className={styles.brand}>
          <strong>{t.product}</strong> <span>{t.tagline}</span>
        </p>
        <div className={styles.tools}>
          <TextSizeSwitch />
          <LanguageSwitch />
        </div>
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{props.title}</h1>
        {props.hint && <p className={styles.hint}>{props.hint}</p>}
        {props.children}
      </main>
    </div>
  );
}
