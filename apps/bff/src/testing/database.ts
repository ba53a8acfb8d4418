import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { seedDemo } from '../demo/index.ts';
import { readEnv } from '../platform/env.ts';
import { migrateDatabase } from '../platform/migrate.ts';
import { startPostgres } from '../platform/postgres.ts';
import { FIXED_NOW, SEAL_KEY } from './fixed.ts';
import { createDatabase, TEMPLATE, withDatabase } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated and seeded template that each test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-acts-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  await createDatabase(postgres.url, TEMPLATE);
  const url = withDatabase(postgres.url, TEMPLATE);
  await migrateDatabase(url);
  const env = readEnv({ DATABASE_URL: url, DATA_DIR: dataDir, DEMO: '1', NODE_ENV: 'test', SEAL_KEY });
  await seedDemo({ ...env, DATABASE_URL: url }, pino({ level: 'silent' }), () => FIXED_NOW);
  project.provide('postgres', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
