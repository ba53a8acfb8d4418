import type { z } from 'zod';
import type { OutsideContent } from './entry.ts';
import {
  allergyResource,
  conditionResource,
  diagnosticReportResource,
  documentReferenceResource,
  encounterResource,
  immunizationResource,
  medicationRequestResource,
  observationResource,
} from './fhir.ts';
import type { UnreadReason } from './unread.ts';
import { icd10Of, instantOf, nameOf, valuesOf } from './values.ts';
import type { Coded } from './entry.ts';
import type { Concept } from './fhir.ts';

/** What one resource says by itself, before those that belong together are joined. */
export type Read = {
  subject: string | null;
  encounter: string | null;
  occurredAt: string;
  title: string;
  author: string | null;
  content: OutsideContent;
  /** Results a report is made of, and whether an observation is a vital sign. */
  parts: readonly string[];
  vital: boolean;
};

type Answer = Read | UnreadReason;

/** Checks one kind of resource and says what it says. */
export type Reader = { schema: z.ZodType; read: (resource: never) => Answer };

const reader = <Schema extends z.ZodType>(
  schema: Schema,
  read: (resource: z.output<Schema>) => Answer,
): Reader => ({
  schema,
  read,
});

const about = (
  subject: { reference?: string | undefined },
  encounter?: { reference?: string | undefined },
) => ({
  subject: subject.reference ?? null,
  encounter: encounter?.reference ?? null,
  author: null,
  parts: [],
  vital: false,
});

const coded = (concept: Concept | undefined): Coded | null => {
  const name = nameOf(concept);
  return name ? { code: icd10Of(concept) ?? concept?.coding[0]?.code ?? null, name } : null;
};

const states: Record<string, 'preliminary' | 'final' | 'corrected'> = {
  preliminary: 'preliminary',
  partial: 'preliminary',
  final: 'final',
  amended: 'corrected',
  corrected: 'corrected',
  appended: 'corrected',
};

const has = (concept: Concept | undefined, code: string) => !!concept?.coding.some(one => one.code === code);

const encounter = reader(encounterResource, resource => {
  if (resource.status === 'entered-in-error') return 'entered_in_error';
  const occurredAt = instantOf(resource.period.start);
  if (!occurredAt) return 'time_missing';
  return {
    ...about(resource.subject),
    occurredAt,
    title: nameOf(resource.type[0]) ?? '就诊',
    author: resource.participant[0]?.individual?.display ?? null,
    content: {
      kind: 'encounter',
      class: resource.class?.code ?? null,
      reasons: resource.reasonCode.flatMap(one => nameOf(one) ?? []),
      conditions: [],
      endedAt: instantOf(resource.period.end),
    },
  };
});

const condition = reader(conditionResource, resource => {
  if (has(resource.verificationStatus, 'entered-in-error')) return 'entered_in_error';
  const found = coded(resource.code);
  if (!found) return 'nothing_coded';
  const occurredAt = instantOf(resource.onsetDateTime ?? resource.recordedDate);
  if (!occurredAt) return 'time_missing';
  return {
    ...about(resource.subject, resource.encounter),
    occurredAt,
    title: found.name,
    content: {
      kind: 'condition',
      condition: found,
      active: !resource.abatementDateTime && !has(resource.clinicalStatus, 'resolved'),
      endedAt: instantOf(resource.abatementDateTime),
    },
  };
});

const observation = reader(observationResource, resource => {
  if (resource.status === 'entered-in-error') return 'entered_in_error';
  const state = states[resource.status];
  if (!state) return 'not_final';
  const results = valuesOf(resource);
  if (results.length === 0) return nameOf(resource.code) ? 'no_value' : 'nothing_coded';
  const occurredAt = instantOf(
    resource.effectiveDateTime ?? resource.effectivePeriod?.start ?? resource.issued,
  );
  if (!occurredAt) return 'time_missing';
  return {
    ...about(resource.subject, resource.encounter),
    occurredAt,
    title: nameOf(resource.code) ?? '',
    content: { kind: 'results', state, results, conclusion: null },
    vital: resource.category.some(one => has(one, 'vital-signs')),
  };
});

