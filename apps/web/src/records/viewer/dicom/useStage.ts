import type { RefObject } from 'react';
import { useEffect, useId, useState } from 'react';
import type { Slot } from './order.ts';
import type { Stage, View } from './stage.ts';
import type { Series } from './useSeries.ts';

/** Loads the drawing machinery, opens a stage in `surface` and keeps the wanted picture on it. */
export function useStage(surface: RefObject<HTMLDivElement | null>, series: Series) {
  const { arrivals, states, slots, index, slot, filed } = series;
  const key = useId();
  const [stage, setStage] = useState<Stage | null>(null);
  const [failed, setFailed] = useState(false);
  const [view, setView] = useState<View | null>(null);
  const [marks, setMarks] = useState(0);
  const [shown, setShown] = useState<Slot | null>(null);

  useEffect(() => {
    let alive = true;
    let opened: Stage | null = null;
    const open = async () => {
      const { openStage } = await import('./stage.ts');
      if (!alive || !surface.current) return;
      opened = openStage(surface.current, { onView: setView, onMeasured: setMarks });
      for (const file of arrivals.get().keys()) opened.offer(nameOf(key, file), () => arrivals.bytes(file));
      setStage(opened);
    };
    open().catch((error: unknown) => {
      console.error(error);
      if (alive) setFailed(true);
    });
    return () => {
      alive = false;
      opened?.close();
      setStage(null);
      setShown(null);
    };
  }, [surface, arrivals, key]);

  const ready = stage !== null && states[slot.file]?.phase === 'here';
  const seriesName = states[slot.file]?.header?.series ?? '';
  useEffect(() => {
    if (!stage || !ready) return undefined;
    let current = true;
    const idOf = (each: Slot) => stage.pictureId(nameOf(key, each.file), each.frame);
    const at = filed.findIndex(each => each.file === slot.file && each.frame === slot.frame);
    const draw = async () => {
      const drawn = await stage.show(seriesName, filed.map(idOf), at);
      if (!drawn || !current) return;
      setShown({ file: slot.file, frame: slot.frame });
      arrivals.widen();
      for (const step of [1, 2, -1]) {
        const near = slots[index + step];
        if (near && states[near.file]?.phase === 'here') stage.prepare(idOf(near));
      }
    };
    draw().catch(() => current && arrivals.spoil(slot.file));
    return () => {
      current = false;
    };
    // Only what names the picture counts; the lists are read as they are at that moment.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [stage, ready, seriesName, slot.file, slot.frame, filed.length]);

  return { stage, failed, view, marks, shown };
}

function nameOf(key: string, file: number): string {
  return `${key}/${file}`;
}
