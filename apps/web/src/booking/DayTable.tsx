import { appointmentWords, spokenCode } from '@lianzhen/shared/booking';
import type { AppointmentState } from '@lianzhen/shared/booking';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { StateBadge } from '../kit/StateBadge.tsx';
import type { StateFamily } from '../kit/StateBadge.tsx';
import { useLanguage, useTexts } from '../platform/i18n.ts';
import { timeOfDay } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import styles from './DayList.module.css';
import { texts } from './texts.ts';

type Row = Answers['booking']['day']['rows'][number];

const families = {
  booked: 'waiting',
  arrived: 'done',
  no_show: 'danger',
  cancelled: 'stopped',
} as const satisfies Record<AppointmentState, StateFamily>;

type Named = { name: string; nameEn: string };

function Code({ code }: { code: string }) {
  return <span className={styles.code}>{spokenCode(code)}</span>;
}

function Where({ row }: { row: Row }) {
  const t = useTexts(texts);
  return (
    <span>
      {row.room} <span className={`${styles.quiet} lz-nowrap`}>{`${t.number} ${row.number}`}</span>
    </span>
  );
}

const codeOf = (row: Row) => <Code code={row.code} />;
const whereOf = (row: Row) => <Where row={row} />;
function Doctor({ row }: { row: Row }) {
  const english = useLanguage() === 'en';
  return (
    <span>
      {(english && row.department.nameEn) || row.department.name} ·{' '}
      <span className="lz-nowrap">{row.doctor}</span>
    </span>
  );
}

const doctorOf = (row: Row) => <Doctor row={row} />;
const stateOf = (row: Row) => <StateBadge family={families[row.state]} words={appointmentWords[row.state]} />;

/** Appointments in the order of their times. */
export function DayTable({ rows }: { rows: readonly Row[] }) {
  const t = useTexts(texts);
  const english = useLanguage() === 'en';
  const named = (given: Named) => (english && given.nameEn) || given.name;
  const columns: Column<Row>[] = [
    { key: 'time', header: t.time, heads: true, cell: row => timeOfDay(new Date(row.startsAt)) },
    { key: 'code', header: t.code, cell: codeOf },
    { key: 'patient', header: t.patient, cell: row => row.patient },
    { key: 'department', header: t.department, cell: doctorOf },
    { key: 'room', header: t.room, cell: whereOf },
    { key: 'sender', header: t.sender, cell: row => named(row.sender) },
    { key: 'state', header: t.state, cell: stateOf },
  ];
  return <DataTable caption={t.appointments} columns={columns} rows={rows} rowKey={row => row.id} />;
}
