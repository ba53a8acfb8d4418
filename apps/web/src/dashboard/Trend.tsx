import { useElementSize } from '@mantine/hooks';
import type { Direction } from '@lianzhen/shared/referral';
import { directions, directionWords } from '@lianzhen/shared/referral';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Go } from '../kit/Go.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import type { Filter, Span } from './address.ts';
import { casesPath } from './address.ts';
import { texts } from './texts.ts';
import type { DayCounts } from './trend.ts';
import { dayCounts } from './trend.ts';
import styles from './Trend.module.css';
import { TrendLines } from './TrendLines.tsx';

type Props = { counted: Answers['dashboard']['overview']['trend']; span: Span; filter: Filter | null };

const figureOf = { up: 'sent_up', down: 'sent_down', level: 'sent_level' } as const;

/** How many cases were sent each day, as lines and as a table; every mark leads to the cases of its day. */
export function Trend({ counted, span, filter }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const { ref, width } = useElementSize();
  const days = dayCounts(span, counted);
  const to = (day: string, direction: Direction) =>
    filter && casesPath({ ...filter, day, figure: figureOf[direction] });
  const sum = (direction: Direction) => days.reduce((total, entry) => total + entry[direction], 0);
  return (
    <Section id="trend" title={t.trend} note={t.trendNote}>
      <ul className={styles.legend} aria-hidden>
        {directions.map(direction => (
          <li key={direction}>
            <svg className={styles.sample} viewBox="0 0 28 8">
              <line className={styles.line} data-direction={direction} x1={0} x2={28} y1={4} y2={4} />
            </svg>
            {say(directionWords[direction])}
          </li>
        ))}
      </ul>
      <div ref={ref} className={styles.place}>
        {width > 0 && (
          <TrendLines
            days={days}
            width={width}
            to={to}
            label={t.trendImage(span.from, span.to, sum('up'), sum('down'), sum('level'))}
          />
        )}
      </div>
      <details className={styles.twin}>
        <summary>{t.trendTable}</summary>
        <TrendTable days={days} to={to} />
      </details>
    </Section>
  );
}

type TableProps = { days: readonly DayCounts[]; to: (day: string, direction: Direction) => string | null };

function TrendTable({ days, to }: TableProps) {
  const t = useTexts(texts);
  const columns = useColumns(to);
  return (
    <DataTable
      caption={t.trendCaption}
      rows={days.filter(entry => directions.some(direction => entry[direction] > 0)).reverse()}
      rowKey={({ day }) => day}
      columns={columns}
    />
  );
}

function useColumns(to: TableProps['to']): Column<DayCounts>[] {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  return [
    { key: 'day', header: t.day, heads: true, cell: ({ day }) => time.day(day) },
    ...directions.map(direction => ({
      key: direction,
      header: say(directionWords[direction]),
      numeric: true,
      cell: (entry: DayCounts) => {
        const address = entry[direction] > 0 ? to(entry.day, direction) : null;
        return address ? <Go to={address}>{entry[direction]}</Go> : entry[direction];
      },
    })),
  ];
}
