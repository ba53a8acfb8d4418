import { stateWords, urgencyWords } from '@lianzhen/shared/referral';
import { DataTable } from '../kit/DataTable.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import styles from './Configuration.module.css';
import { OpeningTouches } from './OpeningTouches.tsx';
import { texts } from './texts.ts';

type Preview = Answers['configuration']['preview'];
type Of<Kind extends Preview['kind']> = Extract<Preview, { kind: Kind }>;

/** What a value would touch if it were decided now. */
export function Touches({ preview }: { preview: Preview }) {
  if (preview.kind === 'opening') return <OpeningTouches touches={preview.touches} />;
  if (preview.kind === 'reasons') return <ReasonTouches preview={preview} />;
  if (preview.kind === 'templates') return <TemplateTouches preview={preview} />;
  return <ClockTouches cases={preview.cases} />;
}

function ClockTouches({ cases }: { cases: Extract<Preview, { cases: unknown }>['cases'] }) {
  const t = useTexts(texts);
  const say = useWords();
  if (cases.length === 0) return <p className={styles.line}>{t.noCases}</p>;
  const sum = (key: 'open' | 'overdue' | 'overdueThen' | 'moved') =>
    cases.reduce((total, row) => total + row[key], 0);
  const rows = [
    ...cases.map(row => ({
      ...row,
      key: `${row.state} ${row.urgency}`,
      step: say(stateWords[row.state]),
      pressing: say(urgencyWords[row.urgency]),
    })),
    {
      key: 'total',
      step: t.total,
      pressing: '',
      open: sum('open'),
      overdue: sum('overdue'),
      overdueThen: sum('overdueThen'),
      moved: sum('moved'),
    },
  ];
  return (
    <DataTable
      caption={t.touches}
      rows={rows}
      rowKey={row => row.key}
      columns={[
        { key: 'state', header: t.state, heads: true, cell: row => row.step },
        { key: 'urgency', header: t.urgency, cell: row => row.pressing },
        { key: 'open', header: t.openCases, numeric: true, cell: row => row.open },
        { key: 'overdue', header: t.overdueNow, numeric: true, cell: row => row.overdue },
        { key: 'then', header: t.overdueThen, numeric: true, cell: row => row.overdueThen },
        { key: 'moved', header: t.moved, numeric: true, cell: row => row.moved },
      ]}
    />
  );
}

type Leaving = { code: string; words: { zh: string; en: string }; times: number }[];

function LeavingTable({ rows, what, times }: { rows: Leaving; what: string; times: string }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <DataTable
      caption={t.touches}
      rows={rows}
      rowKey={row => row.code}
      columns={[
        { key: 'what', header: what, heads: true, cell: row => say(row.words) },
        { key: 'times', header: times, numeric: true, cell: row => row.times },
      ]}
    />
  );
}

function ReasonTouches({ preview }: { preview: Of<'reasons'> }) {
  const t = useTexts(texts);
  if (preview.leaving.length === 0) return <p className={styles.line}>{t.leavingNone}</p>;
  return (
    <div className={styles.stack}>
      <LeavingTable rows={preview.leaving} what={t.leaving} times={t.times} />
      <p className={styles.quiet}>{t.leavingNote}</p>
    </div>
  );
}

function TemplateTouches({ preview }: { preview: Of<'templates'> }) {
  const t = useTexts(texts);
  return (
    <div className={styles.stack}>
      <p className={styles.line}>{t.templatesRunning(preview.plans)}</p>
      {preview.leaving.length > 0 && (
        <LeavingTable rows={preview.leaving} what={t.template} times={t.fromTemplate} />
      )}
    </div>
  );
}
