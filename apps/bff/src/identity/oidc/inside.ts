const BASE = 'https://inside.invalid';

/** An address inside the product; its first page when the one asked for leads anywhere else. */
export function insideAddress(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, BASE)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, BASE);
  return origin === BASE && /^\/(?![/\\])/.test(pathname) ? `${pathname}${search}${hash}` : '/';
}
