import { capabilities, capabilityWords } from '@lianzhen/shared/directory';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './Directory.module.css';
import { texts } from './texts.ts';

type Props = {
  codes: readonly string[];
  /** Those that are sought stand before the others. */
  first?: readonly string[];
  /** How many are shown; the rest is counted. */
  most?: number;
};

/** What a house can do: what is sought, then the order of the region's list, centres before equipment. */
export function Abilities({ codes, first = [], most = codes.length }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  if (codes.length === 0) return <>{t.none}</>;
  const rank = (code: string) =>
    first.includes(code) ? -1 : capabilities.findIndex(capability => capability.code === code);
  const sorted = [...codes].sort((a, b) => rank(a) - rank(b));
  const rest = sorted.length - most;
  return (
    <span className={styles.abilities}>
      {sorted.slice(0, most).map(code => (
        <span key={code} className={styles.ability}>
          {say(capabilityWords(code))}
        </span>
      ))}
      {rest > 0 && <span className={styles.quiet}>{t.andMore(rest)}</span>}
    </span>
  );
}
