import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import type { MaskedField, unmaskPatient } from '@lianzhen/shared/patient';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { patient } from './table.ts';
import { visibleTo } from './visible.ts';

const columns = {
  id: patient.idSealed,
  phone: patient.phoneSealed,
  contact: patient.contactPhoneSealed,
} satisfies Record<MaskedField, unknown>;

/**
 * One masked value in full; the trail keeps which and why.
 * @throws Refusal `not_found` for strangers, `rule_violated/nothing_to_unmask` when there is no such value.
 */
export async function unmask(act: Act, input: z.output<typeof unmaskPatient>): Promise<{ value: string }> {
  const { sealed } = some(
    await act.db
      .select({ sealed: columns[input.field] })
      .from(patient)
      .where(and(eq(patient.id, input.id), visibleTo(act.actor, act.now))),
  );
  if (!sealed) throw new Refusal('rule_violated', 'nothing_to_unmask');
  act.trail({
    action: 'patient.unmask',
    subject: 'patient',
    subjectId: input.id,
    patientId: input.id,
    detail: { field: input.field, reason: input.reason, ...(input.note && { note: input.note }) },
  });
  return { value: act.seal.open(sealed) };
}
