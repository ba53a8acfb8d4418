import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { localDay } from '@lianzhen/shared/kernel';
import { itemWords, intakeOf } from '@lianzhen/shared/records';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { Value, unitText } from './LabContent.tsx';
import styles from './Overview.module.css';
import { texts } from './texts.ts';

type Facts = Answers['records']['overview'];
type Props = { patientId: string; onProblem: (code: string) => void; onCourse: (item: string) => void };

const SHOWN = 6;

/** What matters before anything is opened: diseases, what is taken now, the last values. */
export function Overview({ patientId, ...on }: Props) {
  const query = useQuery({
    ...trpc.records.overview.queryOptions({ patientId }),
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
  });
  return (
    <Loaded query={query} skeleton={<LoadingRows rows={2} />}>
      {facts => <Shown facts={facts} {...on} />}
    </Loaded>
  );
}

function Shown({ facts, onProblem, onCourse }: { facts: Facts } & Omit<Props, 'patientId'>) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const { problems, medicines, results, allergies } = facts;
  if (problems.length + medicines.length + results.length + allergies.length === 0) return null;
  // What is out of range stands first; within both, the newest.
  const ordered = [...results.filter(one => one.flag), ...results.filter(one => !one.flag)];
  return (
    <section className={styles.overview} aria-label={t.overview}>
      {allergies.length > 0 && (
        <p className={styles.allergies}>
          {t.allergiesElsewhere(allergies.map(one => one.substance.name).join('、'))}
        </p>
      )}
      <Column title={t.problems} count={problems.length} none={t.noProblems}>
        {problems.slice(0, SHOWN).map(one => (
          <li key={one.code}>
            <button type="button" className={styles.link} onClick={() => onProblem(one.code)}>
              {one.name}
            </button>
            <span className={styles.quiet}>
              {one.code !== one.name && `${one.code} · `}
              {one.lastAt && time.day(localDay(new Date(one.lastAt)))}
            </span>
          </li>
        ))}
      </Column>
      <Column title={t.takenNow} count={medicines.length} none={t.noMedicines}>
        {medicines.slice(0, SHOWN).map(one => (
          <li key={one.name}>
            <span>{one.name}</span>
            <span className={styles.quiet}>{intakeOf(one, say)}</span>
          </li>
        ))}
      </Column>
      <Column title={t.lastValues} count={ordered.length} none={t.noValues}>
        {ordered.slice(0, SHOWN).map(one => (
          <li key={one.item}>
            <button type="button" className={styles.link} onClick={() => onCourse(one.item)}>
              {say(itemWords(one.item, one.name))}
            </button>
            <span>
              <Value result={one} /> <span className={styles.quiet}>{unitText(one.unit)}</span>
            </span>
            <span className={styles.quiet}>{time.day(localDay(new Date(one.at)))}</span>
          </li>
        ))}
      </Column>
    </section>
  );
}

function Column(props: { title: string; count: number; none: string; children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <div className={styles.column}>
      <h2 className={styles.title}>
        {props.title}
        {props.count > SHOWN && <span className={styles.quiet}> {t.shownOf(SHOWN, props.count)}</span>}
      </h2>
      {props.count === 0 ? <p className={styles.quiet}>{props.none}</p> : <ul>{props.children}</ul>}
    </div>
  );
}
