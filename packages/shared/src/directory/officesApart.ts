import { isClinical, isOffice } from '../kernel/index.ts';
import type { Duty } from '../kernel/index.ts';

/**
 * The three offices of administration are held by three people, and none of them treats patients: nobody holds two
 * offices, nor an office beside a clinical post (GB/T 22239-2019, 8.1.4.2 d).
 */
export function officesApart(held: readonly Duty[]): boolean {
  const offices = new Set(held.filter(isOffice));
  if (offices.size === 0) return true;
  return offices.size === 1 && !held.some(isClinical);
}
