import { z } from 'zod';
import { id, pageInput, requiredText, text } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';
import { idKinds } from './codes.ts';
import { checkDocument } from './document.ts';
import { healthCard, idNumber } from './schema.ts';

/** What is typed or scanned to find a person; an empty text asks for those met last. */
export const searchPatients = z.object({
  text: text(120).default(''),
  limit: z.number().int().min(1).max(50).default(20),
});

const shown = z.object({
  idKind: z.enum(idKinds).exclude(['none']).default('resident_id'),
  idNumber,
  card: healthCard.nullable().default(null),
});

/** A document at hand must be well formed; with a health card none is needed. */
function checkShown(
  { idKind, idNumber: number, card }: z.output<typeof shown>,
  context: z.RefinementCtx,
): void {
  const message = card === null ? checkDocument(idKind, number) : null;
  if (message) context.addIssue({ code: 'custom', path: ['idNumber'], message });
}

/** The document or health card that the person at the desk shows; an identity card when nothing else is said. */
export const meetPatient = shown.superRefine(checkShown);

/** Why someone must be opened who has nothing to do with this institution yet. */
export const emergencyReasons = ['unconscious', 'rescue', 'alone', 'transfer', 'other'] as const;

export type EmergencyReason = (typeof emergencyReasons)[number];

export const emergencyReasonWords: Record<EmergencyReason, Words> = {
  unconscious: { zh: '患者意识不清，无法出示证件', en: 'Unconscious, cannot show a document' },
  rescue: { zh: '抢救中，需立即了解病史', en: 'Being resuscitated; the history is needed now' },
  alone: { zh: '急诊就诊，无家属陪同', en: 'Emergency without relatives' },
  transfer: { zh: '急救转运途中', en: 'On the way by ambulance' },
  other: { zh: '其他紧急情况', en: 'Another emergency' },
};

/** An emergency is opened by an exact number or card, for a coded reason and in words that will be read. */
export const openInEmergency = shown
  .extend({ reason: z.enum(emergencyReasons, { error: 'required' }), text: requiredText(500) })
  .superRefine(checkShown);

/** What came of reading why someone was opened in an emergency. */
export const reviewStates = ['waiting', 'accepted', 'questioned'] as const;

export type ReviewState = (typeof reviewStates)[number];

export const reviewStateWords: Record<ReviewState, Words> = {
  waiting: { zh: '待审查', en: 'To be reviewed' },
  accepted: { zh: '认可', en: 'Accepted' },
  questioned: { zh: '有疑问', en: 'Questioned' },
};

/** A review accepts, or questions and says what. */
export const reviewEmergency = z
  .object({ id, outcome: z.enum(reviewStates).exclude(['waiting']), text: text(500).default('') })
  .refine(({ outcome, text: said }) => outcome === 'accepted' || said !== '', {
    path: ['text'],
    error: 'required',
  });

export const reviewsInput = pageInput.extend({ state: z.enum(reviewStates).default('waiting') });

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
    /** Which of the contacts; the first when nothing is said. */
    contactId: id.optional(),
    reason: z.enum(unmaskReasons, { error: 'required' }),
    note: text(500).default(''),
  })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', { path: ['note'], error: 'required' });
