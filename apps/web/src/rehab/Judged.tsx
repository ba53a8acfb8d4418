import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Judgement } from '@lianzhen/shared/rehab';
import { useTexts } from '../platform/i18n.ts';
import styles from './Judged.module.css';
import { texts } from './texts.ts';

/** Where a value stands to its limits, by word and arrow. */
export function Judged({ judgement }: { judgement: Judgement }) {
  const t = useTexts(texts);
  const Arrow = { within: null, low: IconArrowDown, high: IconArrowUp }[judgement];
  return (
    <span className={styles.judged} data-judgement={judgement}>
      {Arrow && <Arrow className={styles.icon} aria-hidden />}
      {{ within: t.within, low: t.low, high: t.high }[judgement]}
    </span>
  );
}
