import type { Change } from '@lianzhen/shared/configuration';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './Configuration.module.css';
import { texts } from './texts.ts';

type Keyed = Change & { key: string };
type Props = { caption: string; changes: readonly Change[]; before?: string; after?: string };

/** What differs between two values, in words. */
export function ChangeTable({ caption, changes, before, after }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={changes.map((change, at) => ({ ...change, key: String(at) }))}
      rowKey={row => row.key}
      columns={useColumns(before, after)}
    />
  );
}

function useColumns(before: string | undefined, after: string | undefined): Column<Keyed>[] {
  const t = useTexts(texts);
  const say = useWords();
  return [
    { key: 'what', header: t.what, heads: true, cell: row => say(row.what) },
    {
      key: 'before',
      header: before ?? t.before,
      cell: row => <span className={styles.before}>{row.before ? say(row.before) : t.nothing}</span>,
    },
    {
      key: 'after',
      header: after ?? t.after,
      cell: row => <span className={styles.after}>{row.after ? say(row.after) : t.nothing}</span>,
    },
  ];
}
