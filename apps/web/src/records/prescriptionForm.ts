import { prescriptionInput } from '@lianzhen/shared/records';
import type {
  MedicineState,
  Prescribed,
  PrescriptionBody,
  PrescriptionInput,
} from '@lianzhen/shared/records';
import { numberIn } from './encounterForm.ts';

/** A line of a prescription as it is typed. */
export type PrescribedRow = {
  name: string;
  dose: string;
  route: string;
  frequency: string;
  days: string;
  quantity: string;
  state: MedicineState;
};

export type PrescriptionForm = { title: string; items: PrescribedRow[]; note: string; reason: string };

export const emptyRow: PrescribedRow = {
  name: '',
  dose: '',
  route: '',
  frequency: '',
  days: '',
  quantity: '',
  state: 'active',
};

function rowOf({ name, dose, route, frequency, days, quantity, state }: Prescribed): PrescribedRow {
  return { name, dose, route, frequency, days: days === null ? '' : String(days), quantity, state };
}

/** A stored prescription as it would have been typed, to be corrected. */
export function prescriptionFormOf(title: string, body: PrescriptionBody): PrescriptionForm {
  return { title, items: body.items.map(rowOf), note: body.note, reason: '' };
}

const filled = (row: PrescribedRow) => row.name.trim() !== '';

function inputOf(form: PrescriptionForm): unknown {
  return {
    title: form.title,
    note: form.note,
    items: form.items.filter(filled).map(row => ({ ...row, days: numberIn(row.days) })),
  };
}

/** What is wrong, by field, as keys of words; the lines by their place in the form. */
export function prescriptionIssues(form: PrescriptionForm, correcting: boolean): Record<string, string> {
  const issues: Record<string, string> = {};
  const places = form.items.flatMap((row, place) => (filled(row) ? [place] : []));
  const parsed = prescriptionInput.safeParse(inputOf(form));
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [field, nth, ...rest] = path;
    const at = field === 'items' && typeof nth === 'number' ? ['items', places[nth], ...rest] : path;
    const key = at.at(-1) === 'days' ? 'days' : message;
    issues[at.map(String).join('.')] ??= key;
  }
  if (correcting && form.reason.trim() === '') issues['reason'] = 'required';
  return issues;
}

/** The prescription as the command takes it; call it when nothing is wrong. */
export function prescriptionInputOf(form: PrescriptionForm): PrescriptionInput {
  return inputOf(form) as PrescriptionInput;
}
