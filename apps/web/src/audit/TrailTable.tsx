import { Button } from '@mantine/core';
import { subjectWords, trailActionWords, trailOutcomeWords } from '@lianzhen/shared/audit';
import { dutyWords } from '@lianzhen/shared/kernel';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import type { StateFamily } from '../kit/StateBadge.tsx';
import { StateBadge } from '../kit/StateBadge.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { texts } from './texts.ts';
import { useExactTime } from './time.ts';
import styles from './Trail.module.css';

export type Entry = Answers['audit']['entries']['rows'][number];

export const outcomeFamily = {
  done: 'done',
  failed: 'danger',
  refused: 'stopped',
} satisfies Record<Entry['outcome'], StateFamily>;

/** Enough of a reference to tell two apart; it says nothing of who it is. */
export const tailOf = (reference: string): string => reference.slice(-8);

/** One row for each thing that was done. */
export function TrailTable({ rows, onOpen }: { rows: readonly Entry[]; onOpen: (row: Entry) => void }) {
  const t = useTexts(texts);
  return <DataTable caption={t.trail} columns={useColumns(onOpen)} rows={rows} rowKey={({ key }) => key} />;
}

function useColumns(onOpen: (row: Entry) => void): Column<Entry>[] {
  const t = useTexts(texts);
  const say = useWords();
  const exact = useExactTime();
  return [
    { key: 'time', header: t.time, cell: ({ at }) => <span className="lz-nowrap">{exact(at)}</span> },
    { key: 'who', header: t.who, cell: row => <Who row={row} /> },
    {
      key: 'action',
      header: t.action,
      heads: true,
      cell: ({ action }) => say(trailActionWords(action)),
    },
    {
      key: 'outcome',
      header: t.outcome,
      cell: ({ outcome }) => (
        <StateBadge family={outcomeFamily[outcome]} words={trailOutcomeWords[outcome]} />
      ),
    },
    {
      key: 'subject',
      header: t.subject,
      cell: ({ subject, patientId }) => (
        <span className={styles.subject}>
          {say(subjectWords(subject))}
          {patientId && <span className={styles.quiet}>{t.patientRef(tailOf(patientId))}</span>}
        </span>
      ),
    },
    {
      key: 'address',
      header: t.address,
      cell: ({ address }) => <span className={styles.quiet}>{address}</span>,
    },
    {
      key: 'open',
      header: t.details,
      cell: row => (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t.open(`${say(trailActionWords(row.action))} ${exact(row.at)}`)}
          onClick={() => onOpen(row)}
        >
          {t.details}
        </Button>
      ),
    },
  ];
}

function Who({ row }: { row: Entry }) {
  const t = useTexts(texts);
  const say = useWords();
  const typed = row.detail?.['username'];
  if (!row.name)
    return (
      <span className={styles.quiet}>
        {typeof typed === 'string' && row.action.startsWith('identity.')
          ? `${t.nobody} · ${typed}`
          : t.system}
      </span>
    );
  const house = row.institution && say({ zh: row.institution, en: row.institutionEn ?? row.institution });
  return (
    <span className={styles.who}>
      {row.name}
      <span className={styles.quiet}>
        {[row.duty && say(dutyWords[row.duty]), house].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}
