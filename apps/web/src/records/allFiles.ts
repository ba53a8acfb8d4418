import { client } from '../platform/trpc.ts';
import type { StoredFile } from './files.ts';
import type { Entry } from './RecordEntry.tsx';

/** All files of an entry with the chosen one in front; a long series is read only now. */
export async function allFiles(entry: Entry, first: StoredFile | null = null): Promise<StoredFile[]> {
  const files =
    entry.fileCount > entry.files.length
      ? (await client.records.record.query({ id: entry.id })).files
      : entry.files;
  return first ? [first, ...files.filter(({ id }) => id !== first.id)] : files;
}
