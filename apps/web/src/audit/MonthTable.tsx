import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLanguage, useTexts } from '../platform/i18n.ts';
import styles from './Chain.module.css';
import type { Chain } from './ChainPage.tsx';
import { texts } from './texts.ts';
import { useExactTime } from './time.ts';

type Month = Chain['months'][number];

/** Where the rows of each month are kept. */
export function MonthTable({ months }: { months: readonly Month[] }) {
  const t = useTexts(texts);
  const columns = useColumns();
  if (months.length === 0) return <EmptyState title={t.noSeal} hint={t.noSealHint} />;
  return <DataTable caption={t.months} rows={months} rowKey={({ month }) => month} columns={columns} />;
}

function useColumns(): Column<Month>[] {
  const t = useTexts(texts);
  const language = useLanguage();
  const exact = useExactTime();
  return [
    { key: 'month', header: t.month, heads: true, cell: ({ month }) => month },
    { key: 'rows', header: t.rows, numeric: true, cell: ({ rows }) => rows.toLocaleString(language) },
    { key: 'seals', header: t.seals, numeric: true, cell: ({ seals }) => seals.toLocaleString(language) },
    {
      key: 'kept',
      header: t.kept,
      cell: ({ archivedAt, file }) =>
        archivedAt ? (
          <span className={styles.kept}>
            {t.archived(exact(archivedAt))} <code className={styles.code}>{file}</code>
          </span>
        ) : (
          t.online
        ),
    },
  ];
}
