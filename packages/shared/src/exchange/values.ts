import type { Concept, Observation, Quantity } from './fhir.ts';

/** A coded notion as it is shown: what the sender wrote first, then the display of its first code. */
export function nameOf(concept: Concept | undefined): string | null {
  const shown = concept?.text?.trim() || concept?.coding.find(one => one.display?.trim())?.display?.trim();
  return shown || concept?.coding.find(one => one.code)?.code || null;
}

const LOINC = 'http://loinc.org';

/** The code by which like things are matched: LOINC before any other. */
export function codeOf(concept: Concept | undefined): { system: string; code: string } | null {
  const coded = concept?.coding.filter(one => one.code) ?? [];
  const best = coded.find(one => one.system === LOINC) ?? coded[0];
  return best?.code ? { system: best.system ?? '', code: best.code } : null;
}

/** The code of a disease when the sender gave one of ICD-10. */
export function icd10Of(concept: Concept | undefined): string | null {
  return concept?.coding.find(one => /icd-10/i.test(one.system ?? ''))?.code ?? null;
}

/** One measured thing: a number with its unit, or words. */
export type Measured = {
  system: string | null;
  code: string | null;
  name: string;
  value: number | null;
  comparator: string | null;
  text: string | null;
  unit: string | null;
  low: number | null;
  high: number | null;
  range: string | null;
  flag: 'high' | 'low' | 'critical' | null;
};

type Values = Pick<
  Observation,
  'valueQuantity' | 'valueString' | 'valueCodeableConcept' | 'valueInteger' | 'valueBoolean'
>;

function wordsOf(values: Values): string | null {
  if (values.valueString !== undefined) return values.valueString;
  if (values.valueCodeableConcept) return nameOf(values.valueCodeableConcept);
  if (values.valueBoolean !== undefined) return values.valueBoolean ? '是' : '否';
  return null;
}

const flags: Record<string, Measured['flag']> = {
  H: 'high',
  HU: 'high',
  L: 'low',
  LU: 'low',
  HH: 'critical',
  LL: 'critical',
  AA: 'critical',
};

function judged(value: number | null, low: number | null, high: number | null): Measured['flag'] {
  if (value === null) return null;
  if (low !== null && value < low) return 'low';
  if (high !== null && value > high) return 'high';
  return null;
}

const number = (quantity: Quantity | undefined) => quantity?.value ?? null;

/** The value of an observation or of a part of one; `null` when it has none. */
export function measuredOf(
  code: Concept,
  values: Values,
  ranges: Pick<Observation, 'referenceRange' | 'interpretation'> = { referenceRange: [], interpretation: [] },
): Measured | null {
  const name = nameOf(code);
  const value = values.valueQuantity?.value ?? values.valueInteger ?? null;
  const text = wordsOf(values);
  if (!name || (value === null && text === null)) return null;
  const coded = codeOf(code);
  const [range] = ranges.referenceRange;
  const low = number(range?.low);
  const high = number(range?.high);
  const said = ranges.interpretation[0]?.coding[0]?.code;
  return {
    system: coded?.system ?? null,
    code: coded?.code ?? null,
    name,
    value,
    comparator: values.valueQuantity?.comparator ?? null,
    text,
    unit: values.valueQuantity?.unit ?? values.valueQuantity?.code ?? null,
    low,
    high,
    range: range?.text ?? null,
    flag: (said ? flags[said] : undefined) ?? judged(value, low, high),
  };
}

/** All values of an observation: its own, then those of its parts. */
export function valuesOf(observation: Observation): Measured[] {
  const own = measuredOf(observation.code, observation, observation);
  const parts = observation.component.flatMap(part => measuredOf(part.code, part) ?? []);
  return own ? [own, ...parts] : parts;
}

/** Nobody who is treated today was born before. */
const EARLIEST_YEAR = 1850;

/** An instant of FHIR; a date without an hour is noon in the region, so that it stays on its day. */
export function instantOf(written: string | undefined): string | null {
  if (!written) return null;
  const whole = /^\d{4}$/.test(written)
    ? `${written}-01-01`
    : /^\d{4}-\d{2}$/.test(written)
      ? `${written}-01`
      : written;
  const at = new Date(/^\d{4}-\d{2}-\d{2}$/.test(whole) ? `${whole}T12:00:00+08:00` : whole);
  const year = at.getUTCFullYear();
  return year >= EARLIEST_YEAR && year <= 9999 ? at.toISOString() : null;
}
