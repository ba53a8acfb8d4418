import { frequencyWords, indicators, judgeReading } from '@lianzhen/shared/rehab';
import { localDay } from '@lianzhen/shared/kernel';
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
  const say = useWords();
  const time = useTime();
  const courseOf = ({ code }: Watched): Point[] =>
    plan.contacts
      .flatMap(({ at, readings }) =>
        readings.filter(one => one.code === code).map(({ value }) => ({ at, value })),
      )
      .reverse();
  return (
    <Section id="indicators" title={t.indicators} flush>
      <DataTable
        caption={t.indicators}
        rows={plan.body.indicators}
        rowKey={row => row.code}
        columns={[
          { key: 'name', header: t.indicator, heads: true, cell: row => say(indicators[row.code].words) },
          { key: 'limit', header: t.limit, cell: row => <span className="lz-nowrap">{limitText(row)}</span> },
          { key: 'often', header: t.frequency, cell: row => say(frequencyWords(row.frequency)) },
          {
            key: 'latest',
            header: t.latest,
            cell(row) {
              const latest = courseOf(row).at(-1);
              if (!latest) return <span className={styles.none}>{t.noReading}</span>;
              return (
                <span className={styles.latest}>
                  <strong className="lz-numbers lz-nowrap">{valueText(row.code, latest.value)}</strong>
                  <Judged judgement={judgeReading(row, latest.value)} />
                  <span className={styles.none}>{time.day(localDay(new Date(latest.at)))}</span>
                </span>
              );
            },
          },
          {
            key: 'trend',
            header: t.trend,
            cell(row) {
              const points = courseOf(row);
              const latest = points.at(-1);
              if (!latest) return null;
              const words = say(indicators[row.code].words);
              const last = valueText(row.code, latest.value);
              return (
                <Spark
                  label={t.chart(words, points.length, last, limitText(row))}
                  points={points}
                  limit={row}
                />
              );
            },
          },
        ]}
      />
    </Section>
  );
}
