import { localDay } from '@lianzhen/shared/kernel';
import { ageOn, ageWords, sexWords } from '@lianzhen/shared/patient';
import { planStateWords } from '@lianzhen/shared/rehab';
import type { PlanState } from '@lianzhen/shared/rehab';
import { Clock } from '../kit/Clock.tsx';
import type { StateFamily } from '../kit/StateBadge.tsx';
import { StateBadge } from '../kit/StateBadge.tsx';
import type { WorkGroup, WorkRow } from '../kit/Worklist.tsx';
import { now } from '../platform/clock.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Box } from './address.ts';
import { planPath } from './address.ts';
import { dueGroups } from './groups.ts';
import type { PlanRow } from './groups.ts';
import styles from './PlanRow.module.css';
import { listEn, listTexts, listZh } from './texts.list.ts';

/** How the state of a plan looks from one side. */
export function familyOf(state: PlanState, box: Box): StateFamily {
  const families: Record<PlanState, StateFamily> = {
    waiting: box === 'clinic' ? 'yours' : 'waiting',
    running: 'waiting',
    finished: 'done',
    returned: box === 'hospital' ? 'danger' : 'stopped',
  };
  return families[state];
}

/** A plan as one line of a worklist, seen from one side. */
export function usePlanRow(box: Box): (row: PlanRow) => WorkRow {
  const t = useTexts(listTexts);
  const say = useWords();
  const today = localDay(now());
  return row => {
    const age = ageOn(row.patient.birthDate, today);
    const alert = row.state === 'running' && row.last?.breached === true;
    const visits = row.state !== 'waiting' && row.state !== 'returned';
    const last = row.last ? t.lastAt(localDay(new Date(row.last.at)).slice(5)) : t.noContact;
    return {
      id: row.id,
      to: planPath(row.id),
      who: (
        <span className={styles.who}>
          <span className={styles.name}>{row.patient.name}</span>
          <span className={styles.age}>
            {[say(sexWords[row.patient.sex]), age && say(ageWords(age))].filter(Boolean).join(' ')}
          </span>
        </span>
      ),
      route: box === 'clinic' ? t.fromHospital(say(row.hospital)) : t.toClinic(say(row.clinic), row.doctor),
      problem: (
        <>
          {row.title}
          {visits && (
            <span className={styles.more}>
              {' '}
              · {t.visitsShort(row.visits, row.visitsExpected)} · {last}
            </span>
          )}
        </>
      ),
      state: alert ? (
        <StateBadge family="danger" words={{ zh: listZh.alert, en: listEn.alert }} />
      ) : (
        <StateBadge family={familyOf(row.state, box)} words={planStateWords[row.state]} />
      ),
      due: <Due row={row} today={today} />,
    };
  };
}

function Due({ row, today }: { row: PlanRow; today: string }) {
  const t = useTexts(listTexts);
  const time = useTime();
  if (row.state === 'waiting') return <Clock due={row.referralDueAt} short />;
  if (row.state === 'finished') return row.endsOn && <span>{t.endedOn(time.day(row.endsOn))}</span>;
  if (row.state === 'returned' || row.nextVisitOn === null) return null;
  const late = row.nextVisitOn < today;
  const day = [time.day(row.nextVisitOn), time.near(row.nextVisitOn)].filter(Boolean).join(' ');
  return <span className={late ? styles.late : undefined}>{late ? t.overdueSince(day) : t.nextOn(day)}</span>;
}

/** Plans grouped by what is done next with them. */
export function usePlanGroups(box: Box): (rows: readonly PlanRow[]) => WorkGroup[] {
  const t = useTexts(listTexts);
  const toRow = usePlanRow(box);
  const today = localDay(now());
  return rows =>
    dueGroups[box].map(group => ({
      key: `${box}.${group.key}`,
      title: t[group.title],
      rows: rows.filter(row => dueGroups[box].find(({ holds }) => holds(row, today)) === group).map(toRow),
    }));
}
