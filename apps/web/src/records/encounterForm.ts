import { clinicalFlags, encounterInput, examParts, vitalNames } from '@lianzhen/shared/records';
import type {
  ClinicalFlag,
  DangerFacts,
  Diagnosis,
  Disposition,
  EncounterInput,
  ExamPart,
  GlucoseKind,
  Medicine,
  VitalName,
} from '@lianzhen/shared/records';
import type { Allergy, AllergyStatus } from '@lianzhen/shared/patient';

/** A medicine as it is typed. */
export type TypedMedicine = Omit<Medicine, 'days'> & { days: string };

/** What stands in the form as it is typed; a choice not yet made is an empty string. */
export type EncounterForm = {
  complaint: string;
  history: string;
  pastHistory: string;
  personalHistory: string;
  familyHistory: string;
  findings: Record<ExamPart, string>;
  examination: string;
  vitals: Record<VitalName, string>;
  glucoseKind: GlucoseKind | '';
  flags: ClinicalFlag[];
  diagnoses: Diagnosis[];
  allergyStatus: AllergyStatus | '';
  allergies: Allergy[];
  medicines: TypedMedicine[];
  treatment: string;
  disposition: Disposition | '';
};

const noVitals = Object.fromEntries(vitalNames.map(name => [name, ''])) as Record<VitalName, string>;

const noFindings = Object.fromEntries(examParts.map(part => [part, ''])) as Record<ExamPart, string>;

/** An empty form that already holds the allergies that are known. */
export function emptyEncounter(known: { status: AllergyStatus; items: Allergy[] }): EncounterForm {
  return {
    complaint: '',
    history: '',
    pastHistory: '',
    personalHistory: '',
    familyHistory: '',
    findings: noFindings,
    examination: '',
    vitals: noVitals,
    glucoseKind: '',
    flags: [],
    diagnoses: [],
    allergyStatus: known.status === 'unknown' ? '' : known.status,
    allergies: known.items,
    medicines: [],
    treatment: '',
    disposition: '',
  };
}

/** A typed number; NaN when it is none, null when nothing was typed. Full-width figures count as figures. */
export function numberIn(typed: string): number | null {
  const plain = typed.normalize('NFKC').replaceAll('。', '.').trim();
  if (plain === '') return null;
  return /^\d+([.]\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

function vitalsOf({ vitals, glucoseKind }: EncounterForm) {
  const measured = Object.fromEntries(vitalNames.map(name => [name, numberIn(vitals[name])]));
  return { ...measured, glucoseKind: measured['glucose'] === null ? null : glucoseKind || null };
}

/** The input of the command. Choices not yet made stay empty and are refused by the schema. */
function inputOf(form: EncounterForm, patientId: string): unknown {
  const { allergyStatus, allergies, glucoseKind: _kind, ...facts } = form;
  return {
    ...facts,
    patientId,
    vitals: vitalsOf(form),
    allergies: {
      status: allergyStatus,
      items: allergyStatus === 'listed' ? allergies.filter(({ substance }) => substance.trim() !== '') : [],
    },
    medicines: form.medicines
      .filter(({ name }) => name.trim() !== '')
      .map(one => ({ ...one, days: numberIn(one.days) })),
  };
}

/** What is wrong with the form, by field, as keys of words; an empty required field says so. */
export function issuesOf(form: EncounterForm, patientId: string): Record<string, string> {
  const issues: Record<string, string> = {};
  for (const name of vitalNames)
    if (Number.isNaN(numberIn(form.vitals[name]))) issues[`vitals.${name}`] = 'not_a_number';
  form.medicines.forEach(({ days }, place) => {
    if (Number.isNaN(numberIn(days))) issues[`medicines.${place}.days`] = 'days';
  });
  const parsed = encounterInput.safeParse(inputOf(form, patientId));
  for (const { path, message } of parsed.error?.issues ?? []) issues[path.map(String).join('.')] ??= message;
  if (form.allergyStatus === '') issues['allergies.status'] = 'required';
  if (form.disposition === '') issues['disposition'] = 'required';
  return issues;
}

/** The form as the command takes it, or null while something is wrong. */
export function completeInput(form: EncounterForm, patientId: string): EncounterInput | null {
  if (Object.keys(issuesOf(form, patientId)).length > 0) return null;
  return inputOf(form, patientId) as EncounterInput;
}

/** What the form already tells about danger; a number that is not plausible tells nothing. */
export function dangerFacts(form: EncounterForm, years: number | null): DangerFacts {
  const vitals = Object.fromEntries(
    vitalNames.flatMap(name => {
      const value = numberIn(form.vitals[name]);
      return value === null || Number.isNaN(value) ? [] : [[name, value]];
    }),
  );
  return {
    vitals: { ...vitals, glucoseKind: form.glucoseKind || null },
    flags: clinicalFlags.filter(flag => form.flags.includes(flag)),
    diagnoses: form.diagnoses.map(({ code }) => code),
    years,
  };
}

/** The parts of the form, and the beginnings of the fields in each. */
export const parts = {
  complaint: ['complaint', 'history', 'pastHistory', 'personalHistory', 'familyHistory'],
  vitals: ['vitals', 'flags', 'examination', 'findings'],
  diagnosis: ['diagnoses'],
  allergies: ['allergies'],
  medicines: ['medicines', 'treatment'],
  disposition: ['disposition'],
} as const;

export type Part = keyof typeof parts;

export function missingIn(part: Part, issues: Record<string, string>): number {
  const names: readonly string[] = parts[part];
  return Object.keys(issues).filter(path => names.includes(path.split('.')[0] ?? '')).length;
}
