import { IconPhone, IconUserCheck } from '@tabler/icons-react';
import { useNow } from '../platform/clock.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { timeOfDay } from '../platform/time.ts';
import type { Case } from './actions.ts';
import { planIsNext } from './actions.ts';
import { CaseActions } from './CaseActions.tsx';
import styles from './CaseTurn.module.css';
import { nextWords } from './stages.ts';
import { texts } from './texts.ts';
import { useNamed } from './useRow.tsx';

/** Whose turn it is, who holds the case, and what can be done. */
export function CaseTurn({ found }: { found: Case }) {
  const t = useTexts(texts);
  const say = useWords();
  const named = useNamed();
  const next = nextWords[found.state];
  const own = found.owner === found.role;
  const other = found.owner === 'receiver' ? found.to : found.from;
  const who = found.owner === 'patient' ? t.thePatient : named(other);
  return (
    <section className={styles.turn} aria-label={t.actions} data-own={own || undefined}>
      <p className={styles.whose}>
        {found.owner === null ? t.atRest : own ? t.yourTurn : t.waitingFor(who)}
        {next && <span className={styles.next}> {say(next)}</span>}
      </p>
      <Holder found={found} />
      {!own && found.owner !== null && found.owner !== 'patient' && other.phone && (
        <p className={styles.fact}>
          <IconPhone className={styles.icon} aria-hidden />
          {t.call(other.phone)}
        </p>
      )}
      {planIsNext(found) && <p className={styles.fact}>{t.planHandles}</p>}
      <CaseActions found={found} />
    </section>
  );
}

function Holder({ found }: { found: Case }) {
  const t = useTexts(texts);
  const { post } = useActor();
  const now = useNow();
  const until = found.claimedUntil === null ? null : new Date(found.claimedUntil);
  if (until === null || until <= now || !found.holder) return null;
  const mine = found.claimedByPostId === post.id;
  return (
    <p className={styles.fact}>
      <IconUserCheck className={styles.icon} aria-hidden />
      {mine ? t.youHold(timeOfDay(until)) : t.holding(found.holder.name, timeOfDay(until))}
    </p>
  );
}
