import { Button } from '@mantine/core';
import { unreadReasonWords } from '@lianzhen/shared/exchange';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import styles from './Exchange.module.css';
import { texts } from './texts.ts';

export type Item = Answers['exchange']['items']['rows'][number];

/** One row for each resource that did not become an entry. */
export function ItemTable({ rows, onOpen }: { rows: readonly Item[]; onOpen: (row: Item) => void }) {
  const t = useTexts(texts);
  return <DataTable caption={t.items} columns={useColumns(onOpen)} rows={rows} rowKey={({ id }) => id} />;
}

function useColumns(onOpen: (row: Item) => void): Column<Item>[] {
  const t = useTexts(texts);
  const say = useWords();
  const { instant } = useTime();
  return [
    {
      key: 'reason',
      header: t.reason,
      heads: true,
      cell: ({ reason }) => say(unreadReasonWords[reason]),
    },
    {
      key: 'what',
      header: t.what,
      cell: ({ type, key }) => (
        <span className={styles.cell}>
          {type || '—'}
          <span className={styles.quiet}>{key}</span>
        </span>
      ),
    },
    { key: 'patient', header: t.patient, cell: item => <Patient item={item} /> },
    { key: 'from', header: t.from, cell: ({ system }) => system },
    {
      key: 'arrived',
      header: t.arrived,
      cell: ({ at, times }) => (
        <span className={styles.cell}>
          <span className="lz-nowrap">{instant(at)}</span>
          {times > 1 && <span className={styles.quiet}>{t.times(times)}</span>}
        </span>
      ),
    },
    {
      key: 'open',
      header: t.actions,
      cell: row => (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t.openNamed(row.key)}
          onClick={() => onOpen(row)}
        >
          {t.openOne}
        </Button>
      ),
    },
  ];
}

/** The patient's page, for whom the entry is meant as far as that is known. */
export function Patient({ item }: { item: Item }) {
  const t = useTexts(texts);
  if (!item.patientId || !item.patientName) return <span className={styles.quiet}>{t.unknownPatient}</span>;
  return <Go to={`/patients/${item.patientId}`}>{item.patientName}</Go>;
}
