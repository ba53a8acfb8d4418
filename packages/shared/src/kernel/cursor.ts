import { z } from 'zod';

/** Where a page begins: the sorting key and the identity of the last row seen, as a list writes them: `key|id`. */
export function readCursor(cursor: string | null | undefined): { key: string; id: string } | null {
  const cut = cursor?.lastIndexOf('|') ?? -1;
  if (!cursor || cut < 0) return null;
  const id = cursor.slice(cut + 1);
  return z.uuid().safeParse(id).success ? { key: cursor.slice(0, cut), id } : null;
}

/** A cursor whose key is an instant. */
export function readInstantCursor(cursor: string | null | undefined): { at: Date; id: string } | null {
  const seen = readCursor(cursor);
  const at = new Date(seen?.key ?? Number.NaN);
  return seen && !Number.isNaN(at.getTime()) ? { at, id: seen.id } : null;
}

/** A cursor whose key is a day, `YYYY-MM-DD`. */
export function readDayCursor(cursor: string | null | undefined): { day: string; id: string } | null {
  const seen = readCursor(cursor);
  return seen && z.iso.date().safeParse(seen.key).success ? { day: seen.key, id: seen.id } : null;
}
