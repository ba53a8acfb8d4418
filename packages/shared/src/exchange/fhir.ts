import { z } from 'zod';

/** The parts of FHIR R4 (4.0.1) that are read; everything else in a resource is left as it came. */

const text = z.string().trim().min(1);
const coding = z.object({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});
const concept = z.object({ coding: z.array(coding).default([]), text: z.string().optional() });
const reference = z.object({ reference: z.string().optional(), display: z.string().optional() });
const identifier = z.object({
  system: z.string().optional(),
  value: z.string().optional(),
  type: concept.optional(),
});
const period = z.object({ start: z.string().optional(), end: z.string().optional() });
const quantity = z.object({
  value: z.number().optional(),
  unit: z.string().optional(),
  code: z.string().optional(),
  comparator: z.enum(['<', '<=', '>=', '>']).optional(),
});
const annotation = z.object({ text });

export type Concept = z.output<typeof concept>;
export type Quantity = z.output<typeof quantity>;

export const patientResource = z.object({
  resourceType: z.literal('Patient'),
  identifier: z.array(identifier).default([]),
  name: z
    .array(
      z.object({
        use: z.string().optional(),
        text: z.string().optional(),
        family: z.string().optional(),
        given: z.array(z.string()).default([]),
      }),
    )
    .min(1, { error: 'name_missing' }),
  gender: z.enum(['male', 'female', 'other', 'unknown']).default('unknown'),
  birthDate: z.iso
    .date({ error: 'birth_date_missing' })
    .refine(day => day >= '1850-01-01', { error: 'birth_date_missing' }),
  telecom: z.array(z.object({ system: z.string().optional(), value: z.string().optional() })).default([]),
  address: z
    .array(
      z.object({
        text: z.string().optional(),
        line: z.array(z.string()).default([]),
        city: z.string().optional(),
        district: z.string().optional(),
        state: z.string().optional(),
      }),
    )
    .default([]),
});

export const encounterResource = z.object({
  resourceType: z.literal('Encounter'),
  status: text,
  class: coding.optional(),
  type: z.array(concept).default([]),
  subject: reference,
  period,
  reasonCode: z.array(concept).default([]),
  participant: z.array(z.object({ individual: reference.optional() })).default([]),
});

export const conditionResource = z.object({
  resourceType: z.literal('Condition'),
  clinicalStatus: concept.optional(),
  verificationStatus: concept.optional(),
  code: concept,
  subject: reference,
  encounter: reference.optional(),
  onsetDateTime: z.string().optional(),
  abatementDateTime: z.string().optional(),
  recordedDate: z.string().optional(),
});

const measured = {
  valueQuantity: quantity.optional(),
  valueString: z.string().optional(),
  valueCodeableConcept: concept.optional(),
  valueInteger: z.number().optional(),
  valueBoolean: z.boolean().optional(),
};

export const observationResource = z.object({
  resourceType: z.literal('Observation'),
  status: text,
  category: z.array(concept).default([]),
  code: concept,
  subject: reference,
  encounter: reference.optional(),
  effectiveDateTime: z.string().optional(),
  effectivePeriod: period.optional(),
  issued: z.string().optional(),
  ...measured,
  component: z.array(z.object({ code: concept, ...measured })).default([]),
  interpretation: z.array(concept).default([]),
  referenceRange: z
    .array(z.object({ low: quantity.optional(), high: quantity.optional(), text: z.string().optional() }))
    .default([]),
  note: z.array(annotation).default([]),
});

export type Observation = z.output<typeof observationResource>;

export const diagnosticReportResource = z.object({
  resourceType: z.literal('DiagnosticReport'),
  status: text,
  category: z.array(concept).default([]),
  code: concept,
  subject: reference,
  encounter: reference.optional(),
  effectiveDateTime: z.string().optional(),
  effectivePeriod: period.optional(),
  issued: z.string().optional(),
  result: z.array(reference).default([]),
  conclusion: z.string().optional(),
});

export const medicationRequestResource = z.object({
  resourceType: z.literal('MedicationRequest'),
  status: text,
  medicationCodeableConcept: concept.optional(),
  medicationReference: reference.optional(),
  /** Medicines that travel inside the request. */
  contained: z.array(z.object({ id: z.string().optional(), code: concept.optional() })).default([]),
  subject: reference,
  encounter: reference.optional(),
  authoredOn: z.string().optional(),
  dosageInstruction: z
    .array(
      z.object({
        text: z.string().optional(),
        route: concept.optional(),
        timing: z.object({ code: concept.optional() }).optional(),
        doseAndRate: z.array(z.object({ doseQuantity: quantity.optional() })).default([]),
      }),
    )
    .default([]),
  dispenseRequest: z.object({ expectedSupplyDuration: quantity.optional() }).optional(),
});

export const allergyResource = z.object({
  resourceType: z.literal('AllergyIntolerance'),
  clinicalStatus: concept.optional(),
  verificationStatus: concept.optional(),
  criticality: z.string().optional(),
  code: concept,
  patient: reference,
  onsetDateTime: z.string().optional(),
  recordedDate: z.string().optional(),
  reaction: z.array(z.object({ manifestation: z.array(concept).default([]) })).default([]),
});

export const immunizationResource = z.object({
  resourceType: z.literal('Immunization'),
  status: text,
  vaccineCode: concept,
  patient: reference,
  occurrenceDateTime: z.string({ error: 'time_missing' }),
  lotNumber: z.string().optional(),
});

export const documentReferenceResource = z.object({
  resourceType: z.literal('DocumentReference'),
  status: text,
  type: concept.optional(),
  description: z.string().optional(),
  subject: reference,
  date: z.string().optional(),
  content: z
    .array(
      z.object({
        attachment: z.object({
          contentType: z.string().optional(),
          title: z.string().optional(),
          data: z.string().optional(),
          url: z.string().optional(),
          creation: z.string().optional(),
        }),
      }),
    )
    .min(1),
});

/** A Bundle as it arrives: only its frame is checked, each entry by itself. */
export const bundle = z.object({
  resourceType: z.literal('Bundle'),
  type: z.enum(['transaction', 'batch', 'collection']),
  entry: z.array(z.unknown()).default([]),
});

export type Bundle = z.output<typeof bundle>;

/** One place of a bundle: its name there and the resource with what names it. */
export const bundleEntry = z.object({
  fullUrl: z.string().max(2000).optional(),
  resource: z
    .looseObject({ resourceType: z.string().min(1).max(64), id: z.string().max(200).optional() })
    .optional(),
});
