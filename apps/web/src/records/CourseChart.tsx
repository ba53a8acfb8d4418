import type { DrawnPoint } from '@lianzhen/shared/records';
import { localDay } from '@lianzhen/shared/kernel';
import { useTexts } from '../platform/i18n.ts';
import styles from './Course.module.css';
import { frameOf } from './courseFrame.ts';
import { texts } from './texts.ts';

const WIDTH = 680;
const HEIGHT = 200;
const LEFT = 48;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 24;

/** One line with the reference band behind it; a value out of range is a larger ring, not only another colour. */
export function CourseChart({ points, unit }: { points: readonly DrawnPoint[]; unit: string }) {
  const t = useTexts(texts);
  const frame = frameOf(points);
  const x = (at: string) => LEFT + frame.across(at) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - frame.up(value) * (HEIGHT - TOP - BOTTOM);
  const path = points
    .map((point, place) => `${place === 0 ? 'M' : 'L'}${x(point.at)} ${y(point.value)}`)
    .join(' ');
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const { band } = frame;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t.chartSaid(points.length, `${first.value} ${unit}`, `${last.value} ${unit}`)}
    >
      {band && (
        <rect
          className={styles.band}
          x={LEFT}
          width={WIDTH - LEFT - RIGHT}
          y={y(band.high)}
          height={Math.max(y(band.low) - y(band.high), 1)}
        />
      )}
      {frame.ticks.map(tick => (
        <g key={tick}>
          <line className={styles.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className={styles.tick} x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <text className={styles.tick} x={LEFT} y={HEIGHT - 6}>
        {localDay(new Date(first.at))}
      </text>
      {points.length > 1 && (
        <text className={styles.tick} x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
          {localDay(new Date(last.at))}
        </text>
      )}
      <path className={styles.path} d={path} />
      {points.map((point, place) => (
        <circle
          key={place}
          className={styles.dot}
          data-flag={point.flag ?? undefined}
          cx={x(point.at)}
          cy={y(point.value)}
          r={point.flag ? 5 : 3.5}
        >
          <title>{`${localDay(new Date(point.at))} ${point.value} ${unit} ${point.institution}`}</title>
        </circle>
      ))}
    </svg>
  );
}
