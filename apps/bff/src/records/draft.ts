import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { id, Refusal } from '@lianzhen/shared/kernel';
import type { keepDraftInput, writeEncounterInput } from '@lianzhen/shared/records';
import { mustSee } from '../patient/index.ts';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { encounterDraft } from './table.ts';

export const draftInput = z.object({ patientId: id });

type Writing = NonNullable<z.output<typeof writeEncounterInput>['draft']>;

const own = (act: Act, patientId: string) =>
  and(eq(encounterDraft.practitionerId, act.actor.practitionerId), eq(encounterDraft.patientId, patientId));

/**
 * Nothing that another device typed or finished meanwhile is written over unseen.
 * @throws Refusal `conflict/draft_newer`, `conflict/visit_written`.
 */
async function mustBeSeen(
  act: Act,
  patientId: string,
  { base, device, over }: Writing,
  finishing = false,
): Promise<void> {
  const [kept] = await act.db.select().from(encounterDraft).where(own(act, patientId)).for('update');
  if (!kept || over || kept.version <= base) return;
  // A keeping that arrives late must not bring back what its own device has finished meanwhile.
  if (kept.device === device && (kept.body || finishing)) return;
  const facts = { version: kept.version, at: kept.updatedAt.toISOString() };
  if (kept.body) throw new Refusal('conflict', 'draft_newer', facts);
  if (kept.finishedRecordId)
    throw new Refusal('conflict', 'visit_written', { ...facts, recordId: kept.finishedRecordId });
}

type Kept = { body: Record<string, unknown> | null; device: string; finishedRecordId?: string };

async function put(act: Act, patientId: string, kept: Kept): Promise<{ version: number }> {
  const facts = { ...kept, finishedRecordId: kept.finishedRecordId ?? null, updatedAt: act.now };
  return one(
    await act.db
      .insert(encounterDraft)
      .values({ practitionerId: act.actor.practitionerId, patientId, version: 1, ...facts })
      .onConflictDoUpdate({
        target: [encounterDraft.practitionerId, encounterDraft.patientId],
        set: { ...facts, version: sql`${encounterDraft.version} + 1` },
      })
      .returning({ version: encounterDraft.version }),
  );
}

/**
 * Keeps what the acting doctor is typing about a patient, so that another computer goes on where this one stopped.
 * @throws Refusal `conflict/draft_newer` or `conflict/visit_written` when another device was here since.
 */
export async function keepDraft(
  act: Act,
  input: z.output<typeof keepDraftInput>,
): Promise<{ version: number }> {
  const { patientId, form, device } = input;
  await mustSee(act, patientId);
  await mustBeSeen(act, patientId, input);
  act.trail({ action: 'records.keep_draft', subject: 'patient', subjectId: patientId, patientId });
  return put(act, patientId, { body: form, device });
}

/** The own draft about a patient, from whatever device; `body` is null when nothing is being written. */
export async function draft(act: Act, input: z.output<typeof draftInput>) {
  const { patientId } = input;
  await mustSee(act, patientId);
  const [kept] = await act.db
    .select({
      version: encounterDraft.version,
      body: encounterDraft.body,
      device: encounterDraft.device,
      finishedRecordId: encounterDraft.finishedRecordId,
      updatedAt: encounterDraft.updatedAt,
    })
    .from(encounterDraft)
    .where(own(act, patientId));
  act.trail({ action: 'records.look_draft', subject: 'patient', subjectId: patientId, patientId });
  return kept ?? null;
}

/** Throws the own draft away on every device. */
export async function dropDraft(act: Act, input: z.output<typeof draftInput>): Promise<{ version: number }> {
  const { patientId } = input;
  await mustSee(act, patientId);
  act.trail({ action: 'records.drop_draft', subject: 'patient', subjectId: patientId, patientId });
  return put(act, patientId, { body: null, device: '' });
}

/** Before a visit is written: what another device did meanwhile must have been shown. */
export async function mustFollowDraft(
  act: Act,
  patientId: string,
  writing: Writing | undefined,
): Promise<void> {
  if (writing) await mustBeSeen(act, patientId, writing, true);
}

/** After a visit is written the draft is done with, and other devices learn which visit came of it. */
export async function finishDraft(
  act: Act,
  done: { patientId: string; recordId: string; device: string },
): Promise<void> {
  await put(act, done.patientId, { body: null, device: done.device, finishedRecordId: done.recordId });
}
