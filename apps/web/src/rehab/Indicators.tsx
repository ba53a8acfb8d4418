import { frequencyWords, indicators, judgeReading } from '@lianzhen/shared/rehab';
import { localDay } from '@lianzhen/shared/kernel';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import styles from './Indicators.module.css';
import { Judged } from './Judged.tsx';
import { limitText, valueText } from './limitText.ts';
import type { PlanView } from './PlanPage.tsx';
import type { Point } from './Spark.tsx';
import { Spark } from './Spark.tsx';
import { texts } from './texts.ts';

type Watched = PlanView['body']['indicators'][number];

/** What is watched: limits, how often, the last value with its word, and its course against the limits. */
export function Indicators({ plan }: { plan: PlanView }) {
  const t = useTexts(texts);
  return (
    <Section id="indicators" title={t.indicators} flush>
      <div className={styles.inside}>
        <DataTable
          caption={t.indicators}
          rows={plan.body.indicators}
          rowKey={row => row.code}
          columns={useColumns(plan)}
        />
      </div>
    </Section>
  );
}

/** The readings of one indicator, oldest first. */
function courseOf(plan: PlanView, { code }: Watched): Point[] {
  return plan.contacts
    .flatMap(({ at, readings }) =>
      readings.filter(one => one.code === code).map(({ value }) => ({ at, value })),
    )
    .reverse();
}

function useColumns(plan: PlanView): Column<Watched>[] {
  const t = useTexts(texts);
  const say = useWords();
  return [
    { key: 'name', header: t.indicator, heads: true, cell: row => say(indicators[row.code].words) },
    {
      key: 'limit',
      header: t.limit,
      cell: row => (
        <span className={styles.limit}>
          <span className="lz-nowrap">{limitText(row)}</span>
          <span className={styles.often}>{say(frequencyWords(row.frequency))}</span>
        </span>
      ),
    },
    { key: 'latest', header: t.latest, cell: row => <Latest watched={row} course={courseOf(plan, row)} /> },
    { key: 'trend', header: t.trend, cell: row => <Course watched={row} course={courseOf(plan, row)} /> },
  ];
}

type CourseProps = { watched: Watched; course: readonly Point[] };

function Latest({ watched, course }: CourseProps) {
  const t = useTexts(texts);
  const time = useTime();
  const latest = course.at(-1);
  if (!latest) return <span className={styles.none}>{t.noReading}</span>;
  return (
    <span className={styles.latest}>
      <strong className="lz-numbers lz-nowrap">{valueText(watched.code, latest.value)}</strong>
      <Judged judgement={judgeReading(watched, latest.value)} />
      <span className={styles.none}>{time.day(localDay(new Date(latest.at)))}</span>
    </span>
  );
}

function Course({ watched, course }: CourseProps) {
  const t = useTexts(texts);
  const say = useWords();
  const latest = course.at(-1);
  if (!latest) return null;
  const name = say(indicators[watched.code].words);
  const last = valueText(watched.code, latest.value);
  return (
    <Spark label={t.chart(name, course.length, last, limitText(watched))} points={course} limit={watched} />
  );
}
