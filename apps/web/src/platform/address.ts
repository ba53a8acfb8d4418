import { DAY } from '@lianzhen/shared/kernel';

/** A calendar day out of the address, `YYYY-MM-DD`; `null` for anything that is not an existing day. */
export function readDay(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const at = Date.parse(`${value}T00:00:00Z`);
  return at % DAY === 0 && new Date(at).toISOString().startsWith(value) ? value : null;
}
