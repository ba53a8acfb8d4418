import { useState } from 'react';
import { dutyWords } from '@lianzhen/shared/kernel';
import { Go } from '../../kit/Go.tsx';
import { LightButton } from '../../kit/LightButton.tsx';
import { useTexts, useWords } from '../../platform/i18n.ts';
import type { Answers } from '../../platform/trpc.ts';
import styles from './Found.module.css';
import { texts } from './texts.ts';

/** The three with their initial passwords, shown once. */
export function ThreeOfficers({ founded }: { founded: Answers['identity']['found'] }) {
  const t = useTexts(texts);
  const say = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const lines = founded.map(
      one => `${say(dutyWords[one.duty])}\t${one.name}\t${one.username}\t${one.password}`,
    );
    await navigator.clipboard.writeText(lines.join('\n'));
    setCopied(true);
  };
  return (
    <div data-wide className={styles.form}>
      <ul className={styles.told}>
        {founded.map(one => (
          <li key={one.duty}>
            <strong>{say(dutyWords[one.duty])}</strong>
            <span>{one.name}</span>
            <span>
              <span className={styles.quiet}>{t.username} </span>
              {one.username}
            </span>
            <span>
              <span className={styles.quiet}>{t.password} </span>
              <code>{one.password}</code>
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {/* The clipboard is there only on a secure line. */}
        {'clipboard' in navigator && (
          <LightButton onClick={() => void copy()}>{copied ? t.copied : t.copy}</LightButton>
        )}
        <LightButton onClick={() => print()}>{t.print}</LightButton>
        <Go className={styles.link} to="/sign-in">
          {t.toSignIn}
        </Go>
      </div>
    </div>
  );
}
