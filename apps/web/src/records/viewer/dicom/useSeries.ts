import { useEffect, useState } from 'react';
import type { ViewerFile } from '../items.ts';
import { createArrivals } from './arrivals.ts';
import { readingOrder, slotsOf } from './order.ts';
import type { Slot } from './order.ts';

/** The pictures of a series in reading order while its files arrive, and which one is wanted. */
export function useSeries(files: ViewerFile[]) {
  const [arrivals] = useState(() => createArrivals(files));
  const [wanted, setWanted] = useState<Slot>({ file: 0, frame: 1 });
  const states = arrivals.use();
  const framesOf = (file: number) => states[file]?.header?.frames ?? 1;
  const slots = slotsOf(readingOrder(states.map(state => state.header)), framesOf);
  const index = Math.max(
    0,
    slots.findIndex(slot => slot.file === wanted.file && slot.frame === wanted.frame),
  );

  useEffect(() => {
    arrivals.start();
    return () => arrivals.stop();
  }, [arrivals]);
  useEffect(() => arrivals.look(wanted.file), [arrivals, wanted.file]);

  function go(to: number) {
    const slot = slots[Math.min(slots.length - 1, Math.max(0, to))];
    if (slot) setWanted(slot);
  }

  return {
    arrivals,
    states,
    slots,
    index,
    slot: slots[index] ?? wanted,
    /** The pictures in the order of the files: the unchanging list that the stage draws from. */
    filed: slotsOf(
      files.map((_, file) => file),
      framesOf,
    ),
    go,
  };
}

export type Series = ReturnType<typeof useSeries>;
