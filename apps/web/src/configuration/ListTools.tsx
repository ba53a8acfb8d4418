import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTexts } from '../platform/i18n.ts';
import { texts } from './texts.ts';

/** A list with one entry moved by one step. */
export function moved<Item>(items: readonly Item[], from: number, by: -1 | 1): Item[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(from + by, 0, item);
  return next;
}

/** The next code of the region's own that a list does not have: codes are given once and for ever. */
export function nextCode(items: readonly { code: string }[]): string {
  const taken = items.map(({ code }) => Number(/^local_(\d+)$/.exec(code)?.[1] ?? 0));
  return `local_${Math.max(0, ...taken) + 1}`;
}

type Props = { what: string; place: number; last: number; onMove: (by: -1 | 1) => void };

/** Moves an entry of a list up or down. */
export function MoveButtons({ what, place, last, onMove }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${t.up} · ${what}`}
        disabled={place === 0}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size="1.125rem" aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${t.down} · ${what}`}
        disabled={place === last}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size="1.125rem" aria-hidden />
      </ActionIcon>
    </>
  );
}
