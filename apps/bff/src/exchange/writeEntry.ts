import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { mergedBody, toRecord } from '@lianzhen/shared/exchange';
import type { OutsideContent, OutsideEntry, ToRecord, UnreadReason } from '@lianzhen/shared/exchange';
import { MINUTE } from '@lianzhen/shared/kernel';
import { personsOf } from '../patient/index.ts';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { addRecord, correctRecord } from '../records/index.ts';
import { record } from '../records/table.ts';
import { canonical } from './canonical.ts';
import { documentOf } from './document.ts';
import { outsideLink } from './table.ts';
import type { Deliverer } from './token.ts';

export type Link = typeof outsideLink.$inferSelect;
type Entered = { how: 'entered' | 'changed' | 'known'; recordId: string };
export type Written = Entered | { reason: UnreadReason };

/** Whose entries are written, by which system, and what of it was written before. */
export type Desk = {
  act: Act;
  system: Deliverer;
  dataDir: string;
  patientId: string;
  links: Map<string, Link>;
  digests: ReadonlyMap<string, string>;
};

const CLOCKS_APART = 10 * MINUTE;
const CHANGED = '来源系统更新了内容';

type Standing = Pick<
  typeof record.$inferSelect,
  'id' | 'patientId' | 'kind' | 'title' | 'body' | 'occurredAt'
>;

const standingColumns = {
  id: record.id,
  patientId: record.patientId,
  kind: record.kind,
  title: record.title,
  body: record.body,
  occurredAt: record.occurredAt,
  firstId: record.firstId,
};

/** The version that stands of an entry, which may have been corrected by hand since. */
async function standingOf({ act }: Desk, recordId: string): Promise<Standing> {
  const linked = one(await act.db.select(standingColumns).from(record).where(eq(record.id, recordId)));
  const first = linked.firstId ?? linked.id;
  return one(
    await act.db
      .select(standingColumns)
      .from(record)
      .where(and(or(eq(record.id, first), eq(record.firstId, first)), isNull(record.replacedById))),
  );
}

/** What pointed to an older version points to another one. */
async function follow({ act, links }: Desk, from: string, to: string): Promise<void> {
  await act.db.update(outsideLink).set({ recordId: to }).where(eq(outsideLink.recordId, from));
  for (const link of links.values()) if (link.recordId === from) link.recordId = to;
}

/** What this entry was before: what it is named after, else what one of its parts went into. */
async function before(desk: Desk, entry: OutsideEntry, kind: ToRecord['kind']): Promise<Standing | null> {
  const { act, system, links } = desk;
  for (const key of [entry.key, ...entry.sources.map(source => source.key)]) {
    const link = links.get(key);
    const standing = link && (await standingOf(desk, link.recordId));
    if (standing?.kind !== kind) continue;
    if (standing.id !== link?.recordId) await follow(desk, link?.recordId ?? '', standing.id);
    return standing;
  }
  const [named] = await act.db
    .select(standingColumns)
    .from(record)
    .where(
      and(
        eq(record.sourceSystem, system.clientId),
        eq(record.sourceRef, entry.key),
        isNull(record.replacedById),
      ),
    );
  return named ?? null;
}

async function note(desk: Desk, entry: OutsideEntry, recordId: string, was?: string): Promise<void> {
  const { act, system, patientId, links, digests } = desk;
  if (was) await follow(desk, was, recordId);
  for (const { key } of entry.sources) {
    const link = { systemId: system.id, key, patientId, recordId, digest: digests.get(key) ?? '' };
    links.set(key, link);
    await act.db
      .insert(outsideLink)
      .values(link)
      .onConflictDoUpdate({
        target: [outsideLink.systemId, outsideLink.key],
        set: { patientId, recordId, digest: link.digest },
      });
  }
}

/** What does not come with this delivery stays as it was told before. */
async function whole({ act }: Desk, entry: OutsideEntry, was: Standing, made: ToRecord) {
  const parts = await act.db
    .select({ key: outsideLink.key })
    .from(outsideLink)
    .where(eq(outsideLink.recordId, was.id));
  const come = new Set(entry.sources.map(({ key }) => key));
  return parts.every(({ key }) => come.has(key)) ? made.body : mergedBody(was.body, made.body);
}

type Made = { made: ToRecord; fileIds: string[] };

async function change(desk: Desk, entry: OutsideEntry, was: Standing, { made, fileIds }: Made) {
  const body = await whole(desk, entry, was, made);
  const occurredAt = new Date(entry.occurredAt);
  const same =
    fileIds.length === 0 &&
    canonical({ body: was.body, title: was.title, at: was.occurredAt.toISOString() }) ===
      canonical({ body, title: made.title, at: occurredAt.toISOString() });
  if (same) {
    await note(desk, entry, was.id);
    return { how: 'known', recordId: was.id } as const;
  }
  const { id } = await correctRecord(desk.act, {
    id: was.id,
    title: made.title,
    body,
    occurredAt,
    fileIds,
    reason: CHANGED,
  });
  await note(desk, entry, id, was.id);
  return { how: 'changed', recordId: id } as const;
}

const isDocument = (
  entry: OutsideEntry,
): entry is OutsideEntry & { content: Extract<OutsideContent, { kind: 'document' }> } =>
  entry.content.kind === 'document';

async function makeOf(desk: Desk, entry: OutsideEntry): Promise<Made | UnreadReason> {
  if (isDocument(entry)) return documentOf(desk.act, desk.dataDir, desk.patientId, entry);
  const made = toRecord(entry);
  return typeof made === 'string' ? made : { made, fileIds: [] };
}

/**
 * Brings one entry onto the timeline, once: what is known with the same content is left alone, other content is a new
 * version of what stands there.
 */
export async function writeEntry(desk: Desk, entry: OutsideEntry): Promise<Written> {
  const { act, system, patientId, links, digests } = desk;
  const sources = entry.sources.map(({ key }) => ({ link: links.get(key), digest: digests.get(key) }));
  const [first] = sources;
  if (first?.link && sources.every(({ link, digest }) => link?.digest === digest)) {
    const moved = first.link.patientId !== patientId;
    if (!moved) return { how: 'known', recordId: first.link.recordId };
  }
  if (new Date(entry.occurredAt).getTime() > act.now.getTime() + CLOCKS_APART) return { reason: 'in_future' };
  const made = await makeOf(desk, entry);
  if (typeof made === 'string') return { reason: made };
  const was = await before(desk, entry, made.made.kind);
  if (was) {
    const persons = await personsOf(act, [was.patientId, patientId]);
    if (persons.get(was.patientId) !== persons.get(patientId)) return { reason: 'identity_conflict' };
    return change(desk, entry, was, made);
  }
  const { id } = await addRecord(act, {
    patientId,
    ...made.made,
    fileIds: made.fileIds,
    occurredAt: new Date(entry.occurredAt),
    source: { kind: 'outside', system: system.clientId, ref: entry.key },
  });
  await note(desk, entry, id);
  return { how: 'entered', recordId: id };
}

const AT_ONCE = 5000;

/** What of these resources was written before. */
export async function linksOf(
  act: Act,
  systemId: string,
  keys: readonly string[],
): Promise<Map<string, Link>> {
  const links = new Map<string, Link>();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const rows = await act.db
      .select()
      .from(outsideLink)
      .where(
        and(eq(outsideLink.systemId, systemId), inArray(outsideLink.key, keys.slice(from, from + AT_ONCE))),
      );
    for (const row of rows) links.set(row.key, row);
  }
  return links;
}
