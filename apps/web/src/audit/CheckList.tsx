import { findingWords, checkStateWords } from '@lianzhen/shared/audit';
import type { CheckState } from '@lianzhen/shared/audit';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import type { StateFamily } from '../kit/StateBadge.tsx';
import { StateBadge } from '../kit/StateBadge.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import styles from './Chain.module.css';
import type { Chain } from './ChainPage.tsx';
import { texts } from './texts.ts';
import { useExactTime } from './time.ts';

type Check = Chain['checks'][number];

const families = {
  asked: 'waiting',
  running: 'waiting',
  passed: 'done',
  failed: 'danger',
  broken: 'stopped',
} satisfies Record<CheckState, StateFamily>;

type Finding = Check['findings'][number] & { place: number };

/** The last checks, and the faults of the newest that ended. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const t = useTexts(texts);
  const columns = useCheckColumns();
  if (checks.length === 0) return <EmptyState title={t.noChecks} />;
  const ended = checks.find(({ endedAt }) => endedAt !== null);
  return (
    <div className={styles.checks}>
      {ended && ended.findings.length > 0 && <Findings check={ended} />}
      <DataTable caption={t.checks} rows={checks} rowKey={({ id }) => id} columns={columns} />
    </div>
  );
}

function useCheckColumns(): Column<Check>[] {
  const t = useTexts(texts);
  const language = useLanguage();
  const exact = useExactTime();
  const result = ({ endedAt, rows, seals, findingCount }: Check) => {
    if (endedAt === null) return '—';
    const counted = t.checked(rows.toLocaleString(language), seals.toLocaleString(language));
    return findingCount > 0 ? `${t.faults(findingCount)} · ${counted}` : counted;
  };
  return [
    {
      key: 'asked',
      header: t.asked,
      heads: true,
      cell: ({ askedAt }) => <span className="lz-nowrap">{exact(askedAt)}</span>,
    },
    {
      key: 'state',
      header: t.state,
      cell: ({ state }) => <StateBadge family={families[state]} words={checkStateWords[state]} />,
    },
    { key: 'result', header: t.result, cell: result },
    {
      key: 'ended',
      header: t.ended,
      cell: ({ endedAt }) => <span className="lz-nowrap">{endedAt ? exact(endedAt) : '—'}</span>,
    },
  ];
}

function Findings({ check }: { check: Check }) {
  const t = useTexts(texts);
  const columns = useFindingColumns();
  const shown = check.findings.map((finding, place) => ({ ...finding, place }));
  return (
    <section className={styles.findings} role="alert">
      <h3 className={styles.alarm}>
        {t.faults(check.findingCount)}
        {check.findingCount > shown.length && ` · ${t.firstFaults(shown.length)}`}
      </h3>
      <DataTable
        caption={t.faults(check.findingCount)}
        rows={shown}
        rowKey={({ place }) => String(place)}
        columns={columns}
      />
    </section>
  );
}

function useFindingColumns(): Column<Finding>[] {
  const t = useTexts(texts);
  const say = useWords();
  const exact = useExactTime();
  return [
    { key: 'fault', header: t.fault, heads: true, cell: ({ kind }) => say(findingWords[kind]) },
    { key: 'row', header: t.row, cell: ({ key }) => <code className={styles.code}>{key ?? '—'}</code> },
    { key: 'time', header: t.time, cell: ({ at }) => (at ? exact(at) : '—') },
    { key: 'seal', header: t.seal, numeric: true, cell: ({ seal }) => seal ?? '—' },
    { key: 'month', header: t.month, cell: ({ month }) => month ?? '—' },
  ];
}
