import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Worklist } from '../kit/Worklist.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import type { Box } from './family.ts';
import { boxes } from './family.ts';
import styles from './DueSection.module.css';
import { listTexts } from './texts.list.ts';
import { useDueGroups } from './useRow.tsx';

const ROWS = 8;

/** The referrals that are due for the acting post, the received ones first; part of the workbench. */
export function DueSection() {
  const t = useTexts(listTexts);
  const { data: counts } = useQuery(trpc.referral.counts.queryOptions());
  if (counts && counts.in + counts.out === 0)
    return <EmptyState title={t.emptyDueOut} hint={t.emptyDueHint} />;
  return (
    <>
      {boxes
        .filter(box => !counts || counts[box] > 0)
        .map(box => (
          <DueBox key={box} box={box} />
        ))}
    </>
  );
}

function DueBox({ box }: { box: Box }) {
  const t = useTexts(listTexts);
  const grouped = useDueGroups(box);
  const due = useQuery(trpc.referral.list.queryOptions({ box, show: 'due', limit: ROWS }));
  const title = { in: t.received, out: t.sent }[box];
  return (
    <section className={styles.box} aria-label={`${t.dueSection} · ${title}`}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {t.dueSection} · {title}
        </h2>
        <Go className={styles.all} to={`/referrals?box=${box}&show=due`}>
          {t.seeAll}
        </Go>
      </header>
      <Loaded query={due} skeleton={<LoadingRows rows={3} />}>
        {({ rows }) => (
          <Worklist
            label={`${t.dueSection} · ${title}`}
            groups={grouped(rows)}
            empty={<EmptyState title={{ in: t.emptyDueIn, out: t.emptyDueOut }[box]} />}
          />
        )}
      </Loaded>
    </section>
  );
}
