import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { outcomes } from '../platform/table.ts';
import type { StoredRow } from './rows.ts';

const nullable = z.string().nullable();

/** One line of an archive. */
const archivedRow = z.object({
  id: z.number(),
  key: z.string(),
  at: z.iso.datetime().transform(text => new Date(text)),
  practitionerId: nullable,
  postId: nullable,
  institutionId: nullable,
  action: z.string(),
  outcome: z.enum(outcomes),
  subject: z.string(),
  subjectId: nullable,
  patientId: nullable,
  detail: z.record(z.string(), z.unknown()).nullable(),
  requestId: z.string(),
  address: z.string(),
  transaction: z.string(),
  mark: nullable.transform(text => (text === null ? null : Buffer.from(text, 'base64'))),
});

export const lineOf = (row: StoredRow): string =>
  `${JSON.stringify({ ...row, mark: row.mark?.toString('base64') ?? null })}\n`;

const PAGE = 4_000;

/**
 * The rows of an archived month as they were written, some thousand at a time.
 * @throws Error when the file is cut off or a line is none of ours.
 */
export async function* rowsOfFile(path: string): AsyncGenerator<StoredRow[]> {
  const unzip = createGunzip();
  const read = pipeline(createReadStream(path), unzip);
  // The reader below meets the same error; unhandled it would end the process.
  read.catch(() => undefined);
  let page: StoredRow[] = [];
  for await (const line of createInterface({ input: unzip })) {
    page.push(archivedRow.parse(JSON.parse(line)));
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
  await read;
}

/** SHA-256 of a file, hexadecimal. */
export async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
