import { useEffect, useState } from 'react';

const DEFAULT_FRAME_MS = 100;
const LEAST_FRAME_MS = 20;

type Playing = {
  index: number;
  count: number;
  frameTime: number | null;
  /** Whether the picture asked for last is on the screen; until then time waits. */
  settled: boolean;
  go: (index: number) => void;
};

/** Plays the pictures in a loop at the pace of the file. */
export function usePlaying({ index, count, frameTime, settled, go }: Playing) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing || !settled || count < 2) return undefined;
    const pace = Math.max(LEAST_FRAME_MS, frameTime ?? DEFAULT_FRAME_MS);
    const timer = setTimeout(() => go((index + 1) % count), pace);
    return () => clearTimeout(timer);
  });
  return { playing, toggle: () => setPlaying(now => !now && count > 1) };
}
