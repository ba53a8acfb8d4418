import { createStore } from '../../../platform/store.ts';
import { readHeader } from './header.ts';
import type { Header } from './header.ts';

/** Why a file shows nothing: forbidden or gone, no line, broken, or holding no picture. */
export type Fault = 'refused' | 'unreachable' | 'damaged' | 'noImage' | 'undecodable';

export type Arrival = {
  phase: 'waiting' | 'arriving' | 'here' | 'failed';
  /** Bytes received so far. */
  got: number;
  header: Header | null;
  fault: Fault | null;
};

type Source = { url: string; size: number };

const LINES = 3;
const TELL_EVERY_MS = 150;
/** Bytes of encoded files kept at once; the browser moves large blobs to disk. */
const KEPT_BYTES = 384 * 1024 * 1024;

/**
 * Fetches the files of a series with the session's cookie: the one looked at alone, so that it shows soon; once it
 * does, its neighbours outwards. What was fetched is kept and never asked for twice while it fits.
 */
export function createArrivals(files: Source[]) {
  const arrivals: Arrival[] = files.map(() => ({ phase: 'waiting', got: 0, header: null, fault: null }));
  const blobs = new Map<number, Blob>();
  const flights = new Map<number, AbortController>();
  const store = createStore<readonly Arrival[]>([...arrivals]);
  let focus = 0;
  let told = 0;
  let seen = false;

  function change(file: number, next: Partial<Arrival>, quietly = false) {
    arrivals[file] = { ...at(file), ...next };
    if (quietly && performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    store.set([...arrivals]);
  }

  const at = (file: number): Arrival =>
    arrivals[file] ?? { phase: 'failed', got: 0, header: null, fault: 'unreachable' };

  const nearest = (among: number[]) => [...among].sort((a, b) => Math.abs(a - focus) - Math.abs(b - focus));

  function fill() {
    const lines = seen ? LINES : arrivals.some(arrival => arrival.phase === 'here') ? 0 : 1;
    if (at(focus).phase === 'waiting' && flights.size <= lines) void fetchOne(focus);
    const waiting = arrivals.flatMap((arrival, file) => (arrival.phase === 'waiting' ? [file] : []));
    for (const file of nearest(waiting)) {
      if (flights.size >= lines || kept() + (files[file]?.size ?? 0) > KEPT_BYTES) return;
      if (!flights.has(file)) void fetchOne(file);
    }
  }

  const kept = () => [...blobs.values()].reduce((sum, blob) => sum + blob.size, 0);

  async function fetchOne(file: number) {
    const source = files[file];
    if (!source) return;
    const flight = new AbortController();
    flights.set(file, flight);
    change(file, { phase: 'arriving', got: 0, fault: null });
    try {
      const bytes = await download(source.url, flight.signal, got => change(file, { got }, true));
      const header = await readHeader(bytes).catch(() => null);
      if (flight.signal.aborted) return;
      const fault = !header ? 'damaged' : header.frames === 0 ? 'noImage' : null;
      if (!fault) keepBlob(file, new Blob([bytes]));
      change(file, { phase: fault ? 'failed' : 'here', got: bytes.length, header, fault });
    } catch (error) {
      if (flight.signal.aborted) return;
      change(file, { phase: 'failed', fault: error instanceof Refused ? 'refused' : 'unreachable' });
    } finally {
      if (!flight.signal.aborted) {
        flights.delete(file);
        seen ||= at(focus).phase === 'failed';
        fill();
      }
    }
  }

  function keepBlob(file: number, blob: Blob) {
    blobs.set(file, blob);
    for (const far of nearest([...blobs.keys()]).reverse()) {
      if (kept() <= KEPT_BYTES || far === focus || far === file) return;
      blobs.delete(far);
      change(far, { phase: 'waiting', got: 0 }, true);
    }
  }

  return {
    use: store.use,
    get: store.get,
    start: fill,
    /** Says which file is looked at; it and its neighbours come first. */
    look(file: number) {
      focus = file;
      fill();
    },
    /** Says that the first picture is on the screen: until then it has the line for itself. */
    widen() {
      if (seen) return;
      seen = true;
      fill();
    },
    /** The bytes of a file that is here. Rejects when it is not. */
    async bytes(file: number): Promise<ArrayBuffer> {
      const blob = blobs.get(file);
      if (!blob) throw new Error('not here');
      return blob.arrayBuffer();
    },
    /** Notes that a file which arrived cannot be drawn. */
    spoil(file: number) {
      seen = true;
      change(file, { phase: 'failed', fault: 'undecodable' });
      fill();
    },
    retry(file: number) {
      change(file, { phase: 'waiting', got: 0, fault: null });
      fill();
    },
    stop() {
      for (const [file, flight] of flights) {
        flight.abort();
        change(file, { phase: 'waiting', got: 0 }, true);
      }
      flights.clear();
    },
  };
}

class Refused extends Error {}

async function download(url: string, signal: AbortSignal, onBytes: (got: number) => void) {
  const answer = await fetch(url, { credentials: 'same-origin', signal });
  if (!answer.ok) throw new Refused(`${answer.status}`);
  if (!answer.body) return new Uint8Array(await answer.arrayBuffer());
  const parts: Uint8Array[] = [];
  let got = 0;
  const reader = answer.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value);
    got += step.value.length;
    onBytes(got);
  }
  const bytes = new Uint8Array(got);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
