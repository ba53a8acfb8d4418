import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import type { mergePatients, unmergePatients } from '@lianzhen/shared/patient';
import { one, some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { holdPerson } from './entry.ts';
import { forgetUnrelated, refreshKnown } from './known.ts';
import { patient, patientKnown, patientMerge } from './table.ts';
import { mustSee } from './visible.ts';

/** Tells every institution that knows the person to read again. */
async function tell(act: Act, ids: readonly string[], ref: string): Promise<void> {
  const rows = await act.db
    .selectDistinct({ institutionId: patientKnown.institutionId })
    .from(patientKnown)
    .where(inArray(patientKnown.patientId, [...ids]));
  const institutionIds = rows.map(({ institutionId }) => institutionId);
  act.publish({ room: 'patient', name: 'merge', ref, to: { institutionIds } });
}

async function countVersion(act: Act, ids: readonly string[]): Promise<void> {
  await act.db
    .update(patient)
    .set({ version: sql`${patient.version} + 1` })
    .where(inArray(patient.id, [...ids]));
}

/**
 * Says that two entries are one person: from now on one speaks for both. No record, referral or relation is moved; all
 * are found through the person.
 * @throws Refusal `not_found` when one of them is a stranger, `rule_violated/already_one`, `conflict/changed` when one
 *   was changed since it was shown.
 */
export async function merge(act: Act, input: z.output<typeof mergePatients>): Promise<{ id: string }> {
  for (const { id } of [input.from, input.into]) await mustSee(act, id);
  // Both persons are held in one order, so that two merges at once do not wait for each other.
  const held = new Map<string, Awaited<ReturnType<typeof holdPerson>>>();
  for (const id of [input.from.id, input.into.id].toSorted()) held.set(id, await holdPerson(act, id));
  const from = some([held.get(input.from.id)].filter(entry => entry !== undefined));
  const into = some([held.get(input.into.id)].filter(entry => entry !== undefined));
  if (from.id === into.id) throw new Refusal('rule_violated', 'already_one');
  if (from.version !== input.from.version || into.version !== input.into.version)
    throw new Refusal('conflict', 'changed');
  await act.db
    .update(patient)
    .set({
      survivorId: into.id,
      mergedIntoId: sql`case when ${patient.id} = ${from.id}::uuid then ${into.id}::uuid else ${patient.mergedIntoId} end`,
    })
    .where(inArray(patient.id, from.ids));
  await countVersion(act, [from.id, into.id]);
  const { id: mergeId } = one(
    await act.db
      .insert(patientMerge)
      .values({
        fromId: from.id,
        intoId: into.id,
        reason: input.reason,
        text: input.text,
        at: act.now,
        byPostId: act.actor.postId,
      })
      .returning({ id: patientMerge.id }),
  );
  await refreshKnown(act, [into.id]);
  for (const patientId of [from.id, into.id])
    act.trail({
      action: 'patient.merge',
      subject: 'patient',
      subjectId: patientId,
      patientId,
      detail: { mergeId, from: from.id, into: into.id, reason: input.reason, text: input.text },
    });
  await tell(act, [...from.ids, ...into.ids], into.id);
  return { id: into.id };
}

/**
 * Takes a merge back: the entry stands again for itself and for all that had been merged into it before.
 * @throws Refusal `not_found` when there is no such merge or the person is a stranger.
 */
export async function unmerge(act: Act, input: z.output<typeof unmergePatients>): Promise<{ id: string }> {
  const undone = some(
    await act.db
      .select({ fromId: patientMerge.fromId, intoId: patientMerge.intoId })
      .from(patientMerge)
      .where(and(eq(patientMerge.id, input.id), isNull(patientMerge.undoneAt))),
  );
  const { fromId } = undone;
  await mustSee(act, fromId);
  const before = await holdPerson(act, fromId);
  await act.db
    .update(patientMerge)
    .set({ undoneAt: act.now, undoneByPostId: act.actor.postId, undoneText: input.text })
    .where(eq(patientMerge.id, input.id));
  await act.db.execute(sql`
    with recursive below as (
      select id from patient where id = ${fromId}::uuid
      union select p.id from patient p join below on p.merged_into_id = below.id
    )
    update patient set
      survivor_id = case when id = ${fromId}::uuid then null else ${fromId}::uuid end,
      merged_into_id = case when id = ${fromId}::uuid then null else merged_into_id end
    where id in (select id from below)`);
  await countVersion(act, [fromId, before.id]);
  for (const id of [fromId, before.id]) {
    await forgetUnrelated(act, id);
    await refreshKnown(act, [id]);
    act.trail({
      action: 'patient.unmerge',
      subject: 'patient',
      subjectId: id,
      patientId: id,
      detail: { mergeId: input.id, from: fromId, into: undone.intoId, text: input.text },
    });
  }
  await tell(act, before.ids, before.id);
  return { id: fromId };
}
