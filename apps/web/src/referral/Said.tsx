import { useWords } from '../platform/i18n.ts';
import type { Case } from './actions.ts';
import styles from './CaseTrail.module.css';
import { useReasons } from './useReasons.ts';
import { reasonWords } from './words.ts';

/** The reason and the words of one step; nothing when it had neither. */
export function Said({ event, found }: { event: Case['events'][number]; found: Case }) {
  const say = useWords();
  const lists = useReasons();
  const reason = reasonWords(lists, event, found.direction);
  if (!reason && !event.text) return null;
  return (
    <div className={styles.says}>
      {reason && <p>{say(reason)}</p>}
      {event.text && <p>{event.text}</p>}
    </div>
  );
}
