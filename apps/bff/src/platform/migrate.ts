import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';

const OLDEST = 150_000;
const LOCK = 7_233_001;
const folder = fileURLToPath(new URL('../../migrations', import.meta.url));
const guard = fileURLToPath(new URL('guard.sql', import.meta.url));

/**
 * Brings a database to the present shape: tables, the job queue's own tables, and the rights of the
 * application's role. Several processes may start at once; they take turns.
 * @throws Error when the server is older than PostgreSQL 15.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    );
    if (Number(rows[0]?.version) < OLDEST) throw new Error('PostgreSQL 15 or later is needed');
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await migrate(drizzle(client, { casing: 'snake_case' }), { migrationsFolder: folder });
    await runMigrations({ connectionString: url });
    await client.query(await readFile(guard, 'utf8'));
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  } finally {
    await client.end();
  }
}
