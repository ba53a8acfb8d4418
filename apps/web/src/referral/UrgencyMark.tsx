import { IconAlertTriangle, IconChevronsUp } from '@tabler/icons-react';
import type { Urgency } from '@lianzhen/shared/referral';
import { urgencyWords } from '@lianzhen/shared/referral';
import { useWords } from '../platform/i18n.ts';
import styles from './Row.module.css';

const icons = { routine: null, urgent: IconChevronsUp, emergency: IconAlertTriangle } satisfies Record<
  Urgency,
  unknown
>;

/** Urgency as a sign with its word; what is routine has no mark unless `always`. */
export function UrgencyMark({ urgency, always = false }: { urgency: Urgency; always?: boolean }) {
  const say = useWords();
  const Icon = icons[urgency];
  if (!Icon && !always) return null;
  return (
    <span className={styles.urgency} data-urgency={urgency}>
      {Icon && <Icon className={styles.sign} aria-hidden />}
      {say(urgencyWords[urgency])}
    </span>
  );
}
