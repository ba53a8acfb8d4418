import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { monthOf } from './rows.ts';
import type { Head } from './sealing.ts';

const folderOf = (dataDir: string) => join(dataDir, 'audit', 'anchors');
const line = /^(\d+) ([0-9a-f]{64}) /;

/**
 * Notes the newest seal outside the database, one line each in a file a month: number, hash, time. Whoever owns the
 * database alone cannot cut the trail behind an anchor; a copy of the folder elsewhere binds who owns this disk too.
 */
export async function dropAnchor(dataDir: string, head: Head, at: Date): Promise<void> {
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true });
  const text = `${head.number} ${head.hash.toString('hex')} ${at.toISOString()}\n`;
  await appendFile(join(folder, `${monthOf(at)}.txt`), text, { mode: 0o600 });
}

/** All anchors, oldest file first; a line cut off by a power cut is left out. */
export async function* anchorsOf(dataDir: string): AsyncGenerator<Head> {
  const folder = folderOf(dataDir);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(file => file.endsWith('.txt')).toSorted())
    for await (const text of createInterface({ input: createReadStream(join(folder, name)) })) {
      const [, number, hash] = line.exec(text) ?? [];
      if (number && hash) yield { number: Number(number), hash: Buffer.from(hash, 'hex') };
    }
}
