import { z } from 'zod';
import { id, text } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';
import { idKinds } from './codes.ts';
import { checkDocument } from './document.ts';
import { tidyIdNumber } from './idNumber.ts';

/** What is typed to find a person; an empty text asks for those met last. */
export const searchPatients = z.object({
  text: text(60).default(''),
  limit: z.number().int().min(1).max(50).default(20),
});

/** The document that the person at the desk shows; an identity card when nothing else is said. */
export const meetPatient = z
  .object({
    idKind: z.enum(idKinds).exclude(['none']).default('resident_id'),
    idNumber: z.string().max(40, { error: 'too_long' }).transform(tidyIdNumber),
  })
  .superRefine(({ idKind, idNumber }, context) => {
    const message = checkDocument(idKind, idNumber);
    if (message) context.addIssue({ code: 'custom', path: ['idNumber'], message });
  });

/** What of a person's data is shown with stars until someone says why they need it. */
export const maskedFields = ['id', 'phone', 'contact'] as const;

export type MaskedField = (typeof maskedFields)[number];

export const maskedFieldWords: Record<MaskedField, Words> = {
  id: { zh: '证件号码', en: 'Document number' },
  phone: { zh: '本人电话', en: 'Telephone' },
  contact: { zh: '联系人电话', en: 'Telephone of the contact' },
};

/** Why a masked value must be read in full. */
export const unmaskReasons = ['check_identity', 'call', 'insurance', 'paper', 'other'] as const;

export type UnmaskReason = (typeof unmaskReasons)[number];

export const unmaskReasonWords: Record<UnmaskReason, Words> = {
  check_identity: { zh: '核对患者身份', en: 'Check who the patient is' },
  call: { zh: '联系患者或家属', en: 'Call the patient or the family' },
  insurance: { zh: '办理医保或登记', en: 'Insurance or registration' },
  paper: { zh: '填写医疗文书', en: 'Fill in a medical paper' },
  other: { zh: '其他（请说明）', en: 'Other (please say)' },
};

/** A masked value is shown in full for a coded reason; a reason outside the list is written out. */
export const unmaskPatient = z
  .object({
    id,
    field: z.enum(maskedFields),
    reason: z.enum(unmaskReasons, { error: 'required' }),
    note: text(500).default(''),
  })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', { path: ['note'], error: 'required' });
