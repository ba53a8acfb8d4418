import type { Direction } from '@lianzhen/shared/referral';
import { directions, directionWords } from '@lianzhen/shared/referral';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { texts } from './texts.ts';
import type { DayCounts } from './trend.ts';
import { namedDays, topOf } from './trend.ts';
import styles from './Trend.module.css';

const HEIGHT = 190;
const edge = { top: 10, right: 34, foot: 26, left: 38 };
const LABEL_WIDTH = 90;

type Props = {
  days: readonly DayCounts[];
  /** In CSS pixels. */
  width: number;
  /** What the drawing shows, in words; the table beside it holds each number. */
  label: string;
  to: (day: string, direction: Direction) => string | null;
};

/** One line for each direction. The marks can be clicked; the keyboard finds the same links in the table. */
export function TrendLines({ days, width, label, to }: Props) {
  const time = useTime();
  const top = topOf(days);
  const inner = width - edge.left - edge.right;
  const x = (place: number) =>
    edge.left + (days.length < 2 ? inner / 2 : (place / (days.length - 1)) * inner);
  const y = (count: number) => HEIGHT - edge.foot - (count / top) * (HEIGHT - edge.top - edge.foot);
  return (
    <svg className={styles.chart} width={width} height={HEIGHT} role="group" aria-label={label}>
      {[0, top / 2, top].map(count => (
        <g key={count}>
          <line className={styles.grid} x1={edge.left} x2={width - edge.right} y1={y(count)} y2={y(count)} />
          <text className={styles.scale} x={edge.left - 8} y={y(count)} dy="0.35em" textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      {namedDays(days.length, inner / LABEL_WIDTH).map(place => (
        <text key={place} className={styles.scale} x={x(place)} y={HEIGHT - 6} textAnchor="middle">
          {time.day(days[place]?.day ?? '')}
        </text>
      ))}
      {directions.map(direction => (
        <polyline
          key={direction}
          className={styles.line}
          data-direction={direction}
          points={days.map((entry, place) => `${x(place)},${y(entry[direction])}`).join(' ')}
        />
      ))}
      {days.flatMap((entry, place) =>
        directions
          .filter(direction => entry[direction] > 0)
          .map(direction => (
            <Mark
              key={entry.day + direction}
              entry={entry}
              direction={direction}
              x={x(place)}
              y={y(entry[direction])}
              to={to(entry.day, direction)}
            />
          )),
      )}
    </svg>
  );
}

type MarkProps = { entry: DayCounts; direction: Direction; x: number; y: number; to: string | null };

function Mark({ entry, direction, x, y, to }: MarkProps) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const mark = (
    <>
      <title>{t.point(time.day(entry.day), say(directionWords[direction]), entry[direction])}</title>
      <circle className={styles.reach} cx={x} cy={y} r={11} />
      <circle className={styles.mark} data-direction={direction} cx={x} cy={y} r={3} />
    </>
  );
  if (!to) return <g>{mark}</g>;
  return (
    <Go to={to} tabIndex={-1}>
      {mark}
    </Go>
  );
}
