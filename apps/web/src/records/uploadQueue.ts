import { refuseFile, SNIFF_BYTES } from '@lianzhen/shared/records';
import type { Entered, Trouble } from './sendFile.ts';
import { sendFile, UploadFailure } from './sendFile.ts';

export type Item = {
  key: string;
  name: string;
  size: number;
  sent: number;
  state: 'waiting' | 'sending' | 'arrived' | 'failed';
  trouble: Trouble | null;
  entered: Entered | null;
};

type Line = { patientId: string; postId: string };

const AT_ONCE = 3;
/** What systems leave in folders and nobody means to send. */
const litter = /^(\.|thumbs\.db$|desktop\.ini$|dicomdir$)/i;

/** Files on their way, at most three at once; every change is told to the listener. */
export class UploadQueue {
  #items: Item[] = [];
  readonly #files = new Map<string, File>();
  readonly #line: Line;
  readonly #stop = new AbortController();
  readonly #changed: (items: Item[]) => void;
  #count = 0;
  /** The largest file taken, once the server has said it. */
  mostBytes: number | null = null;

  constructor(line: Line, changed: (items: Item[]) => void) {
    this.#line = line;
    this.#changed = changed;
  }

  /** Adds chosen files; litter is passed over in silence. */
  add(files: readonly File[]): void {
    for (const file of files) {
      if (litter.test(file.name)) continue;
      this.#count += 1;
      const key = `${this.#count}`;
      this.#files.set(key, file);
      this.#items = [
        ...this.#items,
        { key, name: file.name, size: file.size, sent: 0, state: 'waiting', trouble: null, entered: null },
      ];
    }
    this.#tell();
    this.#next();
  }

  /** Adds files that are on the server since an earlier visit. */
  addEntered(entered: readonly Entered[]): void {
    const known = new Set(this.#items.map(item => item.entered?.id));
    const fresh = entered.filter(one => !known.has(one.id));
    this.#items = [
      ...this.#items,
      ...fresh.map(one => ({
        key: one.id,
        name: one.name,
        size: one.size,
        sent: one.size,
        state: 'arrived' as const,
        trouble: null,
        entered: one,
      })),
    ];
    this.#tell();
  }

  retry(key: string): void {
    this.#set(key, { state: 'waiting', trouble: null });
    this.#next();
  }

  remove(key: string): void {
    this.#items = this.#items.filter(item => item.key !== key);
    this.#files.delete(key);
    this.#tell();
  }

  end(): void {
    this.#stop.abort();
  }

  #tell(): void {
    this.#changed(this.#items);
  }

  #set(key: string, change: Partial<Item>): void {
    this.#items = this.#items.map(item => (item.key === key ? { ...item, ...change } : item));
    this.#tell();
  }

  #next(): void {
    const sending = this.#items.filter(({ state }) => state === 'sending').length;
    const waiting = this.#items.filter(({ state }) => state === 'waiting').slice(0, AT_ONCE - sending);
    for (const { key } of waiting) {
      this.#set(key, { state: 'sending' });
      void this.#send(key);
    }
  }

  async #send(key: string): Promise<void> {
    const file = this.#files.get(key);
    if (!file) return;
    try {
      await this.#check(file);
      const entered = await sendFile({
        ...this.#line,
        file,
        signal: this.#stop.signal,
        onProgress: sent => this.#set(key, { sent }),
      });
      this.#set(key, { state: 'arrived', sent: file.size, entered });
    } catch (error) {
      this.#set(key, { state: 'failed', trouble: error instanceof UploadFailure ? error.trouble : 'fault' });
    }
    if (!this.#stop.signal.aborted) this.#next();
  }

  /** What the server would refuse is refused before a byte is sent. */
  async #check(file: File): Promise<void> {
    if (this.mostBytes !== null && file.size > this.mostBytes) throw new UploadFailure('too_large');
    const head = new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
    const refused = refuseFile(head);
    if (refused) throw new UploadFailure(refused);
  }
}

/** Files below dropped folders and files, as the browser lists them. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = Array.from(data.items).flatMap(item => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map(filesBelow));
  return found.flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return new Promise((resolve, reject) => {
      (entry as FileSystemFileEntry).file(file => resolve([file]), reject);
    });
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return found;
    for (const inner of part) found.push(...(await filesBelow(inner)));
  }
}
