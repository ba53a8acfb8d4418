import { spokenCode } from '@lianzhen/shared/booking';
import { titleWords } from '@lianzhen/shared/directory';
import { localDay } from '@lianzhen/shared/kernel';
import { Section } from '../kit/Section.tsx';
import { useNow } from '../platform/clock.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Case } from './actions.ts';
import styles from './CaseVisit.module.css';
import { texts } from './texts.ts';
import { useNamed } from './useRow.tsx';

/** When, where and with whom the visit is; the code is for the side that hands it to the patient. */
export function CaseVisit({ found }: { found: Case }) {
  const t = useTexts(texts);
  const say = useWords();
  const named = useNamed();
  const time = useTime();
  const now = useNow(60_000);
  const { appointment, department, doctor } = found;
  if (!appointment) {
    if (found.direction === 'down' || found.owner === null) return null;
    return (
      <Section title={t.visit} id="visit">
        <p>{t.noVisit}</p>
        {found.role === 'referrer' && <p className={styles.quiet}>{t.noVisitReferrer}</p>}
      </Section>
    );
  }
  const bring = department && named({ zh: department.whatToBring, en: department.whatToBringEn });
  const place = [named(found.to), department && named(department)].filter(Boolean).join(' ');
  return (
    <Section title={t.visit} id="visit">
      <p className={styles.time}>
        <time dateTime={new Date(appointment.startsAt).toISOString()}>
          {time.instant(appointment.startsAt, now)}
        </time>
        <span className={styles.near}>{time.near(localDay(new Date(appointment.startsAt)), now)}</span>
      </p>
      <p>{place}</p>
      {doctor && (
        <p>
          {t.doctor} {doctor.name} {say(titleWords[doctor.title])}
        </p>
      )}
      {found.role === 'referrer' && appointment.state === 'booked' && (
        <div className={styles.code}>
          <span className={styles.label}>{t.bookingCode}</span>
          <strong className={styles.digits}>{spokenCode(appointment.code)}</strong>
          <span className={styles.quiet}>{t.codeHint}</span>
        </div>
      )}
      {bring && (
        <p className={styles.bring}>
          <span className={styles.label}>{t.bring}</span> {bring}
        </p>
      )}
    </Section>
  );
}
