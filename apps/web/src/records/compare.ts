import { allergyStatusWords } from '@lianzhen/shared/patient';
import {
  clinicalFlagWords,
  dispositionWords,
  examParts,
  examPartWords,
  glucoseKindWords,
  vitalNames,
  vitalSigns,
} from '@lianzhen/shared/records';
import type { Encounter } from '@lianzhen/shared/records';
import type { Words } from '@lianzhen/shared/kernel';
import type { EncounterForm } from './encounterForm.ts';

type Say = (words: Words) => string;

/** A part of the form that is chosen as a whole when two writings differ. */
export type FormKey = keyof EncounterForm;

export const formKeys: readonly FormKey[] = [
  'complaint',
  'history',
  'pastHistory',
  'personalHistory',
  'familyHistory',
  'vitals',
  'glucoseKind',
  'flags',
  'findings',
  'examination',
  'diagnoses',
  'allergyStatus',
  'allergies',
  'medicines',
  'treatment',
  'disposition',
];

const readers: { [Key in FormKey]: (value: EncounterForm[Key], say: Say) => string[] } = {
  complaint: text => [text],
  history: text => text.split('\n'),
  pastHistory: text => text.split('\n'),
  personalHistory: text => text.split('\n'),
  familyHistory: text => text.split('\n'),
  vitals: (vitals, say) =>
    vitalNames.flatMap(name =>
      vitals[name].trim()
        ? [`${say(vitalSigns[name].words)} ${vitals[name].trim()} ${vitalSigns[name].unit}`]
        : [],
    ),
  glucoseKind: (kind, say) => (kind ? [say(glucoseKindWords[kind])] : []),
  flags: (flags, say) => flags.map(flag => say(clinicalFlagWords[flag])),
  findings: (findings, say) =>
    examParts.flatMap(part =>
      findings[part].trim() ? [`${say(examPartWords[part])} ${findings[part]}`] : [],
    ),
  examination: text => text.split('\n'),
  diagnoses: list => list.map(({ code, name }) => `${name} (${code})`),
  allergyStatus: (status, say) => (status ? [say(allergyStatusWords[status])] : []),
  allergies: list => list.map(({ substance, reaction }) => [substance, reaction].filter(Boolean).join(' ')),
  medicines: list =>
    list
      .filter(({ name }) => name.trim())
      .map(({ name, dose, route, frequency, days }) =>
        [name, dose, route, frequency, days].filter(Boolean).join(' '),
      ),
  treatment: text => text.split('\n'),
  disposition: (chosen, say) => (chosen ? [say(dispositionWords[chosen])] : []),
};

function linesIn<Key extends FormKey>(form: Pick<EncounterForm, Key>, key: Key, say: Say): string[] {
  return readers[key](form[key], say);
}

/** A part of the form as it is read; no lines when nothing was written there. */
export function linesOf(form: EncounterForm, key: FormKey, say: Say): string[] {
  return linesIn(form, key, say).filter(line => line.trim() !== '');
}

/** The parts in which two writings of a visit say something different. */
export function differing(mine: EncounterForm, theirs: EncounterForm): FormKey[] {
  const plain: Say = words => words.zh;
  return formKeys.filter(
    key => linesOf(mine, key, plain).join('\n') !== linesOf(theirs, key, plain).join('\n'),
  );
}

/** Of two writings one, taking from the other the parts chosen there. */
export function merged(
  mine: EncounterForm,
  theirs: EncounterForm,
  fromTheirs: readonly FormKey[],
): EncounterForm {
  const taken = Object.fromEntries(fromTheirs.map(key => [key, theirs[key]]));
  return { ...mine, ...taken };
}

const typed = (value: number | null) => (value === null ? '' : String(value));

/** A written visit as it would have been typed, to be held beside what was typed elsewhere. */
export function formOf(encounter: Omit<Encounter, 'patientId'>): EncounterForm {
  const { vitals, allergies, medicines, ...facts } = encounter;
  return {
    ...facts,
    vitals: Object.fromEntries(
      vitalNames.map(name => [name, typed(vitals[name])]),
    ) as EncounterForm['vitals'],
    glucoseKind: vitals.glucoseKind ?? '',
    allergyStatus: allergies.status,
    allergies: allergies.items,
    medicines: medicines.map(one => ({ ...one, days: typed(one.days) })),
  };
}
