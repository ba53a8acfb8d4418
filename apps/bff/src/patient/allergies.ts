import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { allergyFacts } from '@lianzhen/shared/patient';
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
    .set({ allergyStatus: status, allergies: items })
    .where(eq(patient.id, input.patientId));
  act.trail({
    action: 'patient.note_allergies',
    subject: 'patient',
    subjectId: input.patientId,
    patientId: input.patientId,
    detail: { status },
  });
}
