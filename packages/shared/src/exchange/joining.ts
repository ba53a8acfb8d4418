import type { OutsideEntry } from './entry.ts';
import type { Read } from './readers.ts';

/** A resource that was read, with its name at the sender and its place in the bundle. */
export type Found = Omit<Read, 'subject'> & { key: string; position: number; subject: string };

/** More does not stand legibly in one entry. */
const MOST_RESULTS = 200;
const MOST_DIAGNOSES = 40;

function entryOf(found: Found): OutsideEntry {
  const { parts: _parts, vital: _vital, position, key, ...facts } = found;
  return { ...facts, key, sources: [{ position, key }] };
}

const isResults = (found: Found) => found.content.kind === 'results';
const results = (found: Found) => (found.content.kind === 'results' ? found.content.results : []);
const source = ({ position, key }: Found) => ({ position, key });
const byName = (one: Found, other: Found) => (one.key < other.key ? -1 : 1);

function listed<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const list = lists.get(name);
    if (list) list.push(item);
    else lists.set(name, [item]);
  }
  return lists;
}

/** The results a report names become its lines. */
function withParts(report: Found, byKey: ReadonlyMap<string, Found>): OutsideEntry {
  const parts = report.parts.flatMap(key => byKey.get(key) ?? []).filter(isResults);
  const { content } = report;
  return {
    ...entryOf(report),
    sources: [report, ...parts].map(source),
    content: content.kind === 'results' ? { ...content, results: parts.flatMap(results) } : content,
  };
}

/** The diagnoses made in a visit are told with it. */
function withVisit(visit: Found, inVisit: readonly Found[]): OutsideEntry {
  if (visit.content.kind !== 'encounter') return entryOf(visit);
  return {
    ...entryOf(visit),
    sources: [visit, ...inVisit].map(source),
    content: {
      ...visit.content,
      conditions: inVisit.flatMap(one => (one.content.kind === 'condition' ? one.content.condition : [])),
    },
  };
}

/** Loose values of one person at one minute stand together, in the order of their names however they were sent. */
function grouped(loose: readonly Found[]): OutsideEntry[] {
  const groups = listed(loose, one => `${one.subject}|${one.occurredAt.slice(0, 16)}|${one.vital}`);
  return [...groups.values()].flatMap(group => {
    const all = [...group].sort(byName);
    const entries: OutsideEntry[] = [];
    for (let from = 0; from < all.length; from += MOST_RESULTS) {
      const some = all.slice(from, from + MOST_RESULTS);
      const [first] = some;
      if (first?.content.kind !== 'results') continue;
      entries.push({
        ...entryOf(first),
        title: some.length === 1 ? first.title : first.vital ? '生命体征' : '检查结果',
        sources: some.map(source),
        content: { ...first.content, results: some.flatMap(results) },
      });
    }
    return entries;
  });
}

/**
 * Puts together what belongs together: the lines of a report, the diagnoses of a visit, and loose values measured at
 * one time. What belongs to a visit that is not in the bundle stands by itself. A resource takes part in one entry.
 */
export function join(found: readonly Found[]): OutsideEntry[] {
  const byKey = new Map(found.map(one => [one.key, one]));
  const reports = found.filter(one => isResults(one) && (one.parts.length > 0 || results(one).length === 0));
  const used = new Set<string>(reports.map(one => one.key));
  const whole = reports.map(report => {
    const parts = report.parts.filter(key => !used.has(key) && byKey.get(key)?.subject === report.subject);
    for (const key of parts) used.add(key);
    return withParts({ ...report, parts }, byKey);
  });
  const visits = found.filter(one => one.content.kind === 'encounter');
  const visitOf = new Map(visits.map(one => [one.key, one]));
  const made = found.filter(
    one =>
      one.content.kind === 'condition' &&
      one.encounter !== null &&
      visitOf.get(one.encounter)?.subject === one.subject,
  );
  const inVisit = listed(made, one => one.encounter ?? '');
  const told = visits.map(visit => {
    const diagnoses = [...(inVisit.get(visit.key) ?? [])].sort(byName).slice(0, MOST_DIAGNOSES);
    for (const one of [visit, ...diagnoses]) used.add(one.key);
    return withVisit(visit, diagnoses);
  });
  const rest = found.filter(one => !used.has(one.key));
  return [
    ...told,
    ...whole,
    ...grouped(rest.filter(isResults)),
    ...rest.filter(one => !isResults(one)).map(entryOf),
  ];
}
