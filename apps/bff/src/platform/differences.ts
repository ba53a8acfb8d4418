/** One leaf that differs: where it is, what stood there and what stands there now; absent is `null`. */
export type Difference = { path: string; before: unknown; after: unknown };

const MOST = 200;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What tells entries of a list apart: their code or their day, so that a new order is not taken for new entries. */
function keyOf(entry: unknown): string | null {
  if (!isObject(entry)) return null;
  const key = entry['code'] ?? entry['day'];
  return typeof key === 'string' ? key : null;
}

function keyed(value: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(value)) return value;
  const keys = value.map(keyOf);
  if (value.length === 0 || keys.some(key => key === null)) return value;
  return { ...Object.fromEntries(value.map((entry, at) => [keys[at], entry])), order: keys.join(' ') };
}

function compare(path: string, before: unknown, after: unknown, found: Difference[]): void {
  if (found.length >= MOST || Object.is(before, after)) return;
  if (!isObject(before) || !isObject(after)) {
    found.push({ path, before: before ?? null, after: after ?? null });
    return;
  }
  const [old, next] = [keyed(before), keyed(after)];
  for (const key of new Set([...Object.keys(old), ...Object.keys(next)]))
    compare(path === '' ? key : `${path}.${key}`, old[key], next[key], found);
}

/** The leaves in which two values differ, at most 200; entries with a code or a day are compared by it. */
export function differences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = [];
  compare('', before, after, found);
  return found;
}
