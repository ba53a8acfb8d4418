import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTexts } from '../../../platform/i18n.ts';
import { texts } from '../texts.ts';
import { ToolButton } from '../ToolButton.tsx';
import type { Arrival } from './arrivals.ts';
import styles from './SliceBar.module.css';

type Props = {
  /** The picture asked for and the one on the screen, both from 0. */
  index: number;
  shown: number;
  count: number;
  states: readonly Arrival[];
  playing: boolean;
  onPlay: () => void;
  go: (index: number) => void;
};

/** Where one is in the series, how much of it has arrived, and the slider to go elsewhere. */
export function SliceBar({ index, shown, count, states, playing, onPlay, go }: Props) {
  const t = useTexts(texts);
  const settled = states.filter(state => state.header || state.phase === 'failed').length;
  const failures = states.filter(state => state.phase === 'failed').length;
  return (
    <div className={styles.bar}>
      <ToolButton
        icon={playing ? IconPlayerPauseFilled : IconPlayerPlayFilled}
        name={playing ? t.pause : t.play}
        onClick={onPlay}
      />
      <input
        className={styles.slider}
        type="range"
        min={1}
        max={count}
        value={index + 1}
        aria-label={t.slice}
        aria-valuetext={t.sliceOf(index + 1, count)}
        onChange={event => go(event.currentTarget.valueAsNumber - 1)}
      />
      <span className={styles.place}>{t.sliceOf(shown + 1, count)}</span>
      {settled < states.length && (
        <span className={styles.note}>{t.arrived(settled - failures, states.length)}</span>
      )}
      {failures > 0 && (
        <span className={styles.failures} role="status">
          {t.failures(failures)}
        </span>
      )}
    </div>
  );
}
