import { open } from 'node:fs/promises';
import { Refusal } from '@lianzhen/shared/kernel';
import { cleanFileName, refuseFile, sniff, SNIFF_BYTES } from '@lianzhen/shared/records';
import type { FileKind } from '@lianzhen/shared/records';
import { mustSee } from '../patient/index.ts';
import type { Act } from '../platform/index.ts';
import type { Vault } from '../platform/files.ts';
import { dicomHeader } from './dicomHeader.ts';
import { file } from './table.ts';

/** A file whose bytes are known and safely kept, but that no one has entered yet. */
export type Taken = {
  sha256: string;
  size: number;
  kind: FileKind;
  name: string;
  meta: Record<string, string | number>;
};

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Looks at the bytes of a received file and keeps them under their digest. The name given is only a label.
 * @throws Refusal `rule_violated` with a key of `fileRefusals` when the bytes are of no kind that we take.
 */
export async function takeFile(vault: Vault, path: string, name: string): Promise<Taken> {
  const head = await firstBytes(path);
  const kind = sniff(head);
  if (!kind) throw new Refusal('rule_violated', refuseFile(head) ?? 'unknown');
  const header = kind === 'dicom' ? await dicomHeader(path) : {};
  if (typeof header === 'string') throw new Refusal('rule_violated', header);
  return { ...(await vault.keep(path)), kind, name: cleanFileName(name, kind), meta: header };
}

/** Enters a kept file for a patient; entering the same upload again changes nothing. */
export async function enterFile(
  act: Act,
  input: { id?: string; patientId: string; taken: Taken },
): Promise<{ id: string }> {
  await mustSee(act, input.patientId);
  const [made] = await act.db
    .insert(file)
    .values({
      ...input.taken,
      ...(input.id ? { id: input.id } : {}),
      patientId: input.patientId,
      postId: act.actor.postId,
      institutionId: act.actor.institutionId,
      createdAt: act.now,
    })
    .onConflictDoNothing({ target: file.id })
    .returning({ id: file.id });
  const id = made?.id ?? input.id;
  if (!id) throw new Error('a file was not entered');
  act.trail({
    action: 'records.upload',
    subject: 'file',
    subjectId: id,
    patientId: input.patientId,
    detail: { kind: input.taken.kind, size: input.taken.size, sha256: input.taken.sha256 },
  });
  return { id };
}
