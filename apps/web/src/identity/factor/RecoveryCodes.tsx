import { useState } from 'react';
import { LightButton } from '../../kit/LightButton.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { useMe } from '../../platform/session.ts';
import styles from './Factor.module.css';
import { texts } from './texts.ts';

/** Puts a text into a file of the person's own. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The recovery codes, shown once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTexts(texts);
  const me = useMe();
  const [copied, setCopied] = useState(false);
  const title = [t.codesTitle, me?.practitioner.name].filter(Boolean).join(' · ');
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <div className={`${styles.form} ${styles.sheet}`}>
      <h2>{title}</h2>
      <p>{t.codesHint}</p>
      <ul className={styles.codes}>
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <LightButton onClick={() => download(t.codesFile, [title, '', ...codes, ''].join('\r\n'))}>
          {t.download}
        </LightButton>
        <LightButton onClick={() => print()}>{t.print}</LightButton>
        {/* The clipboard is there only on a secure line. */}
        {'clipboard' in navigator && (
          <LightButton onClick={() => void copy()}>{copied ? t.copied : t.copy}</LightButton>
        )}
        <LightButton main onClick={onKept}>
          {t.kept}
        </LightButton>
      </div>
    </div>
  );
}
