import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { MINUTE } from '@lianzhen/shared/kernel';
import { useNow } from '../platform/clock.ts';
import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import styles from './Clock.module.css';
import { texts } from './texts.ts';

const SOON = 30 * MINUTE;

type Props = {
  /** The instant by which the owner must act; `null` when no clock runs. */
  due: Date | string | null;
  /** Leaves out the absolute time where a column has no room for it; it stays in the tooltip. */
  short?: boolean;
};

/** The time left until a due instant, in words, with the absolute time beside it. */
export function Clock({ due, short = false }: Props) {
  const t = useTexts(texts);
  const time = useTime();
  const now = useNow();
  if (due === null) return <span className={styles.none}>{t.noClock}</span>;
  const at = new Date(due);
  const left = at.getTime() - now.getTime();
  const mood = left < 0 ? 'overdue' : left < SOON ? 'soon' : 'calm';
  const Icon = mood === 'overdue' ? IconAlertTriangle : IconClock;
  const absolute = time.instant(at, now);
  return (
    <time className={styles.clock} data-mood={mood} dateTime={at.toISOString()} title={t.dueAt(absolute)}>
      <span className={styles.left}>
        <Icon className={styles.icon} aria-hidden />
        {left < 0 ? t.overdue(time.span(left)) : t.timeLeft(time.span(left))}
      </span>
      {!short && <span className={styles.absolute}>{absolute}</span>}
    </time>
  );
}
