import { useEffect, useRef, useState } from 'react';
import type { Point, Size } from './fitting.ts';

type Gestures = {
  /** `at` is measured from the middle of the surface. */
  onZoom: (factor: number, at: Point) => void;
  onMove: (by: Point) => void;
};

/** Dragging, pinching and the wheel on a surface, and the size of that surface. */
export function useGestures(gestures: Gestures) {
  const surface = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Size>({ width: 0, height: 0 });
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });

  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const fingers = new Map<number, Point>();
    const fromMiddle = ({ x, y }: Point): Point => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: x - left - width / 2, y: y - top - height / 2 };
    };

    const down = (event: PointerEvent) => {
      element.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    };
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = { x: event.clientX, y: event.clientY };
      const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      const other = others[0];
      fingers.set(event.pointerId, now);
      if (!other) return latest.current.onMove({ x: now.x - before.x, y: now.y - before.y });
      const factor = apart(now, other) / Math.max(1, apart(before, other));
      latest.current.onZoom(factor, fromMiddle({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }));
    };
    const up = (event: PointerEvent) => fingers.delete(event.pointerId);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 32;
      latest.current.onZoom(Math.exp(-lines / 400), fromMiddle({ x: event.clientX, y: event.clientY }));
    };

    const sized = new ResizeObserver(() =>
      setBox({ width: element.clientWidth, height: element.clientHeight }),
    );
    sized.observe(element);
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      sized.disconnect();
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('wheel', wheel);
    };
  }, []);

  return { surface, box };
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
