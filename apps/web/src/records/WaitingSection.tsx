import { IconCloudUpload } from '@tabler/icons-react';
import { Go } from '../kit/Go.tsx';
import { LightButton } from '../kit/LightButton.tsx';
import { useTexts } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { useTime } from '../platform/time.ts';
import { sendWaiting, useWaiting } from './outbox.ts';
import { texts } from './texts.outbox.ts';
import styles from './WaitingVisits.module.css';

/** On the workbench: finished visits that wait for the line or for a decision; nothing while none does. */
export function WaitingSection() {
  const t = useTexts(texts);
  const time = useTime();
  const { practitioner, post } = useActor();
  const mine = useWaiting().filter(one => one.practitionerId === practitioner.id);
  if (mine.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t.waitingTitle}>
      <header className={styles.head}>
        <IconCloudUpload className={styles.icon} aria-hidden />
        <h2>{t.waiting(mine.length)}</h2>
        <span className={styles.quiet}>{t.waitingNote}</span>
        <LightButton onClick={() => void sendWaiting()}>{t.tryNow}</LightButton>
      </header>
      <ul className={styles.list}>
        {mine.map(one => (
          <li key={one.key}>
            <Go to={`/patients/${one.input.patientId}`} data-worklist-row>
              {one.patientName} · {one.input.complaint}
            </Go>{' '}
            <span className={styles.quiet}>
              {t.writtenAt(time.instant(one.writtenAt))} ·{' '}
              {one.refused ? t.refusedState : one.postId === post.id ? t.waitsForLine : t.otherPost}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
