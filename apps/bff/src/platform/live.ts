import { desc, sql } from 'drizzle-orm';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Words } from '@lianzhen/shared/kernel';
import { MINUTE } from '@lianzhen/shared/kernel';
import type { Actor } from './actor.ts';
import type { Db } from './db.ts';
import { outbox } from './table.ts';

/** Something happened in a room. `words` must identify no patient: they are shown as a toast. */
export type LiveEvent = {
  room: string;
  name: string;
  ref?: string;
  /** Institutions and persons whose pages are told; nobody else learns of it. */
  to: { institutionIds?: readonly string[]; practitionerIds?: readonly string[] };
  words?: Words;
};

/** What a browser receives. After `resync` it cannot know what it missed and reads everything again. */
export type LiveMessage =
  | { kind: 'resync' }
  | { kind: 'event'; room: string; name: string; ref: string | null; words: Words | null };

type Row = typeof outbox.$inferSelect;
type Listener = { actor: Actor; send: (message: LiveMessage) => void };

const CHANNEL = 'lianzhen_outbox';
const SWEEP_MS = 1_000;

/** Whether an event concerns the institution or the person that listens. */
export function hears(actor: Actor, row: Pick<Row, 'institutionIds' | 'practitionerIds'>): boolean {
  return (
    row.institutionIds.includes(actor.institutionId) || row.practitionerIds.includes(actor.practitionerId)
  );
}

/**
 * Carries the outbox to the open pages of this process. A commit wakes every process through NOTIFY; a sweep each
 * second finds what a process that died between commit and NOTIFY left behind. Rows commit out of order, so the
 * last minute is read again and what was already sent is remembered by id.
 */
export class LiveHub {
  readonly #listeners = new Set<Listener>();
  readonly #watchers: { room: string; run: () => void }[] = [];
  readonly #sent = new Map<number, number>();
  readonly #db: Db;
  readonly #url: string;
  readonly #log: Logger;
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> | null = null;
  #again = false;
  #waking = false;
  #closed = false;

  constructor(db: Db, url: string, log: Logger) {
    this.#db = db;
    this.#url = url;
    this.#log = log;
  }

  get size(): number {
    return this.#listeners.size;
  }

  async start(): Promise<void> {
    for (const row of await this.#recent()) this.#sent.set(row.id, row.at.getTime());
    await this.#listen();
    this.#timer = setInterval(() => this.#read(), SWEEP_MS);
  }

  async stop(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#listeners.clear();
    await this.#client?.end().catch(() => undefined);
    await this.#reading;
  }

  /** Called after a commit: tells every process, at most once in ten milliseconds. */
  wake(): void {
    if (this.#waking || this.#closed) return;
    this.#waking = true;
    setTimeout(() => {
      this.#waking = false;
      void this.#tell();
    }, 10);
  }

  async #tell(): Promise<void> {
    try {
      await this.#client?.query(`notify ${CHANNEL}`);
    } catch {
      this.#read();
    }
  }

  /** @returns the function that ends the subscription. */
  subscribe(actor: Actor, send: (message: LiveMessage) => void): () => void {
    const listener = { actor, send };
    this.#listeners.add(listener);
    send({ kind: 'resync' });
    return () => this.#listeners.delete(listener);
  }

  /** Runs something in this process after every commit that tells of a room; may run more often than needed. */
  watch(room: string, run: () => void): void {
    this.#watchers.push({ room, run });
  }

  async #listen(): Promise<void> {
    const client = new Client({ connectionString: this.#url });
    client.on('notification', () => this.#read());
    client.on('error', error => this.#relisten(error));
    client.on('end', () => this.#relisten(new Error('connection ended')));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.#client = client;
  }

  #relisten(error: Error): void {
    if (this.#closed || !this.#client) return;
    this.#client = null;
    this.#log.warn({ err: error }, 'live: connection lost, listening again');
    setTimeout(() => void this.#listenAgain(), SWEEP_MS);
  }

  async #listenAgain(): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#listen();
    } catch {
      setTimeout(() => void this.#listenAgain(), SWEEP_MS);
    }
  }

  #read(): void {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = this.#deliver()
      .catch(error => this.#log.warn({ err: error }, 'live: the outbox could not be read'))
      .finally(() => {
        this.#reading = null;
        if (this.#again) {
          this.#again = false;
          this.#read();
        }
      });
  }

  #recent(): Promise<Row[]> {
    return this.#db
      .select()
      .from(outbox)
      .where(sql`${outbox.at} > now() - interval '1 minute'`)
      .orderBy(desc(outbox.id))
      .limit(5_000);
  }

  async #deliver(): Promise<void> {
    const rooms = new Set<string>();
    for (const row of (await this.#recent()).reverse()) {
      if (this.#sent.has(row.id)) continue;
      this.#sent.set(row.id, row.at.getTime());
      rooms.add(row.room);
      for (const { actor, send } of this.#listeners) {
        if (!hears(actor, row)) continue;
        const words = row.byPostId === actor.postId ? null : row.words;
        send({ kind: 'event', room: row.room, name: row.name, ref: row.ref, words });
      }
    }
    for (const { room, run } of this.#watchers) if (rooms.has(room)) run();
    const horizon = Date.now() - 2 * MINUTE;
    for (const [id, at] of this.#sent) if (at < horizon) this.#sent.delete(id);
  }
}
