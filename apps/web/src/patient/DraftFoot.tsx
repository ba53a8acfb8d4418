import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../platform/i18n.ts';
import { timeOfDay } from '../platform/time.ts';
import styles from './RegisterPage.module.css';
import { texts } from './texts.ts';

/** Below the completeness rail: the button, and whether what is typed is safe. */
export function DraftFoot(props: { savedAt: Date | null; startOver: () => void; children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <div className={styles.foot}>
      {props.children}
      {props.savedAt && (
        <div className={styles.draft}>
          <span>{t.draftKept(timeOfDay(props.savedAt))}</span>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={props.startOver}>
            {t.startOver}
          </Button>
        </div>
      )}
    </div>
  );
}
