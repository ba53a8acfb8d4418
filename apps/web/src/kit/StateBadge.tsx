import {
  IconAlertTriangle,
  IconBell,
  IconCircleCheck,
  IconCircleMinus,
  IconClock,
} from '@tabler/icons-react';
import type { Words } from '@lianzhen/shared/kernel';
import { useWords } from '../platform/i18n.ts';
import styles from './StateBadge.module.css';

/** waiting on someone else · needs you · overdue or dangerous · done · stopped without an end. */
export type StateFamily = 'waiting' | 'yours' | 'danger' | 'done' | 'stopped';

const icons = {
  waiting: IconClock,
  yours: IconBell,
  danger: IconAlertTriangle,
  done: IconCircleCheck,
  stopped: IconCircleMinus,
} satisfies Record<StateFamily, typeof IconClock>;

/** The state of a thing: always a word and an icon, the colour only repeats them. */
export function StateBadge({ family, words }: { family: StateFamily; words: Words }) {
  const say = useWords();
  const Icon = icons[family];
  return (
    <span className={styles.badge} data-family={family}>
      <Icon className={styles.icon} aria-hidden />
      {say(words)}
    </span>
  );
}
