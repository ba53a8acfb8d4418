import { eq } from 'drizzle-orm';
import type { Logger } from 'pino';
import { readBundle } from '@lianzhen/shared/exchange';
import type { Bundle, OutsideEntry, Reading, UnreadReason } from '@lianzhen/shared/exchange';
import { createVault } from '../platform/files.ts';
import { actWithin, one, takeTurns } from '../platform/index.ts';
import type { Act, Db } from '../platform/index.ts';
import { digestOf } from './canonical.ts';
import { asFile } from './document.ts';
import { keepItems } from './items.ts';
import type { Item } from './items.ts';
import { enterPerson, reasonOf } from './person.ts';
import type { Outcome, Told } from './person.ts';
import { delivery } from './table.ts';
import type { Deliverer, From } from './token.ts';

/** What became of one place of a bundle. */
export type Fate =
  | { how: 'entered' | 'changed' | 'known'; ref: string | null }
  | { how: 'supporting' }
  | { how: 'unread'; reason: UnreadReason; detail: string | null };

export type Parts = { db: Db; log: Logger; dataDir: string };
export type Receipt = { deliveryId: string; fates: Fate[] };

type Delivery = Parts & { from: From; system: Deliverer; deliveryId: string };

const acting = <Output>(
  { db, from, system }: Omit<Delivery, 'deliveryId'>,
  run: (act: Act) => Promise<Output>,
) => db.transaction(tx => actWithin(tx, from, system.actor, 'exchange', run));

/** One list per person, the people first in the order of the bundle. */
function peopleOf(reading: Reading): Told[] {
  const told = new Map<string, Told & { entries: OutsideEntry[] }>();
  for (const { key, person } of reading.people) told.set(key, { subject: key, person, entries: [] });
  for (const entry of reading.entries) {
    const known = told.get(entry.subject);
    if (known) known.entries.push(entry);
    else told.set(entry.subject, { subject: entry.subject, person: null, entries: [entry] });
  }
  return [...told.values()];
}

/** Systems that send the same at once take turns, person by person; a page that is open hears of each person once. */
async function write(at: Delivery, told: Told, digests: ReadonlyMap<string, string>): Promise<Outcome> {
  const { system, dataDir, log } = at;
  try {
    return await acting(at, async act => {
      await takeTurns(act.db, `exchange ${system.id}`);
      let heard = false;
      const quiet: Act = {
        ...act,
        publish: event => {
          if (!heard) act.publish(event);
          heard = true;
        },
      };
      const outcome = await enterPerson(quiet, { system, dataDir, told, digests });
      if ('reason' in outcome)
        act.trail({
          action: 'exchange.enter',
          subject: 'external_system',
          subjectId: system.id,
          detail: { reason: outcome.reason },
        });
      return outcome;
    });
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason)
      log.error({ err: error, requestId: at.from.requestId }, 'a person from outside was not written');
    return { reason: reason ?? 'not_written' };
  }
}

type Book = {
  fates: Fate[];
  patients: Map<string, string>;
  items: Omit<Item, 'digest'>[];
  counts: { people: number; entered: number; changed: number; known: number };
};

function note(book: Book, reading: Reading, told: Told, outcome: Outcome): void {
  const { fates, items } = book;
  const person = reading.people.find(({ key }) => key === told.subject);
  if ('reason' in outcome) {
    const { reason } = outcome;
    const refuse = (position: number, key: string, hangsOn: string | null) => {
      fates[position] = { how: 'unread', reason, detail: hangsOn };
      items.push({ position, key, type: key.split('/')[0] ?? '', reason, detail: hangsOn, patientId: null });
    };
    if (person) refuse(person.position, person.key, null);
    const hangsOn = person ? person.key : null;
    for (const { sources } of told.entries)
      for (const { position, key } of sources) refuse(position, key, hangsOn);
    return;
  }
  const { patientId } = outcome;
  book.patients.set(told.subject, patientId);
  book.counts.people += 1;
  if (person)
    fates[person.position] = { how: outcome.known ? 'known' : 'entered', ref: `Patient/${patientId}` };
  for (const { entry, written } of outcome.written) {
    if ('how' in written) book.counts[written.how] += 1;
    for (const { position, key } of entry.sources) {
      if ('how' in written) fates[position] = { how: written.how, ref: `Record/${written.recordId}` };
      else {
        const { reason } = written;
        fates[position] = { how: 'unread', reason, detail: null };
        items.push({ position, key, type: key.split('/')[0] ?? '', reason, detail: null, patientId });
      }
    }
  }
}

async function begin(at: Omit<Delivery, 'deliveryId'>, bytes: Uint8Array): Promise<string> {
  const { system, dataDir } = at;
  const { sha256, size } = await asFile(dataDir, bytes, path => createVault(dataDir).keep(path));
  return acting(at, async act => {
    const { institutionId } = act.actor;
    const made = one(
      await act.db
        .insert(delivery)
        .values({ systemId: system.id, institutionId, sha256, size, at: act.now })
        .returning({ id: delivery.id }),
    );
    act.trail({
      action: 'exchange.receive',
      subject: 'delivery',
      subjectId: made.id,
      detail: { sha256, size, system: system.clientId },
    });
    return made.id;
  });
}

/**
 * Takes a bundle: keeps its bytes, writes what it tells of each person in one transaction per person, and lists what
 * could not be entered. What was written before one person failed stays written.
 */
export async function receive(
  given: Parts & { from: From; system: Deliverer },
  bytes: Uint8Array,
  bundle: Bundle,
): Promise<Receipt> {
  const deliveryId = await begin(given, bytes);
  const at = { ...given, deliveryId };
  const reading = readBundle(bundle, digestOf);
  const named = resourcesByName(bundle, reading);
  const book: Book = {
    fates: bundle.entry.map(() => ({ how: 'supporting' })),
    patients: new Map(),
    items: [],
    counts: { people: 0, entered: 0, changed: 0, known: 0 },
  };
  for (const told of peopleOf(reading)) note(book, reading, told, await write(at, told, named.digests));
  for (const { position, type, key, subject, reason, detail } of reading.unread) {
    book.fates[position] = { how: 'unread', reason, detail };
    const patientId = subject === null ? null : (book.patients.get(subject) ?? null);
    book.items.push({ position, type, key, reason, detail, patientId });
  }
  await acting(at, async act => {
    const items = book.items.map(item => ({ ...item, digest: digestOf(named.resources[item.position]) }));
    await keepItems(act, {
      systemId: given.system.id,
      deliveryId,
      items,
      entered: named.enteredIn(book.fates),
    });
    const counts = { ...book.counts, unread: items.length };
    await act.db
      .update(delivery)
      .set({ ...counts, finishedAt: act.now })
      .where(eq(delivery.id, deliveryId));
    act.trail({ action: 'exchange.finish', subject: 'delivery', subjectId: deliveryId, detail: counts });
  });
  return { deliveryId, fates: book.fates };
}

/** The resources of a bundle by place and their digests by name. */
function resourcesByName(bundle: Bundle, reading: Reading) {
  const resources = bundle.entry.map(entry =>
    typeof entry === 'object' && entry !== null && 'resource' in entry ? entry.resource : entry,
  );
  const places = [...reading.people, ...reading.entries.flatMap(({ sources }) => sources)];
  const digests = new Map(places.map(({ key, position }) => [key, digestOf(resources[position])]));
  const enteredIn = (fates: readonly Fate[]) =>
    places.flatMap(({ key, position }) => {
      const fate = fates[position];
      return fate && fate.how !== 'unread' ? [key] : [];
    });
  return { resources, digests, enteredIn };
}
