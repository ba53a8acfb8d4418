import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import { localDay } from '@lianzhen/shared/kernel';
import { openSessions } from '../booking/index.ts';
import { foundRegion } from '../directory/index.ts';
import { institution } from '../directory/table.ts';
import { demoKeeper } from './facts/keeper.ts';
import { openDatabase } from '../platform/db.ts';
import type { Env } from '../platform/env.ts';
import { actWithin } from '../platform/index.ts';
import type { Act, Actor } from '../platform/index.ts';
import { createSeal, sealKey } from '../platform/seal.ts';
import { planClinics } from './clinics.ts';
import { joinNetworks, pairDoctors, planRosters } from './networks.ts';
import { registerResidents } from './residents.ts';
import { enrolRegion } from './staff.ts';

/** Performs a verb for one of the cast inside the transaction of the seed. */
export type Perform = <Output>(actor: Actor, run: (act: Act) => Promise<Output>) => Promise<Output>;

/**
 * Fills an empty database with the demo region, through the verbs and in one transaction: a seed that is cut off
 * leaves nothing behind, and a second start finds the region there and does nothing.
 */
export async function seedDemo(
  env: Env & { DATABASE_URL: string },
  log: Logger,
  clock: () => Date = () => new Date(),
): Promise<void> {
  const { db, pool } = openDatabase(env.DATABASE_URL, 2);
  const seal = createSeal(sealKey(env.SEAL_KEY, env.DATA_DIR), env.AUDIT_HASH);
  const from = { now: clock(), requestId: `seed-${v7()}`, address: 'local', seal };
  try {
    await db.transaction(async tx => {
      await tx.execute(sql`select pg_advisory_xact_lock(7233002)`);
      const [any] = await tx.select({ id: institution.id }).from(institution).limit(1);
      if (any) return;
      log.info('seeding the demo region');
      const perform: Perform = (actor, run) => actWithin(tx, from, actor, 'demo', run);
      const [founder] = await foundRegion(tx, from, demoKeeper, [
        { name: '演示管理员', duty: 'administrator' },
      ]);
      const region = await perform(founder, act => enrolRegion(act));
      await perform(founder, act => planClinics(act, region));
      await perform(founder, async act => {
        await joinNetworks(act, region);
        await pairDoctors(act, region);
        await planRosters(act, region);
      });
      await registerResidents(perform, region, localDay(from.now));
      await openSessions(tx, from.now);
      log.info({ people: region.actors.size, institutions: region.institutions.size }, 'seeded');
    });
  } finally {
    await pool.end();
  }
}
