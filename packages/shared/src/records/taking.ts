import { DAY } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';
import type { Prescribed } from './prescription.ts';

/** A list of medicines older than this says nothing about today. */
export const MEDICINES_KNOWN_FOR_DAYS = 180;

/** What one entry says of medicines. */
export type Told = {
  recordId: string;
  at: Date;
  institution: { zh: string; en: string | null };
  items: readonly Prescribed[];
};

/** A medicine that is taken now, with the entry that says so and until when it lasts when that is known. */
export type Taken = Prescribed & Pick<Told, 'recordId' | 'at' | 'institution'> & { until: Date | null };

const nameKey = (name: string) => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/**
 * What the patient takes now: of each medicine the newest word counts; what was stopped, or has lasted its days, is
 * no longer taken.
 */
export function currentMedicines(told: readonly Told[], now: Date): Taken[] {
  const newest = new Map<string, Taken>();
  const byTime = [...told].sort((one, other) => other.at.getTime() - one.at.getTime());
  for (const { items, ...from } of byTime) {
    for (const item of items) {
      const key = nameKey(item.name);
      if (newest.has(key)) continue;
      const until = item.days === null ? null : new Date(from.at.getTime() + item.days * DAY);
      newest.set(key, { ...item, ...from, until });
    }
  }
  return [...newest.values()].filter(
    ({ state, until, at }) =>
      state === 'active' &&
      (until ?? new Date(at.getTime() + MEDICINES_KNOWN_FOR_DAYS * DAY)).getTime() > now.getTime(),
  );
}

/** The use of a medicine in one line, e.g. `20mg 口服 每晚一次 28 天`. */
export function intakeOf(
  { dose, route, frequency, days }: Pick<Prescribed, 'dose' | 'route' | 'frequency' | 'days'>,
  say: (words: Words) => string,
): string {
  const span = days === null ? '' : say({ zh: `${days} 天`, en: days === 1 ? '1 day' : `${days} days` });
  return [dose, route, frequency, span].filter(Boolean).join(' ');
}
