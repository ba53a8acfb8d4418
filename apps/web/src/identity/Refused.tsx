import { IconAlertTriangle } from '@tabler/icons-react';
import { useExplain } from '../platform/refusal.ts';
import styles from './SignInForm.module.css';

/** Why a step of the sign-in was refused, and what to do. */
export function Refused({ error }: { error: unknown }) {
  const { what, next } = useExplain()(error);
  return (
    <p className={styles.refused} role="alert">
      <IconAlertTriangle className={styles.icon} aria-hidden />
      <span>
        {what}
        <span className={styles.next}>{next}</span>
      </span>
    </p>
  );
}
