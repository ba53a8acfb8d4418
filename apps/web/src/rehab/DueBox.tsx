import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Worklist } from '../kit/Worklist.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import type { Box } from './address.ts';
import styles from './DueSection.module.css';
import { listTexts } from './texts.list.ts';
import { usePlanGroups } from './usePlanRow.tsx';

const ROWS = 8;

/** The due plans of one house. */
export function DueBox({ box }: { box: Box }) {
  const t = useTexts(listTexts);
  const grouped = usePlanGroups(box);
  const due = useQuery(trpc.rehab.plans.queryOptions({ box, show: 'due', limit: ROWS }));
  const title = `${t.dueSection} · ${{ clinic: t.clinicBox, hospital: t.hospitalBox }[box]}`;
  return (
    <section className={styles.box} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Go className={styles.all} to={`/rehab?box=${box}&show=due`}>
          {t.seeAll}
        </Go>
      </header>
      <Loaded query={due} skeleton={<LoadingRows rows={3} />}>
        {({ rows }) => (
          <Worklist
            label={title}
            groups={grouped(rows)}
            empty={<EmptyState title={{ clinic: t.emptyDueClinic, hospital: t.emptyDueHospital }[box]} />}
          />
        )}
      </Loaded>
    </section>
  );
}
