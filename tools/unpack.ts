import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { say } from './say.ts';

const root = dirname(import.meta.dirname);
const require = createRequire(join(root, 'e2e/package.json'));

// Libraries and fonts of its own serve only where the system has none.
const launcher = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
if ldd "$here/chromium" | grep -q 'not found'; then
  export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here"
exec "$here/chromium" "$@"
`;

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir prefix="relative">.fonts</dir>
</fontconfig>
`;

function packageOf(name: string): { parts: string; version: string } {
  const folder = join(dirname(require.resolve(name)), '..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { parts: join(folder, 'bin'), version };
}

async function untar(archive: string, folder: string): Promise<void> {
  const tar = spawn('tar', ['-x', '--no-same-owner', '-f', '-', '-C', folder], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const closed = once(tar, 'close');
  // tar stops reading at the end mark of the archive; what it says when it ends decides, not the broken pipe.
  const piped = pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin).catch(
    () => undefined,
  );
  const [code] = (await closed) as [number];
  await piped;
  if (code !== 0) throw new Error(`tar could not unpack ${archive}`);
}

/**
 * Unpacks the browser of a locked package (and the archives named beside it) into .cache, once.
 * @returns the folder: `run` starts the browser, `chromium` is the program, `lib` its libraries.
 */
export async function unpackChromium(name: string, archives: readonly string[]): Promise<string> {
  const { parts, version } = packageOf(name);
  const place = join(root, '.cache', `chromium-${version}`);
  if (existsSync(place)) return place;
  say(`正在解包 Chromium ${version}…`, `Unpacking Chromium ${version} …`);
  const draft = `${place}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    for (const archive of archives)
      await untar(archive.includes('/') ? archive : join(parts, archive), draft);
    const program = createWriteStream(join(draft, 'chromium'), { mode: 0o755 });
    await pipeline(createReadStream(join(parts, 'chromium.br')), createBrotliDecompress(), program);
    writeFileSync(join(draft, 'fonts.conf'), fontSettings);
    writeFileSync(join(draft, 'run'), launcher, { mode: 0o755 });
    if (!existsSync(place)) renameSync(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return place;
}

/** Libraries that the newer package brings and the older one took for granted. */
export const newerLibraries = (): string => join(packageOf('@sparticuz/chromium').parts, 'al2023.tar.br');
