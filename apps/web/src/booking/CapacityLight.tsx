import type { Light } from '@lianzhen/shared/booking';
import { lightWords } from '@lianzhen/shared/booking';
import { useWords } from '../platform/i18n.ts';
import styles from './CapacityLight.module.css';

/** How likely a place is soon: a word, with a lamp whose shape differs as well as its colour. */
export function CapacityLight({ light }: { light: Light }) {
  const say = useWords();
  return (
    <span className={styles.light} data-light={light}>
      <span className={styles.lamp} aria-hidden />
      {say(lightWords[light])}
    </span>
  );
}