const report = reader(diagnosticReportResource, resource => {
  if (resource.status === 'entered-in-error') return 'entered_in_error';
  const state = states[resource.status];
  if (!state) return 'not_final';
  const title = nameOf(resource.code);
  if (!title) return 'nothing_coded';
  const occurredAt = instantOf(
    resource.effectiveDateTime ?? resource.effectivePeriod?.start ?? resource.issued,
  );
  if (!occurredAt) return 'time_missing';
  if (resource.result.length === 0 && !resource.conclusion) return 'no_value';
  return {
    ...about(resource.subject, resource.encounter),
    occurredAt,
    title,
    content: { kind: 'results', state, results: [], conclusion: resource.conclusion ?? null },
    parts: resource.result.flatMap(one => one.reference ?? []),
  };
});

const medication = reader(medicationRequestResource, resource => {
  if (resource.status === 'entered-in-error') return 'entered_in_error';
  const inside = resource.contained.find(
    ({ id }) => id && `#${id}` === resource.medicationReference?.reference,
  );
  const medicine = coded(resource.medicationCodeableConcept) ?? coded(inside?.code);
  const named =
    medicine ??
    (resource.medicationReference?.display
      ? { code: null, name: resource.medicationReference.display }
      : null);
  if (!named) return 'nothing_coded';
  const occurredAt = instantOf(resource.authoredOn);
  if (!occurredAt) return 'time_missing';
  const [dosage] = resource.dosageInstruction;
  const quantity = dosage?.doseAndRate[0]?.doseQuantity;
  const days = resource.dispenseRequest?.expectedSupplyDuration;
  return {
    ...about(resource.subject, resource.encounter),
    occurredAt,
    title: named.name,
    content: {
      kind: 'medication',
      medicine: named,
      status: resource.status,
      dose:
        dosage?.text ??
        (quantity?.value === undefined ? null : `${quantity.value} ${quantity.unit ?? ''}`.trim()),
      route: nameOf(dosage?.route),
      frequency: nameOf(dosage?.timing?.code),
      days: days?.value !== undefined && (days.code ?? days.unit ?? 'd').startsWith('d') ? days.value : null,
    },
  };
});

const allergy = reader(allergyResource, resource => {
  if (has(resource.verificationStatus, 'entered-in-error')) return 'entered_in_error';
  const substance = coded(resource.code);
  if (!substance) return 'nothing_coded';
  const occurredAt = instantOf(resource.onsetDateTime ?? resource.recordedDate);
  if (!occurredAt) return 'time_missing';
  return {
    ...about(resource.patient),
    occurredAt,
    title: substance.name,
    content: {
      kind: 'allergy',
      substance,
      reactions: resource.reaction.flatMap(one => one.manifestation.flatMap(each => nameOf(each) ?? [])),
      severe: resource.criticality === 'high',
    },
  };
});

const immunisation = reader(immunizationResource, resource => {
  if (resource.status === 'entered-in-error') return 'entered_in_error';
  if (resource.status === 'not-done') return 'no_value';
  const vaccine = coded(resource.vaccineCode);
  if (!vaccine) return 'nothing_coded';
  const occurredAt = instantOf(resource.occurrenceDateTime);
  if (!occurredAt) return 'time_missing';
  return {
    ...about(resource.patient),
    occurredAt,
    title: vaccine.name,
    content: { kind: 'immunisation', vaccine, lot: resource.lotNumber ?? null },
  };
});

const document = reader(documentReferenceResource, resource => {
  if (resource.status === 'entered-in-error') return 'entered_in_error';
  const attachment = resource.content.find(one => one.attachment.data)?.attachment;
  if (!attachment?.data) return 'attachment_elsewhere';
  const occurredAt = instantOf(resource.date ?? attachment.creation);
  if (!occurredAt) return 'time_missing';
  return {
    ...about(resource.subject),
    occurredAt,
    title: attachment.title ?? nameOf(resource.type) ?? resource.description ?? '文档',
    content: {
      kind: 'document',
      media: attachment.contentType ?? 'application/octet-stream',
      base64: attachment.data,
      note: resource.description ?? null,
    },
  };
});

/** Every kind of resource that can become an entry. */
export const readers: Readonly<Record<string, Reader>> = {
  Encounter: encounter,
  Condition: condition,
  Observation: observation,
  DiagnosticReport: report,
  MedicationRequest: medication,
  AllergyIntolerance: allergy,
  Immunization: immunisation,
  DocumentReference: document,
};

/** The types that become entries or people. */
export const readableTypes: readonly string[] = ['Patient', ...Object.keys(readers)];
