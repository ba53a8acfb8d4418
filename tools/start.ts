import { dirname, join } from 'node:path';
import { toldCode } from '../apps/bff/src/identity/toldCode.ts';
import { EnvError, readEnv } from '../apps/bff/src/platform/env.ts';
import type { Env } from '../apps/bff/src/platform/env.ts';
import { PostgresFault, reachPostgres, startPostgres } from '../apps/bff/src/platform/postgres.ts';
import { takeLock } from './lock.ts';
import { checkPort } from './port.ts';
import { complain, Plainly, say, table } from './say.ts';
import { diedOf, startServer, waitUntilReady } from './server.ts';
import { stopSignal } from './stop.ts';
import { buildWeb } from './web.ts';

const root = dirname(import.meta.dirname);

type Close = () => Promise<void> | void;

const addressOf = (env: Env) => `http://localhost:${env.PORT}`;

function demoAsked(env: Env, args: string[]): boolean {
  const unknown = args.filter(arg => arg !== '--demo');
  if (unknown.length > 0) {
    throw new Plainly(
      `不认识的参数 ${unknown.join(' ')}。用法:npm start [-- --demo]`,
      `Unknown argument ${unknown.join(' ')}. Usage: npm start [-- --demo]`,
    );
  }
  return args.includes('--demo') || env.DEMO || env.DATABASE_URL === undefined;
}

async function openDatabase(env: Env, closing: Close[]): Promise<string> {
  if (env.DATABASE_URL !== undefined) return env.DATABASE_URL;
  say('正在启动数据库…', 'Starting the database …');
  const postgres = await startPostgres({
    dataDir: join(env.DATA_DIR, 'postgres'),
    log: words => say(words.zh, words.en),
  });
  closing.push(postgres.stop);
  return postgres.url;
}

async function announce(env: Env, demo: boolean): Promise<void> {
  const lines = ['', `✓ 联诊已就绪 / Lianzhen is ready:  ${addressOf(env)}`, ''];
  if (demo) {
    const { demoAccounts } = await import('../apps/bff/src/demo/accounts.ts');
    const head = ['用户名 Username', '密码 Password', '身份 Who'];
    const rows = demoAccounts.map(({ username, password, who }) => [
      username,
      password,
      `${who.zh} / ${who.en}`,
    ]);
    lines.push('演示账号 / Demo accounts', table([head, ...rows]).replaceAll(/^/gm, '  '), '');
  }
  const code = demo ? null : await toldCode(env.DATA_DIR);
  if (code) {
    lines.push(
      `这个地区还没有任何人。请在一天内打开 ${addressOf(env)}/found,用一次性代码设立三位管理员:${code}`,
      `Nobody is in this region yet. Within a day, open ${addressOf(env)}/found and appoint its three officers with`,
      `the one-time code: ${code}`,
      '',
    );
  }
  lines.push('按 Ctrl-C 停止 / Press Ctrl-C to stop', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}

function settingsOf(env: Env, databaseUrl: string, demo: boolean): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: env.DATA_DIR,
    PORT: String(env.PORT),
    DEMO: demo ? '1' : '0',
    NODE_ENV: env.NODE_ENV,
    // On a desk the log would drown the address; a server with its own database keeps it.
    LOG_LEVEL: process.env['LOG_LEVEL'] || (env.DATABASE_URL === undefined ? 'warn' : env.LOG_LEVEL),
  };
}

async function serve(env: Env, demo: boolean, stop: AbortSignal, closing: Close[]): Promise<void> {
  await checkPort(env.HOST, env.PORT);
  if (env.DATABASE_URL !== undefined) await reachPostgres(env.DATABASE_URL);
  await buildWeb(root, stop);
  stop.throwIfAborted();
  const databaseUrl = await openDatabase(env, closing);
  stop.throwIfAborted();
  say(
    demo ? '正在准备数据(首次写入演示地区,约需一分钟)…' : '正在准备数据…',
    demo
      ? 'Preparing the data (the first time, the demo region is written: about a minute) …'
      : 'Preparing the data …',
  );
  const server = startServer(root, settingsOf(env, databaseUrl, demo));
  closing.push(server.stop);
  const host = ['0.0.0.0', '::'].includes(env.HOST) ? '127.0.0.1' : env.HOST;
  await waitUntilReady(server, `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT}/readyz`, stop);
  await announce(env, demo);
  stop.throwIfAborted();
  const stopped = new Promise<undefined>(resolve => stop.addEventListener('abort', () => resolve(undefined)));
  const end = await Promise.race([server.ended, stopped]);
  if (end !== undefined && !stop.aborted) throw diedOf(end);
}

async function main(): Promise<number> {
  const closing: Close[] = [];
  const stop = stopSignal(() => {
    process.stdout.write('\n');
    say('正在停止…', 'Stopping …');
  });
  try {
    const env = readEnv(process.env);
    const demo = demoAsked(env, process.argv.slice(2));
    const lock = takeLock(env.DATA_DIR, addressOf(env));
    if ('running' in lock) {
      const { url, pid } = lock.running;
      say(`联诊已在运行:${url}(进程 ${pid})`, `Lianzhen is running already: ${url} (process ${pid})`);
      return 0;
    }
    closing.push(lock.release);
    await serve(env, demo, stop, closing);
    return 0;
  } catch (error) {
    if (stop.aborted) return 0;
    complain(explain(error));
    return 1;
  } finally {
    for (const close of closing.toReversed()) await close();
    if (stop.aborted) say('已停止。', 'Stopped.');
  }
}

function explain(error: unknown): string {
  if (error instanceof Plainly || error instanceof PostgresFault) return error.message;
  if (error instanceof EnvError) return `设置有误 / A setting is wrong:\n${error.message}`;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC') return '磁盘已满,请清理后重试。\nThe disk is full; free some space and try again.';
  if (code === 'EACCES' || code === 'EROFS') {
    const path = (error as NodeJS.ErrnoException).path ?? '';
    return `没有权限写入 ${path},可用 DATA_DIR 换一个位置。\n${path} may not be written; choose another place with DATA_DIR.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

process.exit(await main());
