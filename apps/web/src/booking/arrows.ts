import type { KeyboardEvent } from 'react';

const ways: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const SIDEWAYS = 3;

function middle(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Arrow keys lead to the nearest button in their direction, however the places are laid out. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const way = ways[event.key];
  const from = document.activeElement;
  if (!way || !from || !event.currentTarget.contains(from)) return;
  const here = middle(from);
  const near = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-place]')]
    .map(button => {
      const there = middle(button);
      const along = (there.x - here.x) * way.x + (there.y - here.y) * way.y;
      const aside = Math.abs((there.x - here.x) * way.y) + Math.abs((there.y - here.y) * way.x);
      return { button, along, cost: along + aside * SIDEWAYS };
    })
    .filter(({ button, along }) => button !== from && along > 1)
    .sort((a, b) => a.cost - b.cost);
  event.preventDefault();
  near[0]?.button.focus();
}
