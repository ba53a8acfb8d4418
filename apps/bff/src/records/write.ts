import type { z } from 'zod';
import { id, Refusal } from '@lianzhen/shared/kernel';
import { labInput, prescriptionInput } from '@lianzhen/shared/records';
import type { RecordBodyInput } from '@lianzhen/shared/records';
import type { Act } from '../platform/index.ts';
import { addRecord } from './addRecord.ts';

export const writeLabInput = labInput.extend({ patientId: id });
export const writePrescriptionInput = prescriptionInput.extend({ patientId: id });

/** @throws Refusal `rule_violated/in_future`. */
export function mustBePast(act: Act, instant: string): Date {
  const at = new Date(instant);
  if (at > act.now) throw new Refusal('rule_violated', 'in_future');
  return at;
}

type Lab = Omit<z.output<typeof labInput>, 'title'>;

export function labBodyOf({ specimen, collectedAt, reportedAt, state, results, note }: Lab): RecordBodyInput {
  return { type: 'lab', specimen, collectedAt, reportedAt, state, results, note };
}

export function prescriptionBodyOf({
  items,
  note,
}: Pick<z.output<typeof prescriptionInput>, 'items' | 'note'>): RecordBodyInput {
  return { type: 'prescription', items, note };
}

/**
 * A laboratory report typed from paper; it stands on the timeline at the time the specimen was taken.
 * @throws Refusal `not_found`, `rule_violated/in_future`.
 */
export async function writeLab(act: Act, input: z.output<typeof writeLabInput>): Promise<{ id: string }> {
  const occurredAt = mustBePast(act, input.collectedAt);
  const { patientId, title } = input;
  return addRecord(act, { patientId, kind: 'lab', title, occurredAt, body: labBodyOf(input) });
}

/** A prescription written here. */
export async function writePrescription(
  act: Act,
  input: z.output<typeof writePrescriptionInput>,
): Promise<{ id: string }> {
  const { patientId, title } = input;
  return addRecord(act, { patientId, kind: 'prescription', title, body: prescriptionBodyOf(input) });
}
