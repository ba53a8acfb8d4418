import type { ReactNode } from 'react';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import styles from './Configuration.module.css';
import { texts } from './texts.ts';

export type Decision = Answers['configuration']['setting']['history'][number];

/** Every decision: which version, when, who and why. */
export function HistoryTable({
  history,
  act,
}: {
  history: readonly Decision[];
  act?: (row: Decision) => ReactNode;
}) {
  const t = useTexts(texts);
  return (
    <DataTable
      caption={t.history}
      rows={history}
      rowKey={row => String(row.version)}
      columns={useColumns(act)}
    />
  );
}

function useColumns(act: ((row: Decision) => ReactNode) | undefined): Column<Decision>[] {
  const t = useTexts(texts);
  const time = useTime();
  return [
    { key: 'version', header: t.version, heads: true, cell: row => t.versionOf(row.version) },
    { key: 'at', header: t.at, cell: row => time.instant(row.at) },
    { key: 'by', header: t.by, cell: row => row.by },
    {
      key: 'note',
      header: t.remark,
      cell: row => (
        <>
          {row.note}
          {row.givenUp && <span className={styles.quiet}> · {t.gaveUp}</span>}
        </>
      ),
    },
    ...(act ? [{ key: 'act', header: t.compare, cell: act }] : []),
  ];
}
