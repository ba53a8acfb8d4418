import { IconUrgent } from '@tabler/icons-react';
import { useNow } from '../platform/clock.ts';
import { useTexts } from '../platform/i18n.ts';
import { timeOfDay, useTime } from '../platform/time.ts';
import styles from './PatientHeader.module.css';
import { texts } from './texts.sight.ts';

/** Says that this patient is open for an emergency only, and how much of the time is left. */
export function EmergencyBanner({ until }: { until: string }) {
  const t = useTexts(texts);
  const time = useTime();
  const end = new Date(until);
  const left = end.getTime() - useNow().getTime();
  return (
    <p className={styles.banner} role="status">
      <IconUrgent size="1.25rem" aria-hidden />
      {left > 0 ? t.emergencyLeft(time.span(left), timeOfDay(end)) : t.emergencyOver}
      <span>{t.emergencyNoted}</span>
    </p>
  );
}
