import { localInstant } from '../kernel/index.ts';

/** What the QR of an electronic health card says: whose card, of which kind, and for a code made for the moment until when. */
export type HealthCard = { id: string; type: string; expiresAt: Date | null };

/** Seconds or milliseconds since 1970, or a wall time of the region `yyyyMMddHHmmss`; null when it is neither. */
function readExpiry(text: string): Date | null {
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000);
  if (/^\d{13}$/.test(text)) return new Date(Number(text));
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return null;
  const at = localInstant(`${year}-${month}-${day}`, `${hour}:${minute}`);
  at.setUTCSeconds(Number(second));
  return Number.isNaN(at.getTime()) ? null : at;
}

/**
 * The text of a health card's QR: `id:type` of a printed card, `id:type:expiry` of one shown on a telephone. The id
 * has 16 to 64 letters or digits. Null when it is no such text.
 */
export function readHealthCard(typed: string): HealthCard | null {
  const tidy = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const [, id, type, expiry] = /^([0-9A-Za-z]{16,64}):(\d{1,2})(?::(\d{10,14}))?$/.exec(tidy) ?? [];
  if (id === undefined || type === undefined) return null;
  if (expiry === undefined) return { id: id.toUpperCase(), type, expiresAt: null };
  const expiresAt = readExpiry(expiry);
  return expiresAt && { id: id.toUpperCase(), type, expiresAt };
}

/** A code made for the moment opens nothing from its expiry on; a printed one does not expire. */
export function cardExpired(card: HealthCard, now: Date): boolean {
  return card.expiresAt !== null && now >= card.expiresAt;
}
