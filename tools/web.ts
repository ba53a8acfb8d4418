import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Plainly, say } from './say.ts';

const sources = [
  'apps/web/*.*',
  'apps/web/{src,public}/**/*.*',
  'packages/shared/src/**/*.ts',
  'pnpm-lock.yaml',
];

function fingerprint(root: string): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root }).filter(file => !/\.test\.tsx?$/.test(file));
  for (const file of files.toSorted())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * Builds apps/web into apps/web/dist unless the build there is of the present sources.
 * @param signal stops a build under way.
 * @throws Plainly when the build fails; what the builder said has been shown.
 */
export async function buildWeb(root: string, signal?: AbortSignal): Promise<void> {
  const stamp = join(root, 'apps/web/dist/.built');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('正在构建网页…', 'Building the web pages …');
  rmSync(stamp, { force: true });
  const builder = join(root, 'apps/web/node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'error'], {
    cwd: join(root, 'apps/web'),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Not a terminal: its moving progress line would bury what this says.
  child.stdout.pipe(process.stdout, { end: false });
  const end = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', end);
  const [code] = (await once(child, 'exit')) as [number | null];
  signal?.removeEventListener('abort', end);
  signal?.throwIfAborted();
  if (code !== 0) throw new Plainly('网页构建失败,原因见上。', 'Building the web pages failed; see above.');
  writeFileSync(stamp, wanted);
}
