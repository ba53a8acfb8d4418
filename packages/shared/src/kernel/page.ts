import { z } from 'zod';

/** Lists are paged by the last row seen, never by counting, so a page costs the same however long the list is. */
export const pageInput = z.object({
  cursor: z.string().max(200).nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

/** One page and where the next one begins; `null` when this was the last. */
export type PageOf<Row> = { rows: Row[]; next: string | null };

/** Cuts a page out of `limit + 1` rows: the extra row only proves that there is more. */
export function pageOf<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => string): PageOf<Row> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, next: rows.length > limit && last ? cursorOf(last) : null };
}
