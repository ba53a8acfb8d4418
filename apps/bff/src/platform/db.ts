import { drizzle } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';

type Schema = Record<string, never>;

/** A pool that reads and opens transactions. */
export type Db = NodePgDatabase<Schema>;

/** An open transaction. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** Whatever answers a select: the pool or an open transaction. */
export type Reader = Db | Tx;

/** The role under which the application works: it may add audit rows, never change or remove them. */
export const APP_ROLE = 'lianzhen_app';

export type Database = { db: Db; pool: Pool };

/**
 * Connects as the application's role.
 * @param size connections at the most; a request never holds two at once.
 */
export function openDatabase(url: string, size: number): Database {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    options: `-c role=${APP_ROLE} -c timezone=UTC`,
  });
  // A lost connection fails the statement that used it, and is replaced; it must not end the process.
  const survive = () => undefined;
  pool.on('error', survive);
  pool.on('connect', client => client.on('error', survive));
  return { db: drizzle(pool, { casing: 'snake_case' }), pool };
}
