import { and, eq } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import type { Words } from '@lianzhen/shared/kernel';
import type { Act } from '../platform/index.ts';
import type { PlanRow } from './load.ts';
import { rehabPlan } from './table.ts';

/**
 * Nobody has moved it since the user saw it; asked before the law, so that the slower of two is told of the other.
 * @throws Refusal `conflict/plan_moved` with the state that stands now.
 */
export function mustStand(found: PlanRow, present: number, seen: number): void {
  if (present !== seen) throw new Refusal('conflict', 'plan_moved', { state: found.state });
}

/**
 * Changes a plan as the user saw it.
 * @returns the version that stands now.
 * @throws Refusal `conflict/plan_moved` when someone else has moved it since.
 */
export async function change(
  act: Act,
  found: PlanRow,
  version: number,
  set: Partial<typeof rehabPlan.$inferInsert>,
): Promise<number> {
  const changed = await act.db
    .update(rehabPlan)
    .set({ ...set, version: version + 1 })
    .where(and(eq(rehabPlan.id, found.id), eq(rehabPlan.version, version)));
  if (changed.rowCount !== 1) throw new Refusal('conflict', 'plan_moved', { state: found.state });
  return version + 1;
}

/** Tells both houses; the words name the house and the case, never the patient. */
export function tellBothHouses(
  act: Act,
  plan: Pick<PlanRow, 'id' | 'hospitalId' | 'clinicId'>,
  name: string,
  words?: Words,
): void {
  act.publish({
    room: 'rehab',
    name,
    ref: plan.id,
    to: { institutionIds: [plan.hospitalId, plan.clinicId] },
    ...(words ? { words } : {}),
  });
}
