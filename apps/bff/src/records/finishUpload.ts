import { join } from 'node:path';
import type { FileStore } from '@tus/file-store';
import type { Upload } from '@tus/server';
import { and, eq } from 'drizzle-orm';
import { id as idRule, Refusal } from '@lianzhen/shared/kernel';
import type { Actor } from '../platform/index.ts';
import type { Desk, Sender } from './desk.ts';
import { shown } from './entered.ts';
import type { Entered } from './entered.ts';
import { stagingFolder } from './staging.ts';
import { file } from './table.ts';
import { enterFile, takeFile } from './takeFile.ts';

/**
 * An upload on its way, if this post began it.
 * @throws Refusal `not_found` for everybody else.
 */
export async function ownUpload(sender: Sender, store: FileStore, id: string): Promise<Upload> {
  if (!idRule.safeParse(id).success) throw new Refusal('not_found');
  const upload = await store.getUpload(id).catch(() => null);
  if (upload?.metadata?.['postId'] !== sender.actor.postId) throw new Refusal('not_found');
  return upload;
}

/** The file that an upload of this post became, or null while it is none. */
export async function finishedUpload(desk: Desk, actor: Actor, id: string): Promise<Entered | null> {
  if (!idRule.safeParse(id).success) return null;
  const [row] = await desk.db
    .select({ id: file.id, name: file.name, kind: file.kind, size: file.size, meta: file.meta })
    .from(file)
    .where(and(eq(file.id, id), eq(file.postId, actor.postId)));
  return row ? shown(row) : null;
}

/**
 * Turns a whole upload into a file of the patient. The staged bytes are removed only after the row is committed,
 * so an interruption anywhere is made good by asking again; refused bytes are removed at once.
 * @throws Refusal with a key of `fileRefusals`, or `not_found` when the patient may no longer be seen.
 */
export async function finishUpload(
  desk: Desk,
  sender: Sender,
  store: FileStore,
  upload: Upload,
): Promise<Entered> {
  const { patientId, filename } = upload.metadata ?? {};
  const leave = () => store.remove(upload.id).catch(() => undefined);
  try {
    const path = join(stagingFolder(desk.env.DATA_DIR), upload.id);
    const taken = await takeFile(desk.vault, path, filename ?? '');
    await sender.act('records.upload', act =>
      enterFile(act, { id: upload.id, patientId: patientId ?? '', taken }),
    );
    await leave();
    return shown({ id: upload.id, ...taken });
  } catch (error) {
    if (error instanceof Refusal) await leave();
    throw error;
  }
}
