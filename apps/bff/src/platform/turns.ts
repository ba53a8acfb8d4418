import { sql } from 'drizzle-orm';
import type { Tx } from './db.ts';

/** Two transactions that name the same thing take turns: the second waits until the first has ended. */
export async function takeTurns(tx: Tx, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
