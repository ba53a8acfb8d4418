import type { Limit } from '@lianzhen/shared/rehab';
import { judgeReading } from '@lianzhen/shared/rehab';
import styles from './Spark.module.css';

export type Point = { at: Date | string; value: number };

type Props = {
  /** What the drawing shows, in words. */
  label: string;
  /** Oldest first. */
  points: readonly Point[];
  limit: Pick<Limit, 'low' | 'high'>;
};

const WIDTH = 200;
const HEIGHT = 44;
const EDGE = 5;

/** The lowest and highest value that the drawing must hold, limits included, with a little air. */
function span(points: readonly Point[], { low, high }: Props['limit']): [number, number] {
  const all = [...points.map(({ value }) => value), ...[low, high].filter(side => side !== null)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const air = (most - least) * 0.12 || 1;
  return [least - air, most + air];
}

/** The course of one indicator over time; the band is the limit, and what lies outside it is ringed. */
export function Spark({ label, points, limit }: Props) {
  const [least, most] = span(points, limit);
  const times = points.map(({ at }) => new Date(at).getTime());
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const x = (time: number) =>
    last === first ? WIDTH / 2 : EDGE + ((time - first) / (last - first)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - ((value - least) / (most - least)) * HEIGHT;
  const top = limit.high === null ? 0 : y(limit.high);
  const foot = limit.low === null ? HEIGHT : y(limit.low);
  const line = points.map(({ value }, place) => `${x(times[place] ?? 0)},${y(value)}`).join(' ');
  return (
    <svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect className={styles.band} x={0} width={WIDTH} y={top} height={Math.max(0, foot - top)} />
      {limit.high !== null && <line className={styles.limit} x1={0} x2={WIDTH} y1={top} y2={top} />}
      {limit.low !== null && <line className={styles.limit} x1={0} x2={WIDTH} y1={foot} y2={foot} />}
      <polyline className={styles.line} points={line} />
      {points.map(({ value }, place) => {
        const outside = judgeReading(limit, value) !== 'within';
        return (
          <circle
            key={place}
            className={outside ? styles.outside : styles.point}
            cx={x(times[place] ?? 0)}
            cy={y(value)}
            r={outside ? 3.5 : 2}
          />
        );
      })}
    </svg>
  );
}
