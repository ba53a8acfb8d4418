import type { Diagnosis } from '@lianzhen/shared/records';
import { firstVisitWithin, planOf, sendDownInput } from '@lianzhen/shared/rehab';
import type { PlanInput, SendDownInput, Template } from '@lianzhen/shared/rehab';
import type { Consent, Urgency } from '@lianzhen/shared/referral';
import type { Language } from '@lianzhen/shared/kernel';
import type { Reason } from '../kit/ReasonPicker.tsx';
import type { Answers } from '../platform/trpc.ts';

export type UpCase = Answers['referral']['page'];

/** A plan in the form: every list is there, numbers may still be missing. */
export type PlanDraft = Required<PlanInput>;

/** What stands in the form; a choice not yet made is an empty string. */
export type Sending = {
  toInstitutionId: string;
  urgency: Urgency;
  purpose: Reason;
  diagnoses: Diagnosis[];
  history: string;
  pastHistory: string;
  findings: string;
  treatment: string;
  advice: string;
  recordIds: string[];
  signer: Consent['signer'];
  signerName: string;
  relation: string;
  familyReason: string;
  plan: PlanDraft;
};

/** A new form: what the up-case already says is not typed again. */
export function beginning(up: UpCase, patientName: string, today: string): Sending {
  return {
    toInstitutionId: '',
    urgency: 'routine',
    purpose: { code: '', text: '' },
    diagnoses: up.report?.diagnoses ?? up.diagnoses,
    history: up.history,
    pastHistory: up.pastHistory ?? '',
    findings: up.report?.findings ?? '',
    treatment: up.report?.treatment ?? '',
    advice: up.report?.advice ?? '',
    recordIds: [],
    signer: 'patient',
    signerName: patientName,
    relation: '',
    familyReason: '',
    plan: {
      title: '',
      template: null,
      start: today,
      weeks: 12,
      firstVisitWithinDays: firstVisitWithin(false),
      goals: [],
      indicators: [],
      tasks: [],
      warningSigns: [],
      medicines: [],
      advice: '',
    },
  };
}

/** A template put into a plan; medicines, advice and the first day stay. */
export function withTemplate(plan: PlanDraft, from: Template, language: Language): PlanDraft {
  const { medicines: _m, advice: _a, ...rest } = planOf(from, plan.start, language);
  return { ...plan, ...rest };
}

/** The command that the form makes, for the case as it was seen. */
export function inputOf(up: UpCase, form: Sending): SendDownInput {
  const { purpose, findings, treatment, advice, signer, signerName, relation, familyReason, ...rest } = form;
  const family = signer === 'family';
  return {
    ...rest,
    upReferralId: up.id,
    version: up.version,
    purpose: purpose.code,
    purposeText: purpose.text || undefined,
    pastHistory: form.pastHistory || undefined,
    report: { diagnoses: form.diagnoses, findings, treatment, advice },
    consent: {
      signer,
      name: signerName,
      relation: (family && relation) || undefined,
      reason: (family && familyReason) || undefined,
    },
  };
}

/** What is wrong with the form, by the path of the field. */
export function issuesOf(up: UpCase, form: Sending): Map<string, string> {
  const issues = sendDownInput.safeParse(inputOf(up, form)).error?.issues ?? [];
  return new Map(issues.map(({ path, message }) => [path.map(String).join('.'), message]));
}

/** Which fields each part of the form holds. */
export const parts = {
  clinic: ['toInstitutionId', 'urgency', 'purpose', 'purposeText'],
  condition: ['diagnoses', 'history', 'pastHistory'],
  report: ['report'],
  plan: ['plan'],
  consent: ['consent'],
} as const;

/** How many fields of a part are missing or wrong; the diagnoses of the report are those of the condition. */
export function missingIn(issues: ReadonlyMap<string, string>, part: keyof typeof parts): number {
  const names: readonly string[] = parts[part];
  return [...issues.keys()].filter(
    path => names.includes(path.split('.')[0] ?? '') && !path.startsWith('report.diagnoses'),
  ).length;
}
