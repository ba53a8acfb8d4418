import { useState } from 'react';
import { LightButton } from '../../kit/LightButton.tsx';
import { useTexts } from '../../platform/i18n.ts';
import styles from './Factor.module.css';
import { texts } from './texts.ts';

/** The recovery codes, shown once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTexts(texts);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <div className={styles.form}>
      <h2>{t.codesTitle}</h2>
      <p>{t.codesHint}</p>
      <ul className={styles.codes}>
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {/* The clipboard is there only on a secure line. */}
        {'clipboard' in navigator && (
          <LightButton onClick={() => void copy()}>{copied ? t.copied : t.copy}</LightButton>
        )}
        <LightButton onClick={() => print()}>{t.print}</LightButton>
        <LightButton main onClick={onKept}>
          {t.kept}
        </LightButton>
      </div>
    </div>
  );
}
