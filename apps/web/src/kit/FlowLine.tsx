import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Words } from '@lianzhen/shared/kernel';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import styles from './FlowLine.module.css';
import { texts } from './texts.ts';

export type FlowStep = {
  key: string;
  words: Words;
  /** When the step was reached. */
  at?: Date | string | null;
  by?: ReactNode;
};

type Props = {
  label: string;
  steps: readonly FlowStep[];
  /** The step where the case stands now; steps before it are done. `null` when all are done. */
  present: string | null;
  /** The case ended at the present step and will not go on. */
  stopped?: boolean;
  /** Down a column with time and name at each step, instead of across. */
  upright?: boolean;
};

/** The way of a case from its first step to closure, and where it stands. */
export function FlowLine({ label, steps, present, stopped = false, upright = false }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const at = present === null ? steps.length : steps.findIndex(({ key }) => key === present);
  return (
    <ol className={styles.line} data-upright={upright || undefined} aria-label={label}>
      {steps.map((step, place) => {
        const phase = place < at ? 'done' : place > at ? 'ahead' : stopped ? 'stopped' : 'now';
        const spoken = { done: t.stepDone, now: t.stepNow, ahead: t.stepAhead, stopped: t.stepStopped }[
          phase
        ];
        return (
          <li
            key={step.key}
            className={styles.step}
            data-phase={phase}
            aria-current={place === at ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden>
              {phase === 'done' && <IconCheck className={styles.icon} stroke={3} />}
              {phase === 'stopped' && <IconMinus className={styles.icon} stroke={3} />}
            </span>
            <span className={styles.name}>
              {say(step.words)}
              <span className="lz-spoken"> {spoken}</span>
            </span>
            {upright && (step.at || step.by) && (
              <span className={styles.detail}>
                {step.at && <time dateTime={new Date(step.at).toISOString()}>{time.instant(step.at)}</time>}{' '}
                {step.by}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
