import { stateWords } from '@lianzhen/shared/referral';
import { Clock } from '../kit/Clock.tsx';
import { FlowLine } from '../kit/FlowLine.tsx';
import { StateBadge } from '../kit/StateBadge.tsx';
import { useNow } from '../platform/clock.ts';
import { useTexts } from '../platform/i18n.ts';
import type { Case } from './actions.ts';
import styles from './CaseWay.module.css';
import { familyOf } from './family.ts';
import { wayOf } from './stages.ts';
import { texts } from './texts.ts';

/** Where the case stands on its way to closure, and the clock of the present step. */
export function CaseWay({ found }: { found: Case }) {
  const t = useTexts(texts);
  const now = useNow(30_000);
  const { steps, present, stopped } = wayOf(found);
  const side = found.role === 'receiver' ? 'receiver' : 'referrer';
  return (
    <section className={styles.way} aria-label={t.flow}>
      <div className={styles.state}>
        <StateBadge family={familyOf(found.state, side, found.dueAt, now)} words={stateWords[found.state]} />
        {found.dueAt && <Clock due={found.dueAt} />}
      </div>
      <div className={styles.line}>
        <FlowLine label={t.flow} steps={steps} present={present} stopped={stopped} />
      </div>
    </section>
  );
}
