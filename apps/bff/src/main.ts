import { offerFounding } from './identity/index.ts';
import { startJobs } from './jobs.ts';
import { EnvError, readEnv } from './platform/env.ts';
import { createLog } from './platform/log.ts';
import { migrateDatabase } from './platform/migrate.ts';
import { seedDemo } from './demo/index.ts';
import { createServer } from './server.ts';

async function run(): Promise<void> {
  const env = readEnv(process.env);
  const { DATABASE_URL } = env;
  if (!DATABASE_URL) throw new EnvError('DATABASE_URL is not set');
  const log = createLog(env.LOG_LEVEL);
  const settled = { ...env, DATABASE_URL };
  await migrateDatabase(DATABASE_URL);
  if (env.DEMO) await seedDemo(settled, log);
  else await offerFounding(settled, log);
  const server = await createServer(settled, log);
  const jobs = await startJobs(settled, log);
  await server.app.listen({ port: env.PORT, host: env.HOST });

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await jobs.stop();
    await server.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
}

run().catch((error: unknown) => {
  const plain = error instanceof EnvError ? error.message : error;
  console.error(plain);
  process.exit(1);
});
