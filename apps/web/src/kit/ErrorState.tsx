import { IconAlertTriangle } from '@tabler/icons-react';
import { useTexts } from '../platform/i18n.ts';
import { useExplain } from '../platform/refusal.ts';
import styles from './ErrorState.module.css';
import { LightButton } from './LightButton.tsx';
import { texts } from './texts.ts';

/** A failure in the place of what it prevented: what happened, what is safe, what to do next. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTexts(texts);
  const said = useExplain()(error);
  return (
    <div className={styles.error} role="alert">
      <IconAlertTriangle className={styles.icon} stroke={1.5} aria-hidden />
      <div>
        <p className={styles.what}>{said.what}</p>
        <p>{said.safe}</p>
        <p>{said.next}</p>
        {said.issues.map(issue => (
          <p key={issue.path}>{issue.text}</p>
        ))}
        <div className={styles.foot}>
          {retry && <LightButton onClick={retry}>{t.retry}</LightButton>}
          {said.requestId && <span className={styles.id}>{t.requestId(said.requestId)}</span>}
        </div>
      </div>
    </div>
  );
}
