import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import type { unmaskPatient } from '@lianzhen/shared/patient';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { patient, patientContact } from './table.ts';
import { visibleTo } from './visible.ts';

type Ask = z.output<typeof unmaskPatient>;

async function sealedOf(act: Act, { id, field, contactId }: Ask): Promise<Buffer | null> {
  const { personId, ...own } = some(
    await act.db
      .select({ personId: patient.personId, id: patient.idSealed, phone: patient.phoneSealed })
      .from(patient)
      .where(and(eq(patient.id, id), visibleTo(act.actor, act.now))),
  );
  if (field !== 'contact') return own[field];
  const [contact] = await act.db
    .select({ phone: patientContact.phoneSealed })
    .from(patientContact)
    .where(
      and(eq(patientContact.patientId, personId), contactId ? eq(patientContact.id, contactId) : undefined),
    )
    .orderBy(asc(patientContact.place))
    .limit(1);
  return contact?.phone ?? null;
}

/**
 * One masked value in full; the trail keeps which and why.
 * @throws Refusal `not_found` for strangers, `rule_violated/nothing_to_unmask` when there is no such value.
 */
export async function unmask(act: Act, input: Ask): Promise<{ value: string }> {
  const sealed = await sealedOf(act, input);
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
