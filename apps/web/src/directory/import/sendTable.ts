import type { ImportKind } from '@lianzhen/shared/directory';
import type { RefusalData } from '@lianzhen/shared/kernel';

type Answer = { id: string };

/** Why a table was not read: the refusal of the server, or `null` when the line broke. */
export class NotRead extends Error {
  readonly refusal: RefusalData | null;
  constructor(refusal: RefusalData | null) {
    super('not read');
    this.refusal = refusal;
  }
}

/** Sends a table for its dry run. @throws NotRead */
export async function sendTable(kind: ImportKind, file: File): Promise<Answer> {
  const answer = await fetch(`/imports?kind=${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent(file.name) },
    body: file,
  }).catch(() => null);
  if (!answer) throw new NotRead(null);
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new NotRead(body as RefusalData | null);
  return body as Answer;
}
