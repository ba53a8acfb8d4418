import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../platform/i18n.ts';
import type { ViewerFile } from '../items.ts';
import { useKeys } from '../keys.ts';
import { Notice } from '../PlainViews.tsx';
import { texts } from '../texts.ts';
import { DicomOverlay } from './DicomOverlay.tsx';
import { DicomToolbar } from './DicomToolbar.tsx';
import styles from './DicomView.module.css';
import type { ToolName } from './machine.ts';
import { SliceBar } from './SliceBar.tsx';
import { SliceNotice } from './SliceNotice.tsx';
import { usePlaying } from './usePlaying.ts';
import { useScrolling } from './useScrolling.ts';
import { useSeries } from './useSeries.ts';
import { useStage } from './useStage.ts';
import { windowOf, windowsFor } from './windows.ts';
import type { WindowName } from './windows.ts';

const ZOOM = 1.25;

/** The pictures of a DICOM series: the first shows as soon as it is here, the others follow. */
export function DicomView({ files }: { files: ViewerFile[] }) {
  const t = useTexts(texts);
  const field = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const series = useSeries(files);
  const { stage, failed, view, marks, shown } = useStage(surface, series);
  const { states, slots, index, slot, go } = series;
  const [tool, setTool] = useState<ToolName>(() =>
    matchMedia('(pointer: coarse)').matches && files.length > 1 ? 'scroll' : 'window',
  );
  const state = states[slot.file];
  const header = state?.header ?? states.find(each => each.header)?.header ?? null;
  const here = state?.phase === 'here';
  const onScreen = here && shown !== null && states[shown.file]?.phase === 'here';
  const shownIndex = slots.findIndex(each => each.file === shown?.file && each.frame === shown.frame);
  const settled = onScreen && shownIndex === index;
  const play = usePlaying({ index, count: slots.length, frameTime: header?.frameTime ?? null, settled, go });

  useEffect(() => stage?.choose(tool), [stage, tool]);
  useScrolling(field, { index, count: slots.length, byDrag: tool === 'scroll', go });

  const windows = windowsFor(header?.modality ?? '');
  const setWindow = (name: WindowName) => stage?.setWindow(windowOf(name));
  const acts = {
    zoomIn: () => stage?.zoom(ZOOM),
    zoomOut: () => stage?.zoom(1 / ZOOM),
    invert: () => stage?.invert(),
    reset: () => stage?.reset(),
    clearMarks: () => stage?.clearMarks(),
    setTool,
    setWindow,
  };
  useKeys({
    ArrowUp: () => go(index - 1),
    ArrowLeft: () => go(index - 1),
    ArrowDown: () => go(index + 1),
    ArrowRight: () => go(index + 1),
    PageUp: () => go(index - 10),
    PageDown: () => go(index + 10),
    Home: () => go(0),
    End: () => go(slots.length - 1),
    '+': acts.zoomIn,
    '=': acts.zoomIn,
    '-': acts.zoomOut,
    '0': acts.reset,
    i: acts.invert,
    ' ': play.toggle,
    ...Object.fromEntries(windows.map((name, at) => [`${at + 1}`, () => setWindow(name)])),
  });

  if (failed) return <Notice text={t.noStage} alert />;
  return (
    <>
      <DicomToolbar
        tool={tool}
        windows={windows}
        view={onScreen ? view : null}
        marks={marks}
        scrolls={slots.length > 1}
        acts={acts}
      />
      <div
        ref={field}
        className={styles.field}
        role="group"
        aria-label={t.picture(index + 1, slots.length)}
        aria-busy={!settled && state?.phase !== 'failed'}
      >
        <div
          ref={surface}
          className={styles.surface}
          data-veiled={!onScreen}
          data-tool={tool}
          onContextMenu={event => event.preventDefault()}
        />
        {header && (
          <DicomOverlay
            header={onScreen && shown ? (states[shown.file]?.header ?? header) : header}
            view={onScreen ? view : null}
          />
        )}
        {!onScreen && state && (
          <SliceNotice
            state={state}
            file={files[slot.file]}
            prepared={stage !== null}
            onRetry={() => series.arrivals.retry(slot.file)}
          />
        )}
      </div>
      {slots.length > 1 && (
        <SliceBar
          index={index}
          shown={onScreen ? shownIndex : index}
          count={slots.length}
          states={states}
          playing={play.playing}
          onPlay={play.toggle}
          go={go}
        />
      )}
    </>
  );
}
