import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileRecord, textRecord } from '@lianzhen/shared/exchange';
import type { OutsideContent, OutsideEntry, ToRecord, UnreadReason } from '@lianzhen/shared/exchange';
import { Refusal } from '@lianzhen/shared/kernel';
import { createVault } from '../platform/files.ts';
import type { Act } from '../platform/index.ts';
import { enterFile, takeFile } from '../records/index.ts';

/** Runs with bytes as a file, which is gone afterwards. */
export async function asFile<Output>(
  dataDir: string,
  bytes: Uint8Array,
  run: (path: string) => Promise<Output>,
): Promise<Output> {
  const folder = join(dataDir, 'deliveries');
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    await writeFile(path, bytes, { flag: 'wx' });
    return await run(path);
  } finally {
    await rm(path, { force: true });
  }
}

const isText = (media: string) =>
  /^(text\/|application\/(json|xml)\b|application\/\w+\+(json|xml))/i.test(media);

function wordsOf(bytes: Buffer, media: string): string | null {
  const charset = /charset="?([\w-]+)/i.exec(media)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export type Document = { made: ToRecord; fileIds: string[] };

/** Makes an entry of an attachment: plain words as words, a picture or document as a file of the patient. */
export async function documentOf(
  act: Act,
  dataDir: string,
  patientId: string,
  entry: OutsideEntry & { content: Extract<OutsideContent, { kind: 'document' }> },
): Promise<Document | UnreadReason> {
  const { base64, media } = entry.content;
  if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(base64)) return 'attachment_unreadable';
  const bytes = Buffer.from(base64, 'base64');
  if (isText(media)) {
    const words = wordsOf(bytes, media);
    if (words === null) return 'attachment_unreadable';
    const made = textRecord(entry, words);
    return typeof made === 'string' ? made : { made, fileIds: [] };
  }
  try {
    const taken = await asFile(dataDir, bytes, path => takeFile(createVault(dataDir), path, entry.title));
    const { id } = await enterFile(act, { patientId, taken });
    return { made: fileRecord(entry), fileIds: [id] };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'rule_violated') return 'attachment_kind';
    throw error;
  }
}
