import type { OutsideEntry } from './entry.ts';
import type { Read } from './readers.ts';

/** A resource that was read, with its name at the sender and its place in the bundle. */
export type Found = Omit<Read, 'subject'> & { key: string; position: number; subject: string };

function entryOf(found: Found): OutsideEntry {
  const { parts: _parts, vital: _vital, position, ...facts } = found;
  return { ...facts, sources: [position] };
}

const isResults = (found: Found) => found.content.kind === 'results';
const results = (found: Found) => (found.content.kind === 'results' ? found.content.results : []);

/** The results a report names become its lines. */
function withParts(report: Found, byKey: ReadonlyMap<string, Found>): OutsideEntry {
  const parts = report.parts.flatMap(key => byKey.get(key) ?? []);
  const entry = entryOf(report);
  const { content } = report;
  return {
    ...entry,
    sources: [report.position, ...parts.map(part => part.position)],
    content: content.kind === 'results' ? { ...content, results: parts.flatMap(results) } : content,
  };
}

/** The diagnoses made and the signs measured in a visit are told with it. */
function withVisit(visit: Found, inVisit: readonly Found[]): OutsideEntry {
  const entry = entryOf(visit);
  if (visit.content.kind !== 'encounter') return entry;
  return {
    ...entry,
    sources: [visit.position, ...inVisit.map(one => one.position)],
    content: {
      ...visit.content,
      conditions: inVisit.flatMap(one => (one.content.kind === 'condition' ? one.content.condition : [])),
      vitals: inVisit.flatMap(results),
    },
  };
}

/** Loose values of one person at one minute stand together. */
function grouped(loose: readonly Found[]): OutsideEntry[] {
  const groups = new Map<string, Found[]>();
  for (const one of loose) {
    const group = `${one.subject}|${one.occurredAt.slice(0, 16)}|${one.vital}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first || first.content.kind !== 'results') return [];
    const all = [first, ...others];
    return {
      ...entryOf(first),
      title: others.length === 0 ? first.title : first.vital ? '生命体征' : '检查结果',
      sources: all.map(one => one.position),
      content: { ...first.content, results: all.flatMap(results) },
    };
  });
}

/**
 * Puts together what belongs together: the lines of a report, the diagnoses and vital signs of a visit, and loose
 * values measured at one time. What belongs to a visit that is not in the bundle stands by itself.
 */
export function join(found: readonly Found[]): OutsideEntry[] {
  const byKey = new Map(found.map(one => [one.key, one]));
  const reports = found.filter(one => isResults(one) && (one.parts.length > 0 || results(one).length === 0));
  const used = new Set(reports.flatMap(report => report.parts));
  const visits = found.filter(one => one.content.kind === 'encounter');
  const visitKeys = new Set(visits.map(one => one.key));
  const belongs = (one: Found) =>
    one.encounter !== null &&
    visitKeys.has(one.encounter) &&
    !used.has(one.key) &&
    (one.content.kind === 'condition' || (one.vital && isResults(one)));
  const inVisits = found.filter(belongs);
  const taken = new Set([...reports, ...visits, ...inVisits]);
  const rest = found.filter(one => !taken.has(one) && !used.has(one.key));
  return [
    ...visits.map(visit =>
      withVisit(
        visit,
        inVisits.filter(one => one.encounter === visit.key),
      ),
    ),
    ...reports.map(report => withParts(report, byKey)),
    ...grouped(rest.filter(isResults)),
    ...rest.filter(one => !isResults(one)).map(entryOf),
  ];
}
