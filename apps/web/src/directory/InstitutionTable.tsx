import { areaWords, institutionKindWords, tierWords } from '@lianzhen/shared/directory';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Filter } from './address.ts';
import { institutionPath } from './address.ts';
import styles from './Directory.module.css';
import type { Institution } from './institutions.ts';
import { useName } from './institutions.ts';
import { texts } from './texts.ts';

/** One line for each institution; its name leads to its page. */
export function InstitutionTable({ rows, filter }: { rows: readonly Institution[]; filter: Filter }) {
  const t = useTexts(texts);
  const columns = useColumns(filter);
  return <DataTable caption={t.directory} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}

function useColumns(filter: Filter): Column<Institution>[] {
  const t = useTexts(texts);
  const say = useWords();
  const nameOf = useName();
  return [
    {
      key: 'name',
      header: t.name,
      heads: true,
      cell: one => (
        <span className={styles.name}>
          <Go to={institutionPath(one.id, filter)}>{nameOf(one)}</Go>
          {one.alias && <span className={styles.alias}>{one.alias}</span>}
        </span>
      ),
    },
    {
      key: 'tier',
      header: t.tier,
      cell: ({ tier }) => <span className="lz-nowrap">{tier ? say(tierWords[tier]) : t.none}</span>,
    },
    { key: 'kind', header: t.kind, cell: ({ kind }) => say(institutionKindWords[kind]) },
    {
      key: 'area',
      header: t.area,
      cell: ({ areaCode }) => <span className="lz-nowrap">{say(areaWords(areaCode))}</span>,
    },
    {
      key: 'phone',
      header: t.phone,
      cell: ({ phone }) => <span className="lz-nowrap">{phone || t.none}</span>,
    },
  ];
}
