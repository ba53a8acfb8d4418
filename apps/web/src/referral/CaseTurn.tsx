import { IconPhone, IconUserCheck } from '@tabler/icons-react';
import { useNow } from '../platform/clock.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { timeOfDay } from '../platform/time.ts';
import type { Case } from './actions.ts';
import { planIsNext } from './actions.ts';
import { CaseActions } from './CaseActions.tsx';
import styles from './CaseTurn.module.css';
import { Said } from './Said.tsx';
import { saidLast } from './saidBy.ts';
import { nextWords } from './stages.ts';
import { texts } from './texts.ts';
import { useNamed } from './useRow.tsx';

/** Whose turn it is, who holds the case, and what can be done. */
export function CaseTurn({ found }: { found: Case }) {
  const t = useTexts(texts);
  const say = useWords();
  const named = useNamed();
  const next = nextWords[found.state];
  const holder = useHolder(found);
  const own = found.owner === found.role && !holder.colleague;
  const last = saidLast(found);
  const other = found.owner === 'receiver' ? found.to : found.from;
  const who = found.owner === 'patient' ? t.thePatient : named(other);
  return (
    <section className={styles.turn} aria-label={t.actions} data-own={own || undefined}>
      <p className={styles.whose}>
        {found.owner === null ? t.atRest : own ? t.yourTurn : t.waitingFor(holder.colleague ?? who)}
        {next && <span className={styles.next}> {say(next)}</span>}
      </p>
      {holder.says && (
        <p className={styles.fact}>
          <IconUserCheck className={styles.icon} aria-hidden />
          {holder.says}
        </p>
      )}
      {last && <Said event={last} found={found} />}
      {!own &&
        found.owner !== null &&
        found.owner !== 'patient' &&
        found.owner !== found.role &&
        other.phone && (
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

/** Who has claimed the case just now; `colleague` is someone of the own side. */
function useHolder(found: Case): { says: string | null; colleague: string | null } {
  const t = useTexts(texts);
  const { post } = useActor();
  const now = useNow();
  const until = found.claimedUntil === null ? null : new Date(found.claimedUntil);
  if (until === null || until <= now || !found.holder) return { says: null, colleague: null };
  const { name } = found.holder;
  if (found.claimedByPostId === post.id) return { says: t.youHold(timeOfDay(until)), colleague: null };
  const colleague = found.role === 'receiver' ? name : null;
  return { says: t.holding(name, timeOfDay(until)), colleague };
}
