import { openingNormSource, openingShortWords } from '@lianzhen/shared/booking';
import { titleWords } from '@lianzhen/shared/directory';
import { DataTable } from '../kit/DataTable.tsx';
import { StatNumber } from '../kit/StatNumber.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import styles from './Configuration.module.css';
import { texts } from './texts.ts';

type Preview = Extract<Answers['configuration']['preview'], { kind: 'opening' }>;

/** Which open sessions would keep more or fewer places, and what of the norm would be missed. */
export function OpeningTouches({ touches }: { touches: Preview['touches'] }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <div className={styles.stack}>
      {touches.shorts.length > 0 && (
        <ul className={styles.warnings} role="status" aria-label={t.norm}>
          {touches.shorts.map(short => (
            <li key={short}>{say(openingShortWords[short])}</li>
          ))}
          <li>
            {say(openingNormSource)} · {t.normNote}
          </li>
        </ul>
      )}
      <p className={styles.line}>
        {t.openingWhom(touches.institutions)} · {t.takenStay(touches.taken)}
      </p>
      <div className={styles.figures}>
        <StatNumber label={t.sessions} value={String(touches.sessions)} />
        <StatNumber label={t.gaining} value={String(touches.gaining)} />
        <StatNumber label={t.losing} value={String(touches.losing)} />
        <StatNumber label={t.reservedBefore} value={String(touches.before)} />
        <StatNumber label={t.reservedAfter} value={String(touches.after)} />
      </div>
      {touches.list.length === 0 ? (
        <p className={styles.line}>{t.noSessions}</p>
      ) : (
        <SessionTable touches={touches} />
      )}
    </div>
  );
}

function SessionTable({ touches }: { touches: Preview['touches'] }) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  return (
    <>
      <DataTable
        caption={t.sessions}
        rows={touches.list.map((row, at) => ({ ...row, key: String(at) }))}
        rowKey={row => row.key}
        columns={[
          {
            key: 'session',
            header: t.session,
            heads: true,
            cell: row => `${time.day(row.day)} ${row.starts}`,
          },
          {
            key: 'department',
            header: t.department,
            cell: row => say({ zh: row.department.zh, en: row.department.en ?? row.department.zh }),
          },
          { key: 'doctor', header: t.doctor, cell: row => `${row.doctor} ${say(titleWords[row.title])}` },
          {
            key: 'before',
            header: t.reservedBefore,
            numeric: true,
            cell: row => `${row.before} / ${row.places}`,
          },
          {
            key: 'after',
            header: t.reservedAfter,
            numeric: true,
            cell: row => `${row.after} / ${row.places}`,
          },
        ]}
      />
      {touches.more > 0 && <p className={styles.quiet}>{t.moreSessions(touches.more)}</p>}
    </>
  );
}
