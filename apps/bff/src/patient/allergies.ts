import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Allergy, allergyFacts, AllergyStatus, LongTerm } from '@lianzhen/shared/patient';
import type { Act } from '../platform/index.ts';
import { patient } from './table.ts';

/** What a visit learned of allergies becomes what everyone is warned of; "not known" never wipes out a list. */
export async function noteAllergies(
  act: Act,
  input: { patientId: string; allergies: z.output<typeof allergyFacts> },
): Promise<void> {
  const { status, items } = input.allergies;
  if (status === 'unknown') return;
  await act.db
    .update(patient)
    .set({ allergyStatus: status, allergies: items, version: sql`${patient.version} + 1` })
    .where(eq(patient.id, input.patientId));
  act.trail({
    action: 'patient.note_allergies',
    subject: 'patient',
    subjectId: input.patientId,
    patientId: input.patientId,
    detail: { status },
  });
}

export type Warned = { allergyStatus: AllergyStatus; allergies: Allergy[]; longTerm: LongTerm[] };

/** The first of those that say the same. */
function firstOf<Item>(items: Item[], said: (item: Item) => string): Item[] {
  return items.filter((item, place) => items.findIndex(other => said(other) === said(item)) === place);
}

/** The warnings of a person with several entries: whatever one of them lists counts, the speaking entry first. */
export function warningsOf(speaking: Warned, others: readonly Warned[]): Warned {
  const entries = [speaking, ...others];
  const allergies = firstOf(
    entries.flatMap(entry => entry.allergies),
    ({ substance }) => substance,
  );
  return {
    allergyStatus: allergies.length > 0 ? 'listed' : speaking.allergyStatus,
    allergies,
    longTerm: firstOf(
      entries.flatMap(entry => entry.longTerm),
      ({ code, note }) => `${code} ${note}`,
    ),
  };
}
