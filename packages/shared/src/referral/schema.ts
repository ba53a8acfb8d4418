import { z } from 'zod';
import { id, requiredText, seen, text } from '../kernel/index.ts';
import { diagnoses } from '../records/index.ts';
import { urgencies } from './machine.ts';
import { OTHER, reasonCode } from './reasons.ts';

export const signers = ['patient', 'family'] as const;

/** Who was told what the referral means and agreed; a relative says which and why. */
export const consent = z
  .object({
    signer: z.enum(signers),
    name: requiredText(50),
    relation: text(20).optional(),
    reason: text(100).optional(),
  })
  .refine(value => value.signer === 'patient' || Boolean(value.relation), {
    path: ['relation'],
    error: 'required',
  });
export type Consent = z.output<typeof consent>;

/** What the receiver sends back. */
export const report = z.object({
  diagnoses,
  findings: requiredText(4000),
  treatment: requiredText(4000),
  advice: requiredText(4000),
});
export type Report = z.output<typeof report>;

/** `other` says nothing by itself: it needs words. */
function otherNeedsWords(value: { reason: string; text?: string | undefined }): boolean {
  return value.reason !== OTHER || Boolean(value.text);
}
const wordsMissing = { path: ['text'], error: 'required' };

const body = {
  urgency: z.enum(urgencies),
  purposeText: text(500).optional(),
  diagnoses,
  history: requiredText(4000),
  pastHistory: text(4000).optional(),
  treatment: text(4000).optional(),
  recordIds: z.array(id).max(100),
};

export const submitInput = z
  .object({
    ...body,
    patientId: id,
    toDepartmentId: id,
    /** A place held by the writer; taken in the same transaction as the submission. */
    placeId: id.nullish(),
    purpose: reasonCode,
    /** An emergency goes at once; its consent follows within 24 hours. */
    consent: consent.nullish(),
    /** The declined or closed case that this one takes up again. */
    previousId: id.nullish(),
  })
  .refine(value => value.purpose !== OTHER || Boolean(value.purposeText), {
    path: ['purposeText'],
    error: 'required',
  })
  .refine(value => value.urgency === 'emergency' || Boolean(value.consent), {
    path: ['consent'],
    error: 'required',
  });
export type SubmitInput = z.input<typeof submitInput>;

/** The medical part of a down-referral; the plan is added by the rehab room. */
export const downBody = z
  .object({
    ...body,
    upReferralId: id,
    version: z.number().int().nonnegative(),
    toInstitutionId: id,
    purpose: reasonCode,
    report,
    consent,
  })
  .refine(value => value.purpose !== OTHER || Boolean(value.purposeText), {
    path: ['purposeText'],
    error: 'required',
  });

/** An act with a coded reason; which codes are on offer is for the region's lists to say. */
const reasoned = seen
  .extend({ reason: reasonCode, text: text(1000).optional() })
  .refine(otherNeedsWords, wordsMissing);

export const actInputs = {
  claim: seen,
  release: seen,
  accept: seen.extend({ text: text(1000).optional() }),
  place: seen.extend({ placeId: id }),
  requestInfo: seen.extend({ text: requiredText(1000) }),
  answer: seen.extend({ text: requiredText(4000), recordIds: z.array(id).max(100).default([]) }),
  advise: seen.extend({ text: requiredText(4000) }),
  decline: reasoned,
  withdraw: reasoned,
  cancelAppointment: reasoned,
  arrive: seen.extend({ code: text(12).optional() }),
  noShow: seen,
  report: seen.extend({ report }),
  acknowledge: seen.extend({ text: text(1000).optional() }),
  close: seen.extend({ text: text(1000).optional() }),
  reopen: seen.extend({ text: requiredText(1000) }),
} as const;
