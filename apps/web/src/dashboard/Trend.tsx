import { useElementSize } from '@mantine/hooks';
import type { Direction } from '@lianzhen/shared/referral';
import { directions, directionWords } from '@lianzhen/shared/referral';
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

/** The same numbers day by day, the newest first. Four narrow columns stay a table on a phone too. */
function TrendTable({ days, to }: TableProps) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const busy = days.filter(entry => directions.some(direction => entry[direction] > 0));
  return (
    <table className={styles.table}>
      <caption className="lz-spoken">{t.trendCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          {directions.map(direction => (
            <th key={direction} scope="col">
              {say(directionWords[direction])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {busy.reverse().map(entry => (
          <tr key={entry.day}>
            <th scope="row">{time.day(entry.day)}</th>
            {directions.map(direction => (
              <td key={direction}>
                <Count count={entry[direction]} to={to(entry.day, direction)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ count, to }: { count: number; to: string | null }) {
  return to && count > 0 ? <Go to={to}>{count}</Go> : count;
}
