import { Refused } from '../Refused.tsx';
import styles from './Failed.module.css';

/** Why a trip to the other house failed, in words; nothing when it did not. */
export function Failed({ reason }: { reason: string | undefined }) {
  if (reason === undefined) return null;
  return (
    <div className={styles.failed}>
      <Refused error={{ data: { domain: { code: 'rule_violated', reason } } }} />
    </div>
  );
}
