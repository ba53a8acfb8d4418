import { createHash } from 'node:crypto';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner ?? null)]));
}

/** One text for equal contents, whatever the order of their keys. Nesting is bounded by whoever read it. */
export function canonical(value: unknown): string {
  return JSON.stringify(ordered(value as Json)) ?? 'null';
}

/** What a resource says, as SHA-256 in hexadecimal digits; when it was sent and how it is displayed do not count. */
export function digestOf(resource: unknown): string {
  const plain = typeof resource !== 'object' || resource === null || Array.isArray(resource);
  const {
    meta: _meta,
    text: _text,
    ...said
  } = plain ? { value: resource } : (resource as Record<string, unknown>);
  return createHash('sha256').update(canonical(said)).digest('hex');
}
