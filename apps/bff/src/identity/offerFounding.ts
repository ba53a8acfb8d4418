import type { Logger } from 'pino';
import { openDatabase } from '../platform/db.ts';
import type { Env } from '../platform/env.ts';
import { newFoundingCode } from './founding.ts';
import { tellCode, toldCode } from './toldCode.ts';

/** Tells, in the log and in DATA_DIR, the code with which an empty region is begun at `/found`. */
export async function offerFounding(
  env: Env & { DATABASE_URL: string },
  log: Logger,
  clock: () => Date = () => new Date(),
): Promise<void> {
  const { db, pool } = openDatabase(env.DATABASE_URL, 2);
  try {
    const held = await toldCode(env.DATA_DIR);
    const offer = await db.transaction(tx => newFoundingCode(tx, clock(), held));
    await tellCode(env.DATA_DIR, offer?.code ?? null);
    if (offer)
      log.warn(
        { code: offer.code, until: offer.endsAt },
        'the region is empty: begin it at /found with this code',
      );
  } finally {
    await pool.end();
  }
}
