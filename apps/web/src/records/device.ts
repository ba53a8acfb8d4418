import { newKey } from '../platform/idempotency.ts';
import { keep, kept } from '../platform/keep.ts';

const DEVICE = 'lianzhen.device';
const BASE = 'lianzhen.records.base.';

let unkept: string | null = null;

/** A random name of this browser, by which the server tells one of a doctor's computers from the other. */
export function thisDevice(): string {
  const known = kept(DEVICE) ?? unkept;
  if (known) return known;
  const made = newKey();
  if (!keep(DEVICE, made)) unkept = made;
  return made;
}

/** The version of the draft that this browser last saw on the server; 0 before the first. */
export function baseOf(subject: string): number {
  return Number(kept(BASE + subject)) || 0;
}

export function noteBase(subject: string, version: number): void {
  keep(BASE + subject, String(version));
}
