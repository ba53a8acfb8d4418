import { and, count, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import { one } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { encounterDraft } from './table.ts';

const written = (practitionerId: string) =>
  and(eq(encounterDraft.practitionerId, practitionerId), isNotNull(encounterDraft.body));

/** How many notes of visits a person has begun and not finished. */
export async function draftsOf(look: Look, practitionerId: string): Promise<number> {
  const { n } = one(await look.db.select({ n: count() }).from(encounterDraft).where(written(practitionerId)));
  return n;
}

/**
 * Gives unfinished notes to another person, who reads, completes and signs them or throws them away.
 * @throws Refusal `conflict/drafts_meet` with `count` when both have one about the same patient.
 */
export async function handOverDrafts(act: Act, from: string, to: string): Promise<number> {
  const given = await act.db.select().from(encounterDraft).where(written(from)).for('update');
  if (given.length === 0) return 0;
  const patients = given.map(row => row.patientId);
  const own = await act.db
    .select({ patientId: encounterDraft.patientId })
    .from(encounterDraft)
    .where(and(written(to), inArray(encounterDraft.patientId, patients)))
    .for('update');
  if (own.length > 0) throw new Refusal('conflict', 'drafts_meet', { count: own.length });
  for (const { patientId, body, updatedAt } of given) {
    const kept = { body, device: '', finishedRecordId: null, updatedAt };
    await act.db
      .insert(encounterDraft)
      .values({ practitionerId: to, patientId, version: 1, ...kept })
      .onConflictDoUpdate({
        target: [encounterDraft.practitionerId, encounterDraft.patientId],
        set: { ...kept, version: sql`${encounterDraft.version} + 1` },
      });
    act.trail({ action: 'records.hand_over', subject: 'patient', subjectId: patientId, patientId });
  }
  await act.db.update(encounterDraft).set({ body: null, device: '' }).where(written(from));
  return given.length;
}
