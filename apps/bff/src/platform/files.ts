import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, rename, stat, statfs, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';

/** Bytes kept once under their SHA-256 (64 lower-case hexadecimal digits): `files/ab/cdef…`. */
export type Vault = {
  /**
   * Keeps the bytes of a file on disk; the source stays where it is. What is returned is safely on the disk.
   * @throws the error of the file system, `ENOSPC` when the disk is full.
   */
  keep: (source: string) => Promise<{ sha256: string; size: number }>;
  /** The bytes from `start` to `end`, both included; all of them without a range. */
  read: (sha256: string, range?: { start: number; end: number }) => Readable;
  /** Whether the bytes are there and complete. */
  holds: (sha256: string, size: number) => Promise<boolean>;
};

const SHA256 = /^[0-9a-f]{64}$/;

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

async function digest(path: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return { sha256: hash.digest('hex'), size: (await stat(path)).size };
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name for the same bytes; a copy where the file system knows no second names. */
async function place(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return;
    if (code === 'ENOENT' || code === 'ENOSPC') throw error;
    const partial = `${target}.${process.pid}`;
    await copyFile(source, partial);
    await flush(partial);
    await rename(partial, target);
  }
}

/** The file store of one data folder. */
export function createVault(dataDir: string): Vault {
  const root = join(dataDir, 'files');
  const at = (sha256: string): string => {
    if (!SHA256.test(sha256)) throw new Error('not a SHA-256');
    return join(root, sha256.slice(0, 2), sha256.slice(2));
  };
  const holds = (sha256: string, size: number) =>
    stat(at(sha256)).then(
      found => found.size === size,
      () => false,
    );
  return {
    holds,
    async keep(source) {
      const found = await digest(source);
      const target = at(found.sha256);
      if (await holds(found.sha256, found.size)) return found;
      await mkdir(dirname(target), { recursive: true });
      await flush(source);
      await unlink(target).catch(() => undefined);
      await place(source, target);
      await flush(dirname(target));
      return found;
    },
    read: (sha256, range) => createReadStream(at(sha256), range),
  };
}

/** Bytes still free on the disk that holds a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}
