import { bodiesOf, recordBody, searchTextOf } from '@lianzhen/shared/records';
import type { RecordBody, RecordBodyInput, RecordKind, RecordSource } from '@lianzhen/shared/records';
import { mustSee } from '../patient/index.ts';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { record, recordFile } from './table.ts';
import { tell } from './told.ts';

/** From where an entry comes when it was not written here: the system and its own name for the entry. */
export type Source = { kind: Exclude<RecordSource, 'own'>; system: string; ref: string };

export type NewRecord = {
  patientId: string;
  kind: RecordKind;
  title: string;
  body: RecordBodyInput;
  occurredAt?: Date;
  /** Files of this patient, in the order in which they are shown. */
  fileIds?: readonly string[];
  source?: Source;
};

/** What a version knows of the one before; only `correctRecord` gives it. */
export type Chain = { version: number; firstId: string; correction: string };

/**
 * The body as its kind allows it, with defaults filled in.
 * @throws Error when a room hands over something else: a fault of that room, not of a person.
 */
export function checkedBody(kind: RecordKind, given: RecordBodyInput): RecordBody {
  const body = recordBody.parse(given);
  if (!bodiesOf[kind].includes(body.type)) throw new Error(`an entry ${kind} cannot hold ${body.type}`);
  return body;
}

/** Writes one row with everything that hangs on it. */
export async function insertRecord(
  act: Act,
  entry: Omit<NewRecord, 'body'> & { body: RecordBody },
  chain?: Chain,
): Promise<{ id: string }> {
  const { fileIds = [], occurredAt = act.now, source, body, ...facts } = entry;
  const made = one(
    await act.db
      .insert(record)
      .values({
        ...facts,
        body,
        occurredAt,
        institutionId: act.actor.institutionId,
        postId: act.actor.postId,
        createdAt: act.now,
        searchText: searchTextOf(entry.title, body),
        ...(source && { source: source.kind, sourceSystem: source.system, sourceRef: source.ref }),
        ...chain,
      })
      .returning({ id: record.id }),
  );
  if (fileIds.length > 0)
    await act.db
      .insert(recordFile)
      .values(fileIds.map((fileId, position) => ({ recordId: made.id, fileId, position })));
  await tell(act, { id: made.id, patientId: entry.patientId, occurredAt, body });
  act.publish({
    room: 'records',
    name: chain ? 'corrected' : 'added',
    ref: entry.patientId,
    to: { institutionIds: [act.actor.institutionId] },
  });
  return made;
}

/**
 * Puts one entry on a patient's timeline, under the acting post. The one way for every room and for what comes from
 * outside: the body is checked against its kind.
 * @throws Refusal `not_found` when the patient is a stranger.
 */
export async function addRecord(act: Act, entry: NewRecord): Promise<{ id: string }> {
  await mustSee(act, entry.patientId);
  const made = await insertRecord(act, { ...entry, body: checkedBody(entry.kind, entry.body) });
  act.trail({
    action: 'records.add',
    subject: 'record',
    subjectId: made.id,
    patientId: entry.patientId,
    detail: {
      kind: entry.kind,
      files: entry.fileIds?.length ?? 0,
      ...(entry.source && { system: entry.source.system }),
    },
  });
  return made;
}
