import { IconMaximize, IconMinus, IconPlus, IconRotateClockwise } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../platform/i18n.ts';
import { fitScale, fitted, quarterTurned, shifted, zoomed } from './fitting.ts';
import type { Point, Size } from './fitting.ts';
import styles from './ImageView.module.css';
import type { ViewerFile } from './items.ts';
import { useKeys } from './keys.ts';
import { Elsewhere, Notice } from './PlainViews.tsx';
import { texts } from './texts.ts';
import { ToolButton } from './ToolButton.tsx';
import { useGestures } from './useGestures.ts';

const STEP = 1.25;
const MOVE = 80;
const none: Size = { width: 0, height: 0 };
const middle: Point = { x: 0, y: 0 };

/** A photograph or scan: fitted, zoomed, turned, moved. */
export function ImageView({ file }: { file: ViewerFile }) {
  const t = useTexts(texts);
  const [picture, setPicture] = useState<Size>(none);
  const [broken, setBroken] = useState(false);
  const [lie, setLie] = useState(fitted);
  const zoom = (factor: number, at: Point) => setLie(now => zoomed(now, factor, at, picture, box));
  const move = (by: Point) => setLie(now => shifted(now, by, picture, box));
  const { surface, box } = useGestures({ onZoom: zoom, onMove: move });
  const scale = lie.scale ?? fitScale(picture, box, lie.turns);
  const whole = () =>
    setLie(now =>
      now.scale === null ? zoomed(now, 1 / scale, middle, picture, box) : { ...fitted, turns: now.turns },
    );
  const acts = {
    larger: () => zoom(STEP, middle),
    smaller: () => zoom(1 / STEP, middle),
    turn: () => setLie(quarterTurned),
    fit: () => setLie(now => ({ ...fitted, turns: now.turns })),
  };
  useKeys({
    '+': acts.larger,
    '=': acts.larger,
    '-': acts.smaller,
    r: acts.turn,
    '0': acts.fit,
    ArrowLeft: () => move({ x: MOVE, y: 0 }),
    ArrowRight: () => move({ x: -MOVE, y: 0 }),
    ArrowUp: () => move({ x: 0, y: MOVE }),
    ArrowDown: () => move({ x: 0, y: -MOVE }),
  });

  if (broken)
    return (
      <Notice text={t.imageBroken} alert>
        <Elsewhere file={file} />
      </Notice>
    );
  return (
    <>
      <div ref={surface} className={styles.surface} title={t.imageHint} onDoubleClick={whole}>
        <img
          className={styles.picture}
          src={file.url}
          alt={file.name}
          draggable={false}
          data-shown={picture.width > 0}
          onError={() => setBroken(true)}
          onLoad={event => {
            const { naturalWidth: width, naturalHeight: height } = event.currentTarget;
            setPicture({ width, height });
          }}
          style={{
            width: picture.width,
            height: picture.height,
            transform: `translate(-50%, -50%) translate(${lie.x}px, ${lie.y}px) rotate(${lie.turns * 90}deg) scale(${scale})`,
          }}
        />
        {picture.width === 0 && <p className={styles.waiting}>{t.loading}</p>}
      </div>
      <div className={styles.bar}>
        <ToolButton icon={IconMinus} name={t.zoomOut} onClick={acts.smaller} />
        <span className={styles.percent}>{t.percent(Math.round(scale * 100))}</span>
        <ToolButton icon={IconPlus} name={t.zoomIn} onClick={acts.larger} />
        <ToolButton icon={IconMaximize} name={t.fit} onClick={acts.fit} />
        <ToolButton icon={IconRotateClockwise} name={t.rotate} onClick={acts.turn} />
      </div>
    </>
  );
}
