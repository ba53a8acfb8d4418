import { eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { institution } from '../directory/table.ts';
import { leaveMarks } from '../platform/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { Seal } from '../platform/seal.ts';
import { takeUncounted } from '../referral/index.ts';
import type { UncountedSteps } from '../referral/index.ts';
import { flowDaily } from './table.ts';

const CHUNK = 1_000;

async function addUp(tx: Tx, steps: UncountedSteps[]): Promise<void> {
  for (let at = 0; at < steps.length; at += CHUNK)
    await tx
      .insert(flowDaily)
      .values(steps.slice(at, at + CHUNK))
      .onConflictDoUpdate({
        target: [
          flowDaily.day,
          flowDaily.fromInstitutionId,
          flowDaily.toInstitutionId,
          flowDaily.direction,
          flowDaily.urgency,
          flowDaily.action,
        ],
        set: { count: sql`${flowDaily.count} + excluded.count` },
      });
}

async function viewersHouses(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: institution.id })
    .from(institution)
    .where(eq(institution.kind, 'health_commission'));
  return rows.map(({ id }) => id);
}

async function foldOnce(db: Db, seal: Seal, now: Date): Promise<number> {
  return db.transaction(async tx => {
    const steps = await takeUncounted(tx);
    if (steps.length === 0) return 0;
    await addUp(tx, steps);
    const counted = steps.reduce((sum, { count }) => sum + count, 0);
    await leaveMarks(tx, { now, seal, requestId: `fold-${v7()}`, address: 'local' }, null, {
      trails: [{ action: 'dashboard.fold', subject: 'flow_daily', detail: { steps: counted } }],
      events: [{ room: 'dashboard', name: 'folded', to: { institutionIds: await viewersHouses(tx) } }],
    });
    return counted;
  });
}

/**
 * Adds the steps that were never counted to the daily figures, each exactly once, and tells the viewers. May be
 * stopped anywhere and may run twice at once.
 * @returns how many steps were counted.
 */
export async function foldFlow(db: Db, seal: Seal, now: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const counted = await foldOnce(db, seal, now);
    if (counted === 0) return total;
    total += counted;
  }
}
