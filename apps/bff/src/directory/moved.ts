import { Refusal } from '@lianzhen/shared/kernel';

/**
 * The row that a guarded change was to touch, as it was seen.
 * @throws Refusal `not_found` when there is none, `conflict` when someone else has changed it since.
 */
export function asSeen<Row extends { version: number }>(
  row: Row | undefined,
  version: number,
  reason: string,
): Row {
  if (!row) throw new Refusal('not_found');
  if (row.version !== version) throw new Refusal('conflict', reason);
  return row;
}

/** Which facts a change touches, each with what it was and what it is, for the trail. */
export function changesOf(was: object, is: object): Record<string, [was: unknown, is: unknown]> {
  const before = new Map(Object.entries(was));
  return Object.fromEntries(
    Object.entries(is)
      .filter(([key, value]) => JSON.stringify(before.get(key)) !== JSON.stringify(value))
      .map(([key, value]) => [key, [before.get(key), value]]),
  );
}
