import type { IncomingHttpHeaders } from 'node:http';

/**
 * The part of a file that a request wants: `null` for all of it, `none` when there is no such part. Several parts
 * at once are answered with the whole, as the standard allows.
 */
export function rangeOf(
  headers: IncomingHttpHeaders,
  size: number,
  etag: string,
): { start: number; end: number } | 'none' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '');
  const condition = headers['if-range'];
  if (!asked || (condition !== undefined && condition !== etag)) return null;
  const [, from = '', to = ''] = asked;
  if (from === '' && to === '') return null;
  if (from === '') {
    const tail = Math.min(Number(to), size);
    return tail === 0 ? 'none' : { start: size - tail, end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size) return 'none';
  return end < start ? null : { start, end };
}
