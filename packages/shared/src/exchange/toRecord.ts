import { isIcd10, recordBody } from '../records/index.ts';
import type { RecordBody, RecordBodyInput, RecordKind, VisitSetting } from '../records/index.ts';
import type { Coded, OutsideContent, OutsideEntry } from './entry.ts';
import type { UnreadReason } from './unread.ts';
import type { Measured } from './values.ts';

/** What an entry becomes on the timeline. */
export type ToRecord = { kind: RecordKind; title: string; body: RecordBody };

const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/** Text without control characters, cut with a sign where it is too long; the original keeps the whole. */
function fit(written: string | null | undefined, most: number): string {
  const clean = (written ?? '').replaceAll(CONTROL, ' ').trim();
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).trimEnd()}…`;
}

/** FHIR markup never becomes markup here: a note is text. */
const noted = (...parts: (string | null | undefined)[]) => fit(parts.filter(Boolean).join('\n'), 500);

function coding({ code, name }: Coded) {
  const icd = code !== null && isIcd10(code);
  return { system: icd ? ('icd10' as const) : ('local' as const), code: fit(code, 60), name: fit(name, 200) };
}

const flags = { high: 'H', low: 'L', critical: 'A' } as const;

function result(measured: Measured) {
  const { system, code, name, value, comparator, text, unit, low, high, range, flag } = measured;
  const reversed = low !== null && high !== null && low > high;
  return {
    system: system === 'http://loinc.org' ? ('loinc' as const) : ('local' as const),
    code: fit(code, 40),
    name: fit(name, 120),
    value: comparator ? null : value,
    text: fit(comparator && value !== null ? `${comparator}${value}` : value === null ? text : '', 400),
    unit: fit(unit, 40),
    low: reversed ? null : low,
    high: reversed ? null : high,
    rangeText: fit(range, 120),
    flag: flag && flags[flag],
  };
}

const settings: Record<string, VisitSetting> = {
  AMB: 'ambulatory',
  EMER: 'emergency',
  IMP: 'inpatient',
  ACUTE: 'inpatient',
  NONAC: 'inpatient',
  SS: 'inpatient',
  HH: 'home',
};

type Content<Kind> = Extract<OutsideContent, { kind: Kind }>;
type Said = Omit<ToRecord, 'body' | 'title'> & { body: RecordBodyInput };

const visit = (content: Content<'encounter'>, { author }: OutsideEntry): Said => ({
  kind: 'encounter',
  body: {
    type: 'visit',
    setting: (content.class !== null && settings[content.class]) || 'other',
    endedAt: content.endedAt,
    reason: fit(content.reasons.join('；'), 500),
    diagnoses: content.conditions.map(coding),
    doctor: fit(author, 80),
  },
});

const lab = ({ state, results, conclusion }: Content<'results'>, { occurredAt }: OutsideEntry): Said => ({
  kind: 'lab',
  body: {
    type: 'lab',
    state,
    collectedAt: occurredAt,
    results: results.map(result),
    conclusion: fit(conclusion, 4000),
  },
});

const medicineStates: Record<string, 'active' | 'completed'> = { active: 'active', completed: 'completed' };

function prescription(content: Content<'medication'>): Said {
  const { medicine, dose, route, frequency, days, status } = content;
  const whole = noted(
    medicine.name.length > 60 ? medicine.name : null,
    dose && dose.length > 40 ? dose : null,
  );
  const sound = days !== null && Number.isInteger(days) && days >= 1 && days <= 365;
  const item = {
    code: fit(medicine.code, 40),
    name: fit(medicine.name, 60),
    dose: fit(dose, 40),
    route: fit(route, 20),
    frequency: fit(frequency, 40),
    days: sound ? days : null,
    state: medicineStates[status] ?? ('stopped' as const),
  };
  return { kind: 'prescription', body: { type: 'prescription', items: [item], note: whole } };
}

const allergy = ({ substance, reactions, severe }: Content<'allergy'>): Said => ({
  kind: 'allergy',
  body: { type: 'allergy', substance: coding(substance), reaction: fit(reactions.join('、'), 200), severe },
});

const condition = ({ condition: found, active, endedAt }: Content<'condition'>, at: string): Said => ({
  kind: 'condition',
  body: {
    type: 'condition',
    problem: coding(found),
    state: active ? 'active' : 'resolved',
    onset: at.slice(0, 10),
    ended: endedAt?.slice(0, 10) ?? '',
  },
});

const immunisation = ({ vaccine, lot }: Content<'immunisation'>): Said => ({
  kind: 'immunisation',
  body: { type: 'immunisation', vaccine: coding(vaccine), lot: fit(lot, 40) },
});

function said(entry: OutsideEntry): Said | null {
  const { content } = entry;
  switch (content.kind) {
    case 'encounter':
      return visit(content, entry);
    case 'results':
      return lab(content, entry);
    case 'medication':
      return prescription(content);
    case 'allergy':
      return allergy(content);
    case 'condition':
      return condition(content, entry.occurredAt);
    case 'immunisation':
      return immunisation(content);
    case 'document':
    default:
      return null;
  }
}

/** What an entry becomes; a document needs its bytes first and is made by `documentRecord`. */
export function toRecord(entry: OutsideEntry): ToRecord | UnreadReason {
  const given = said(entry);
  if (!given) return 'malformed';
  const { content } = entry;
  if (content.kind === 'results' && content.results.length > 300) return 'too_long';
  const body = recordBody.safeParse(given.body);
  return body.success ? { ...given, title: fit(entry.title, 200), body: body.data } : 'malformed';
}

const SECTION = 8000;
const SECTIONS = 40;

/** A document of plain words: all of them, in as many pieces as they need. */
export function textRecord(entry: OutsideEntry, words: string): ToRecord | UnreadReason {
  const clean = words.replaceAll('\r\n', '\n').replaceAll(CONTROL, ' ').trim();
  if (clean.length > SECTION * SECTIONS) return 'too_long';
  const title = fit(entry.title, 200) || '文档';
  if (clean.length <= 4000) return { kind: 'document', title, body: { type: 'document', note: clean } };
  const sections = [];
  for (let from = 0; from < clean.length; from += SECTION)
    sections.push({ heading: `${sections.length + 1}`, text: clean.slice(from, from + SECTION) });
  return { kind: 'document', title, body: { type: 'summary', sections } };
}

/** A document that is a file. */
export function fileRecord(entry: OutsideEntry): ToRecord {
  const note = entry.content.kind === 'document' ? fit(entry.content.note, 4000) : '';
  return { kind: 'document', title: fit(entry.title, 200) || '文档', body: { type: 'document', note } };
}

const like = <Item extends { code: string; name: string }>(items: readonly Item[], one: Item) =>
  items.some(other => (one.code ? other.code === one.code : other.name === one.name));

/**
 * A part of an entry came again by itself, changed: what it says now stands, and what it does not speak of stays.
 */
export function mergedBody(before: RecordBody, next: RecordBody): RecordBody {
  if (before.type === 'lab' && next.type === 'lab') {
    const kept = before.results.filter(one => !like(next.results, one));
    return { ...next, conclusion: next.conclusion || before.conclusion, results: [...kept, ...next.results] };
  }
  if (before.type === 'visit' && next.type === 'visit') {
    const kept = before.diagnoses.filter(one => !like(next.diagnoses, one));
    return { ...next, diagnoses: [...kept, ...next.diagnoses] };
  }
  return next;
}
