import type { RecordBody } from './body.ts';
import type { Coding } from './facts.ts';
import type { LabResult } from './lab.ts';
import type { Prescribed } from './prescription.ts';

/** A disease an entry names; the first of a visit is its main one. */
export type Problem = { code: string; name: string; main: boolean };

const coded = (list: readonly Coding[]): Problem[] =>
  list.map(({ code, name }, place) => ({ code: code || name, name, main: place === 0 }));

/** The diseases an entry names, by which the timeline is searched. */
export function problemsOf(body: RecordBody): Problem[] {
  const named = problemsNamed(body);
  return named.filter((one, place) => named.findIndex(other => other.code === one.code) === place);
}

function problemsNamed(body: RecordBody): Problem[] {
  if (body.type === 'encounter')
    return body.encounter.diagnoses.map(({ code, name }, place) => ({ code, name, main: place === 0 }));
  if (body.type === 'visit') return coded(body.diagnoses);
  if (body.type === 'condition') return coded([body.problem]);
  return [];
}

/** The results of a report that stands; a withdrawn report has none. */
export function resultsOf(body: RecordBody): LabResult[] {
  return body.type === 'lab' && body.state !== 'withdrawn' ? body.results : [];
}

/** The medicines an entry says the patient takes. */
export function medicinesOf(body: RecordBody): Prescribed[] {
  if (body.type === 'prescription') return body.items;
  if (body.type !== 'encounter') return [];
  return body.encounter.medicines.map(one => ({
    ...one,
    code: '',
    quantity: '',
    note: '',
    state: 'active' as const,
  }));
}

function wordsOf(body: RecordBody): (string | undefined)[] {
  switch (body.type) {
    case 'encounter': {
      const { complaint, history, diagnoses, medicines, treatment } = body.encounter;
      return [
        complaint,
        ...diagnoses.map(one => one.name),
        ...medicines.map(one => one.name),
        treatment,
        history,
      ];
    }
    case 'visit':
      return [body.reason, ...body.diagnoses.map(one => one.name), body.doctor, body.place, body.note];
    case 'lab':
      return [...body.results.map(one => one.name), body.conclusion, body.note];
    case 'imaging':
      return [body.description, body.conclusion, body.findings, body.note];
    case 'ecg':
      return [body.conclusion, body.findings];
    case 'document':
      return [body.note];
    case 'summary':
      return body.sections.flatMap(one => [one.heading, one.text]);
    case 'prescription':
      return [...body.items.map(one => one.name), body.note];
    case 'immunisation':
      return [body.vaccine.name, body.note];
    case 'condition':
      return [body.problem.name, body.note];
    case 'allergy':
  }
  return [body.substance.name, body.reaction, body.note];
}

/** The words of an entry in which someone may search, small letters, bounded. */
export function searchTextOf(title: string, body: RecordBody): string {
  const words = [title, ...wordsOf(body)].filter(Boolean).join(' ');
  return words.normalize('NFKC').toLowerCase().slice(0, 4000);
}
