import type { WayStanding } from '@lianzhen/shared/directory';
import { wayStandingWords } from '@lianzhen/shared/directory';
import { useWords } from '../platform/i18n.ts';
import styles from './Directory.module.css';

/** How the way to an institution stands; inside one's own network there is nothing to say. */
export function WayMark({ standing }: { standing: WayStanding }) {
  const say = useWords();
  if (standing === 'network') return null;
  return (
    <span className={styles.mark} data-standing={standing}>
      {say(wayStandingWords[standing])}
    </span>
  );
}
