import { HOUR, localInstant } from '@lianzhen/shared/kernel';
import type { Sex } from '@lianzhen/shared/patient';
import {
  analyteNames,
  analyteOf,
  analytes,
  flagOf,
  labInput,
  limitsOf,
  panelResult,
  panels,
} from '@lianzhen/shared/records';
import type { AnalyteName, LabBody, LabFlag, LabInput, LabState, PanelItem } from '@lianzhen/shared/records';
import { numberIn } from './encounterForm.ts';

/** One line of the report as it is typed; a known item has its name and unit from the panel. */
export type LabRow = {
  item: AnalyteName | null;
  name: string;
  unit: string;
  value: string;
  low: string;
  high: string;
};

export type LabForm = {
  panels: string[];
  title: string;
  specimen: string;
  /** Wall time in the region, `2026-11-24T08:30`. */
  collectedAt: string;
  reportedAt: string;
  state: LabState;
  rows: LabRow[];
  note: string;
  reason: string;
};

export const emptyLab: LabForm = {
  panels: [],
  title: '',
  specimen: '',
  collectedAt: '',
  reportedAt: '',
  state: 'final',
  rows: [],
  note: '',
  reason: '',
};

const items = new Map<AnalyteName, PanelItem>(
  panels.flatMap(panel => panel.items.map(item => [item.name, item])),
);

const typed = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

function rowFor(name: AnalyteName, sex: Sex): LabRow {
  const item = items.get(name);
  const { low, high } = item ? limitsOf(item, sex) : { low: null, high: null };
  return { item: name, name: '', unit: analytes[name].unit, value: '', low: typed(low), high: typed(high) };
}

/** The form with the panels chosen: lines are added for new ones, and taken away where nothing was typed. */
export function withPanels(form: LabForm, chosen: string[], sex: Sex): LabForm {
  const wanted = panels.filter(panel => chosen.includes(panel.code));
  const names = wanted.flatMap(panel => panel.items.map(item => item.name));
  const kept = form.rows.filter(
    row => row.item === null || names.includes(row.item) || row.value.trim() !== '',
  );
  const missing = names.filter(name => kept.every(row => row.item !== name));
  const known = panels.filter(panel => form.panels.includes(panel.code));
  const titleOf = (list: typeof wanted) => list.map(panel => panel.words.zh).join('、');
  const specimenOf = (list: typeof wanted) => list[0]?.specimen.zh ?? '';
  return {
    ...form,
    panels: chosen,
    rows: [...kept, ...missing.map(name => rowFor(name, sex))],
    // What the doctor wrote stays; what a panel filled in follows the panels.
    title: form.title === titleOf(known) ? titleOf(wanted) : form.title,
    specimen: form.specimen === specimenOf(known) ? specimenOf(wanted) : form.specimen,
  };
}

/** A wall time of the region for `datetime-local`. */
export function wallTime(instant: string | null): string {
  if (instant === null) return '';
  return new Date(Date.parse(instant) + 8 * HOUR).toISOString().slice(0, 16);
}

function instantOf(wall: string): string | null {
  const [day = '', time = ''] = wall.split('T');
  return day && time ? localInstant(day, time.slice(0, 5)).toISOString() : null;
}

/** A stored report as it would have been typed, to be corrected. */
export function labFormOf(title: string, body: LabBody): LabForm {
  return {
    ...emptyLab,
    title,
    specimen: body.specimen,
    collectedAt: wallTime(body.collectedAt),
    reportedAt: wallTime(body.reportedAt),
    state: body.state === 'final' ? 'corrected' : body.state,
    rows: body.results.map(result => ({
      item: result.system === 'loinc' ? analyteOf(result.code) : null,
      name: result.name,
      unit: result.unit,
      value: result.value === null ? result.text : typed(result.value),
      low: typed(result.low),
      high: typed(result.high),
    })),
    note: body.note,
  };
}

/** The mark a value gets against the range beside it; nothing while either is no number. */
export function rowFlag(row: LabRow, sex: Sex): LabFlag | null {
  const value = numberIn(row.value);
  if (value === null || Number.isNaN(value)) return null;
  const low = numberIn(row.low);
  const high = numberIn(row.high);
  if (Number.isNaN(low) || Number.isNaN(high)) return null;
  const item = row.item && items.get(row.item);
  const critical = item ? limitsOf(item, sex) : {};
  return flagOf(value, { ...critical, low, high });
}

/** A value no laboratory measures in this unit. */
export function isImpossible(row: LabRow): boolean {
  const value = numberIn(row.value);
  const item = row.item && items.get(row.item);
  if (!item || value === null || Number.isNaN(value)) return false;
  const [min, max] = item.possible;
  return value < min || value > max;
}

function resultOf(row: LabRow, sex: Sex): unknown {
  const value = numberIn(row.value);
  const low = numberIn(row.low);
  const high = numberIn(row.high);
  const item = row.item && items.get(row.item);
  if (item && value !== null && !Number.isNaN(value)) return panelResult(item, sex, value, low, high);
  const known = row.item && analyteNames.includes(row.item) ? analytes[row.item] : null;
  const isNumber = value !== null && !Number.isNaN(value);
  return {
    ...(known ? { system: 'loinc', code: known.code } : {}),
    name: known ? known.words.zh : row.name,
    value: isNumber ? value : null,
    text: isNumber ? '' : row.value.trim(),
    unit: row.unit.trim(),
    low,
    high,
    flag: rowFlag(row, sex),
  };
}

const filled = (row: LabRow) => row.value.trim() !== '';

function inputOf(form: LabForm, sex: Sex): unknown {
  return {
    title: form.title,
    specimen: form.specimen,
    collectedAt: instantOf(form.collectedAt) ?? '',
    reportedAt: instantOf(form.reportedAt),
    state: form.state,
    results: form.rows.filter(filled).map(row => resultOf(row, sex)),
    note: form.note,
  };
}

/** What is wrong, by field, as keys of words; the lines by their place in the form. */
export function labIssues(form: LabForm, sex: Sex, now: Date, correcting: boolean): Record<string, string> {
  const issues: Record<string, string> = {};
  const places = form.rows.flatMap((row, place) => (filled(row) ? [place] : []));
  const parsed = labInput.safeParse(inputOf(form, sex));
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [field, nth, ...rest] = path;
    const at = field === 'results' && typeof nth === 'number' ? ['rows', places[nth], ...rest] : path;
    issues[at.map(String).join('.')] ??= message;
  }
  form.rows.forEach((row, place) => {
    if (isImpossible(row)) issues[`rows.${place}.value`] = 'implausible';
    if (Number.isNaN(numberIn(row.low))) issues[`rows.${place}.low`] = 'not_a_number';
    if (Number.isNaN(numberIn(row.high))) issues[`rows.${place}.high`] = 'not_a_number';
  });
  const collected = instantOf(form.collectedAt);
  if (collected === null) issues['collectedAt'] = 'required';
  else if (new Date(collected) > now) issues['collectedAt'] = 'future';
  if (correcting && form.reason.trim() === '') issues['reason'] = 'required';
  return issues;
}

/** The report as the command takes it; call it when nothing is wrong. */
export function labInputOf(form: LabForm, sex: Sex): LabInput {
  return inputOf(form, sex) as LabInput;
}
