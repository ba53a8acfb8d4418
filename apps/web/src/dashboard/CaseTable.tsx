import { ageBandWords } from '@lianzhen/shared/dashboard';
import { actionWords, directionWords, stateWords, urgencyWords } from '@lianzhen/shared/referral';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import styles from './CasesPage.module.css';
import { texts } from './texts.ts';

export type FoundCase = Answers['dashboard']['cases']['rows'][number];
type Row = FoundCase & { place: number };

type Props = {
  caption: string;
  rows: readonly FoundCase[];
  /** Whether rows differ in the step, or in the direction. */
  withStep: boolean;
  withDirection: boolean;
};

/** One row for each step of a case. */
export function CaseTable({ caption, rows, withStep, withDirection }: Props) {
  const columns = useColumns();
  const shown = columns.filter(
    ({ key }) => (key !== 'step' || withStep) && (key !== 'direction' || withDirection),
  );
  return (
    <DataTable
      caption={caption}
      columns={shown}
      rows={rows.map((row, place) => ({ ...row, place }))}
      rowKey={({ place }) => String(place)}
    />
  );
}

function useColumns(): Column<Row>[] {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const hidden = <span className={styles.quiet}>{t.hidden}</span>;
  return [
    {
      key: 'day',
      header: t.day,
      heads: true,
      cell: ({ day }) => <span className="lz-nowrap">{time.day(day)}</span>,
    },
    { key: 'step', header: t.step, cell: ({ action }) => say(actionWords[action]) },
    { key: 'direction', header: t.direction, cell: ({ direction }) => say(directionWords[direction]) },
    { key: 'from', header: t.sender, cell: ({ from }) => <span className={styles.name}>{say(from)}</span> },
    {
      key: 'to',
      header: t.receiver,
      cell: ({ to, department }) => (
        <span className={styles.name}>
          {say(to)} {department && <span className={styles.quiet}>{say(department)}</span>}
        </span>
      ),
    },
    { key: 'urgency', header: t.urgency, cell: ({ urgency }) => say(urgencyWords[urgency]) },
    { key: 'state', header: t.state, cell: ({ state }) => say(stateWords[state]) },
    {
      key: 'age',
      header: t.age,
      cell: ({ ageBand }) => (ageBand === null ? hidden : say(ageBandWords(ageBand))),
    },
    { key: 'disease', header: t.disease, cell: ({ disease }) => disease ?? hidden },
  ];
}
