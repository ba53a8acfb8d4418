import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

const WHEEL_STEP = 40;

type Scrolling = {
  index: number;
  count: number;
  /** Whether dragging turns the pages, beside the wheel. */
  byDrag: boolean;
  go: (index: number) => void;
};

/** Turns the pages of a stack with the wheel and, with that tool, by dragging up and down. */
export function useScrolling(field: RefObject<HTMLDivElement | null>, scrolling: Scrolling) {
  const latest = useRef(scrolling);
  useEffect(() => {
    latest.current = scrolling;
  });

  useEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    let rest = 0;
    let drag: { y: number; index: number; pointer: number } | null = null;
    const fingers = new Set<number>();

    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { index, go } = latest.current;
      const pixels =
        event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * WHEEL_STEP;
      rest += pixels;
      const steps = Math.trunc(rest / WHEEL_STEP);
      rest -= steps * WHEEL_STEP;
      // A notch of a mouse wheel is one page however many pixels it claims.
      if (steps !== 0) go(index + Math.sign(steps));
    };
    const down = (event: PointerEvent) => {
      fingers.add(event.pointerId);
      const { byDrag, index } = latest.current;
      const alone = fingers.size === 1 && event.button === 0;
      drag = byDrag && alone ? { y: event.clientY, index, pointer: event.pointerId } : null;
    };
    const move = (event: PointerEvent) => {
      if (drag?.pointer !== event.pointerId) return;
      const { count, index, go } = latest.current;
      const step = Math.min(24, Math.max(4, element.clientHeight / Math.max(1, count)));
      const to = drag.index + Math.round((event.clientY - drag.y) / step);
      if (to !== index) go(to);
    };
    const up = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      drag = null;
    };

    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', down, { capture: true });
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointerdown', down, { capture: true });
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [field]);
}
