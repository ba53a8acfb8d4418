import { and, eq } from 'drizzle-orm';
import type { OutsideEntry, OutsidePerson, UnreadReason } from '@lianzhen/shared/exchange';
import { Refusal } from '@lianzhen/shared/kernel';
import { enterFromOutside, grantRelation, isPerson } from '../patient/index.ts';
import type { Act } from '../platform/index.ts';
import { outsidePerson } from './table.ts';
import type { Deliverer } from './token.ts';
import { linksOf, writeEntry } from './writeEntry.ts';
import type { Written } from './writeEntry.ts';

/** One person of a bundle with everything that is told of them. */
export type Told = {
  subject: string;
  /** What the bundle says of the person; null when it only names them. */
  person: OutsidePerson | null;
  entries: readonly OutsideEntry[];
};

type WrittenEntry = { entry: OutsideEntry; written: Written };

export type Outcome =
  | { patientId: string; known: boolean; written: WrittenEntry[] }
  | { reason: UnreadReason };

type Given = { system: Deliverer; dataDir: string; told: Told; digests: ReadonlyMap<string, string> };
type Whom = { patientId: string; known: boolean } | { reason: UnreadReason };

async function met(act: Act, { system, told, digests }: Given): Promise<Whom> {
  const { subject, person } = told;
  const named = and(eq(outsidePerson.systemId, system.id), eq(outsidePerson.key, subject));
  const [link] = await act.db.select().from(outsidePerson).where(named);
  const digest = digests.get(subject) ?? '';
  if (!link) {
    // Whom this system never brought it does not reach: neither by our own keys nor by another system's names.
    if (!person) return { reason: 'subject_unknown' };
    const { id } = await enterFromOutside(act, person);
    await act.db.insert(outsidePerson).values({ systemId: system.id, key: subject, patientId: id, digest });
    return { patientId: id, known: false };
  }
  const { patientId } = link;
  const changed = person !== null && link.digest !== digest;
  if (changed && !(await isPerson(act, patientId, person))) return { reason: 'identity_conflict' };
  if (changed) await act.db.update(outsidePerson).set({ digest }).where(named);
  const { institutionId } = act.actor;
  await grantRelation(act, { patientId, institutionId, kind: 'treating', sourceId: patientId });
  return { patientId, known: !changed };
}

/** Writes what is told of one person; all of it, or with a reason nothing. */
export async function enterPerson(act: Act, given: Given): Promise<Outcome> {
  const { system, dataDir, told, digests } = given;
  const whom = await met(act, given);
  if ('reason' in whom) return whom;
  const { patientId } = whom;
  const keys = told.entries.flatMap(({ key, sources }) => [key, ...sources.map(source => source.key)]);
  const links = await linksOf(act, system.id, [...new Set(keys)]);
  const written: WrittenEntry[] = [];
  for (const entry of told.entries)
    written.push({
      entry,
      written: await writeEntry({ act, system, dataDir, patientId, links, digests }, entry),
    });
  const count = (how: string) =>
    written.filter(one => 'how' in one.written && one.written.how === how).length;
  act.trail({
    action: 'exchange.enter',
    subject: 'external_system',
    subjectId: system.id,
    patientId,
    detail: { entered: count('entered'), changed: count('changed'), known: count('known') },
  });
  return { ...whom, written };
}

/** Why a whole person could not be written, when that is no fault of ours. */
export function reasonOf(error: unknown): UnreadReason | null {
  if (!(error instanceof Refusal)) return null;
  if (error.reason === 'identity_conflict') return 'identity_conflict';
  return error.reason === 'born_in_future' ? 'in_future' : null;
}
