import type { Tier } from '@lianzhen/shared/directory';
import { tierWords } from '@lianzhen/shared/directory';
import { directionWords } from '@lianzhen/shared/referral';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import type { Filter } from './address.ts';
import { casesPath } from './address.ts';
import styles from './Flows.module.css';
import { texts } from './texts.ts';

type Flow = Answers['dashboard']['overview']['flows'][number];

/** The busiest ways between two institutions, each with the cases behind it. */
export function Flows({ flows, filter }: { flows: readonly Flow[]; filter: Filter | null }) {
  const t = useTexts(texts);
  const most = Math.max(1, ...flows.map(({ count }) => count));
  const columns = useColumns(filter, most);
  return (
    <section aria-labelledby="flows-title">
      <header className={styles.head}>
        <h2 id="flows-title" className={styles.title}>
          {t.flows}
        </h2>
        <p className={styles.note}>{t.flowsNote}</p>
      </header>
      <DataTable
        caption={t.flows}
        rows={flows}
        rowKey={({ from, to, direction }) => from.id + to.id + direction}
        columns={columns}
      />
    </section>
  );
}

function House({ house }: { house: { zh: string; en: string; tier: Tier | null } }) {
  const say = useWords();
  return (
    <span className={styles.house}>
      {say(house)} {house.tier && <span className={styles.tier}>{say(tierWords[house.tier])}</span>}
    </span>
  );
}

function Count({ flow, share, filter }: { flow: Flow; share: number; filter: Filter | null }) {
  const { from, to, direction, count } = flow;
  return (
    <span className={styles.count}>
      <span className={styles.bar} style={{ width: `${share * 6}rem` }} aria-hidden />
      {filter ? (
        <Go to={casesPath({ ...filter, sender: from.id, receiver: to.id, direction })}>{count}</Go>
      ) : (
        count
      )}
    </span>
  );
}

function useColumns(filter: Filter | null, most: number): Column<Flow>[] {
  const t = useTexts(texts);
  const say = useWords();
  return [
    { key: 'from', header: t.sender, heads: true, cell: ({ from }) => <House house={from} /> },
    { key: 'to', header: t.receiver, cell: ({ to }) => <House house={to} /> },
    { key: 'direction', header: t.direction, cell: flow => say(directionWords[flow.direction]) },
    {
      key: 'count',
      header: t.count,
      numeric: true,
      cell: flow => <Count flow={flow} share={flow.count / most} filter={filter} />,
    },
  ];
}
