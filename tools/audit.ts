import { join } from 'node:path';
import { findingWords } from '../packages/shared/src/audit/index.ts';
import type { Finding } from '../packages/shared/src/audit/index.ts';
import { verifyTrail } from '../apps/bff/src/audit/index.ts';
import { openDatabase } from '../apps/bff/src/platform/db.ts';
import { EnvError, readEnv } from '../apps/bff/src/platform/env.ts';
import type { Env } from '../apps/bff/src/platform/env.ts';
import { PostgresFault, startPostgres } from '../apps/bff/src/platform/postgres.ts';
import { createSeal, sealKey } from '../apps/bff/src/platform/seal.ts';
import { takeLock } from './lock.ts';
import { complain, Plainly, say } from './say.ts';

const BEAT_MS = 2_000;
const SHOWN = 200;

type Close = () => Promise<void> | void;

/** The database of a running product is used as it is; else it is started for as long as the check takes. */
async function reachDatabase(env: Env, closing: Close[]): Promise<string> {
  if (env.DATABASE_URL !== undefined) return env.DATABASE_URL;
  const lock = takeLock(env.DATA_DIR, 'audit:verify');
  const postgres = await startPostgres({ dataDir: join(env.DATA_DIR, 'postgres') });
  if ('release' in lock) closing.push(lock.release, postgres.stop);
  return postgres.url;
}

function lineOf({ kind, key, seal, month, at }: Finding): string {
  const where = [key && `key=${key}`, at && `at=${at}`, seal && `seal=${seal}`, month && `month=${month}`];
  const { zh, en } = findingWords[kind];
  return `✗ ${kind}  ${where.filter(Boolean).join(' ')}  ${zh} / ${en}\n`;
}

async function verify(env: Env, closing: Close[]): Promise<number> {
  const url = await reachDatabase(env, closing);
  const { db, pool } = openDatabase(url, 2);
  closing.push(() => pool.end());
  const seal = createSeal(sealKey(env.SEAL_KEY, env.DATA_DIR), env.AUDIT_HASH);
  say('正在核对审计记录…', 'Checking the audit trail …');
  const begun = performance.now();
  let told = begun;
  const { rows, seals, findings, findingCount } = await verifyTrail(
    { db, seal, dataDir: env.DATA_DIR },
    ({ rows: done, total }) => {
      if (performance.now() - told < BEAT_MS) return;
      told = performance.now();
      process.stdout.write(`  ${done} / ${total}\n`);
    },
  );
  const seconds = (performance.now() - begun) / 1000;
  const speed = `${seconds.toFixed(1)} s, ${Math.round(rows / seconds)}/s`;
  process.stdout.write(findings.slice(0, SHOWN).map(lineOf).join(''));
  if (findingCount > SHOWN) process.stdout.write(`… ${findingCount - SHOWN} more\n`);
  if (findingCount === 0)
    say(
      `未发现问题:${rows} 条记录、${seals} 个封签(${speed})。`,
      `Nothing wrong: ${rows} rows, ${seals} seals (${speed}).`,
    );
  else
    complain(
      `发现 ${findingCount} 处问题,共 ${rows} 条记录、${seals} 个封签(${speed})。\n` +
        `${findingCount} faults in ${rows} rows and ${seals} seals (${speed}).`,
    );
  return findingCount === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const closing: Close[] = [];
  try {
    if (process.argv.slice(2).join(' ') !== 'verify')
      throw new Plainly('用法:pnpm audit:verify', 'Usage: pnpm audit:verify');
    return await verify(readEnv(process.env), closing);
  } catch (error) {
    const plain = error instanceof Plainly || error instanceof PostgresFault || error instanceof EnvError;
    complain(plain ? error.message : String(error instanceof Error ? error.stack : error));
    return 2;
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

process.exit(await main());
