import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import type { identifyPatient } from '@lianzhen/shared/patient';
import type { Act } from '../platform/index.ts';
import { refuseAlike } from './alike.ts';
import { documentOf, holdPerson, mustBeBorn, namesOf, refuseKnown } from './entry.ts';
import { refreshKnown } from './known.ts';
import { patient } from './table.ts';
import { mustSee } from './visible.ts';

/**
 * Gives a person the papers or the true name that were missing at registration, or that turned out to be wrong.
 * @throws Refusal `conflict/patient_exists` with `id` when the papers belong to an entry already: the two can be
 *   merged; `conflict/probably_known`, `conflict/changed`, `rule_violated/born_in_future`.
 */
export async function identify(act: Act, input: z.output<typeof identifyPatient>): Promise<{ id: string }> {
  await mustSee(act, input.id);
  mustBeBorn(act, input.birthDate);
  const { id } = await holdPerson(act, input.id);
  const { name, sex, birthDate, idKind, verified } = input;
  const document = documentOf(act, input);
  await refuseKnown(act, document.idDigest, id);
  await refuseAlike(act, { ...input, phone: '', motherId: null, except: id }, input.another);
  const [before] = await act.db
    .select({ idKind: patient.idKind, verification: patient.verification, name: patient.name })
    .from(patient)
    .where(eq(patient.id, id));
  const done = await act.db
    .update(patient)
    .set({
      ...namesOf(name),
      ...document,
      sex,
      birthDate,
      idKind,
      birthEstimated: false,
      verification: verified && idKind !== 'none' ? 'verified' : 'unverified',
      version: input.version + 1,
    })
    .where(and(eq(patient.id, id), eq(patient.version, input.version)));
  if (done.rowCount !== 1) throw new Refusal('conflict', 'changed');
  await refreshKnown(act, [id]);
  act.trail({
    action: 'patient.identify',
    subject: 'patient',
    subjectId: id,
    patientId: id,
    detail: {
      before: { idKind: before?.idKind, verification: before?.verification },
      idKind,
      renamed: before?.name !== name,
      verified,
      ...(input.another && { another: input.another }),
    },
  });
  return { id };
}
