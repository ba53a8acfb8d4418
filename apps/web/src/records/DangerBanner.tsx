import { IconAlertTriangle } from '@tabler/icons-react';
import { dangerLevelWords, dangerSigns } from '@lianzhen/shared/records';
import type { DangerFacts } from '@lianzhen/shared/records';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './EncounterPage.module.css';
import { texts } from './texts.encounter.ts';

/** The danger signs that hold now, most pressing first, each with its source. It warns and never blocks. */
export function DangerBanner({ facts }: { facts: DangerFacts }) {
  const t = useTexts(texts);
  const say = useWords();
  const signs = dangerSigns(facts);
  const [first] = signs;
  return (
    <div role="status" className={styles.dangerPlace}>
      {first && (
        <section className={styles.danger} data-level={first.level} aria-label={t.danger}>
          <p className={styles.dangerHead}>
            <IconAlertTriangle className={styles.dangerIcon} aria-hidden />
            {t.danger}
            <span className={styles.dangerNote}>{t.dangerNote}</span>
          </p>
          <ul>
            {signs.map(sign => (
              <li key={sign.code}>
                <span className={styles.level}>{say(dangerLevelWords[sign.level])}</span>
                <span>{say(sign.words)}</span>
                <span className={styles.source}>{t.source(say(sign.source))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
